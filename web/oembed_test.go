package web

import (
	"encoding/json"
	"encoding/xml"
	"image/png"
	"net/http"
	"net/url"
	"os"
	"strings"
	"testing"

	"raftplayground/web/moment"
)

// embedded is an oEmbed answer.
type embedded struct {
	Version, Type, Title, HTML string
	Width, Height              int
	ProviderName               string `json:"provider_name"`
	ThumbnailURL               string `json:"thumbnail_url"`
	ThumbnailWidth             int    `json:"thumbnail_width"`
	ThumbnailHeight            int    `json:"thumbnail_height"`
}

// frameOf reads the only element of an answer's HTML, an iframe.
func frameOf(t *testing.T, text string) map[string]string {
	t.Helper()
	var iframe struct {
		XMLName    xml.Name   `xml:"iframe"`
		Attributes []xml.Attr `xml:",any,attr"`
	}
	if err := xml.Unmarshal([]byte(text), &iframe); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	attributes := map[string]string{}
	for _, a := range iframe.Attributes {
		attributes[a.Name.Local] = a.Value
	}
	return attributes
}

func TestOEmbed(t *testing.T) {
	s := embedSite(t, Options{})
	made, payload, _ := shared(t, s)
	kept := parse[link](t, s.ask(nil, http.MethodPost, "/s/"+made.ID+"/link", "").body)
	ask := func(page, more string) answer { return s.get("/oembed?url=" + url.QueryEscape(page) + more) }
	for page, frame := range map[string]string{
		made.ViewURL:                                            "/embed/v/" + made.View,
		made.ViewURL + "?lang=zh&utm=x":                         "/embed/v/" + made.View + "?lang=zh",
		s.url + "/lessons/election":                             "/embed/election",
		s.url + "/lessons/election/?lang=zh":                    "/embed/election?lang=zh",
		kept.URL:                                                "/embed?scenario=" + kept.URL[strings.LastIndexByte(kept.URL, '/')+1:],
		s.url + "/embed/election?step=first":                    "/embed/election?step=first",
		s.url + "/embed?seed=7&servers=3&x=" + made.ID:          "/embed?seed=7&servers=3", // what it does not know it does not repeat
		made.ViewURL + "?theme=" + made.ID + "&lang=" + made.ID: "/embed/v/" + made.View,
		s.url + "/embed/v/" + made.View + "?theme=dark":         "/embed/v/" + made.View + "?theme=dark",
		s.url + "/embed/election?begin=1&reached=first:a":       "/embed/election",
	} {
		a := ask(page, "")
		got := parse[embedded](t, a.body)
		if a.StatusCode != http.StatusOK || a.Header.Get("Access-Control-Allow-Origin") != "*" || got.Version != "1.0" || got.Type != "rich" || got.Title == "" || got.ProviderName != "Raft Playground" || got.Width < 360 || got.Height < 420 {
			t.Errorf("%s: %d %s", page, a.StatusCode, a.body)
		}
		iframe := frameOf(t, got.HTML)
		if iframe["src"] != s.url+frame || iframe["title"] != got.Title || !strings.Contains(iframe["sandbox"], "allow-scripts") {
			t.Errorf("%s: %v, want %s", page, iframe, frame)
		}
		if b := s.get(iframe["src"], "Accept", "text/html"); b.StatusCode != http.StatusOK || !strings.Contains(b.Header.Get("Content-Security-Policy"), "frame-ancestors *") {
			t.Errorf("%s: what it unfolds into answers %d", page, b.StatusCode)
		}
		if strings.Contains(a.body, made.ID) {
			t.Errorf("%s: it tells the address in control", page)
		}
	}
	if got := parse[embedded](t, ask(s.url+"/lessons/election", "&maxwidth=400&maxheight=300&format=json").body); got.Width != 400 || got.Height != 300 || got.ThumbnailURL != "" || got.ThumbnailWidth != 0 || frameOf(t, got.HTML)["width"] != "400" {
		t.Errorf("%+v", got)
	}
	for _, page := range []string{made.URL, s.url + "/embed/s/" + made.ID, s.url + "/", s.url + "/teach/" + made.ID, "https://elsewhere.example/v/" + made.View, s.url + "/v/" + made.ID, s.url + "/lessons/none", s.url + "/embed/none", s.url + "/embed/v/" + made.ID, s.url + "/embed/election/still.svg",
		s.url + "/embed?servers=99", s.url + "/embed/election?servers=3", s.url + "/embed/election?step=" + made.ID, s.url + "/embed?theme=" + made.ID, s.url + "/embed?scenario=" + made.ID, // each would be refused
		// Ways round to the address in control, which a browser would follow.
		s.url + "/embed//s/" + made.ID, s.url + "/embed/./s/" + made.ID, s.url + "/embed/x/../s/" + made.ID, s.url + "/embed/%2e/s/" + made.ID, s.url + "/embed/v/..%2fs/" + made.ID, s.url + "/embed/../s/" + made.ID,
		s.url + "/m/" + moment.NameOf("1.x"), "javascript:alert(1)", "::", s.url + "/open#" + payload} {
		a := ask(page, "")
		wantProblem(t, a, http.StatusNotFound, "notFound")
		if strings.Contains(a.body, made.ID) {
			t.Errorf("%s: it tells the address in control", page)
		}
	}
	for page, title := range map[string]string{s.url + "/embed/election?lang=zh": "选举", s.url + "/lessons/election?lang=zh": "选举", s.url + "/lessons/election": "lection"} {
		if got := parse[embedded](t, ask(page, "").body); !strings.Contains(got.Title, title) {
			t.Errorf("%s: %q", page, got.Title)
		}
	}
	if got := parse[embedded](t, ask(made.ViewURL, "&maxwidth=1200&maxheight=630").body); got.ThumbnailWidth != cardWidth || got.ThumbnailHeight != cardHeight || !strings.HasPrefix(got.ThumbnailURL, s.url) {
		t.Errorf("%+v", got)
	}
	wantProblem(t, s.get("/oembed"), http.StatusBadRequest, "badRequest")
	wantProblem(t, ask(made.ViewURL, "&maxwidth=x"), http.StatusBadRequest, "badRequest")
	wantProblem(t, ask(made.ViewURL, "&format=xml"), http.StatusNotImplemented, "oembedFormat")

	// Each page says where its oEmbed is, but for those in control.
	for page, has := range map[string]bool{made.ViewURL: true, s.url + "/lessons/election?lang=zh": true, s.url + "/lessons/election": true, kept.URL: true, made.URL: false, s.url + "/open": false} {
		a := s.get(page, "Accept", "text/html")
		want := s.url + "/oembed?" + strings.ReplaceAll(url.Values{"url": {page}, "format": {"json"}}.Encode(), "&", "&amp;")
		if strings.Contains(a.body, `type="application/json+oembed" href="`+want) != has || strings.Contains(a.Header.Get("Link"), "json+oembed") != has {
			t.Errorf("%s: it says where its oEmbed is: %v, want %v; %s", page, !has, has, a.Header.Get("Link"))
		}
		plain, _, _ := strings.Cut(page, "?")
		for _, tag := range []string{`property="og:url" content="` + plain + `"`, `property="og:image" content="` + s.url + `/static/`, `name="twitter:card"`} {
			if strings.Contains(a.body, tag) != has {
				t.Errorf("%s: it has %s: %v, want %v", page, tag, !has, has)
			}
		}
	}
	card, err := os.Open("../static/icons/card.png")
	if err != nil {
		t.Fatal(err)
	}
	defer card.Close()
	size, err := png.DecodeConfig(card)
	if err != nil || size.Width != cardWidth || size.Height != cardHeight {
		t.Errorf("the picture has %dx%d: %v", size.Width, size.Height, err)
	}
}

func TestAnEmbedOfARun(t *testing.T) {
	s := embedSite(t, Options{})
	made, payload, said := shared(t, s)
	kept := parse[link](t, s.ask(nil, http.MethodPost, "/s/"+made.ID+"/link", "").body)
	for _, scenario := range []string{payload, kept.URL[strings.LastIndexByte(kept.URL, '/')+1:]} {
		still := s.get("/embed?lang=en&scenario="+scenario, "Accept", "text/html")
		if still.StatusCode != http.StatusOK || !strings.Contains(still.body, "A recorded run of 5 servers") {
			t.Fatalf("%d %s", still.StatusCode, still.body)
		}
		for at, hash := range map[string]string{"": said.Hash, "&at=300000": ""} {
			a := s.get("/embed?begin=1&scenario=" + scenario + at)
			id := strings.TrimPrefix(a.Header.Get("Location"), "/embed/s/")
			id, _, _ = strings.Cut(id, "?")
			is := s.stateOf(id)
			if is.Playing || hash != "" && is.State.Hash != hash || at != "" && is.State.Now != 300000 {
				t.Errorf("%s: %+v", at, is)
			}
		}
	}
	for query, code := range map[string]string{"scenario=1.xx": "This link is not whole", "scenario=" + payload + "&seed=7": "leave out", "scenario=" + payload + "&at=50000000": "where the scenario ends", "scenario=" + moment.NameOf("1.x"): "no such link"} {
		if a := s.get("/embed?"+query, "Accept", "text/html"); a.StatusCode < 400 || !strings.Contains(a.body, code) {
			t.Errorf("%s: %d %s", query, a.StatusCode, a.body)
		}
	}
	if a := s.get("/embed/election?scenario="+payload, "Accept", "text/html"); a.StatusCode != http.StatusBadRequest {
		t.Errorf("a lesson with a scenario: %d", a.StatusCode)
	}
}

func TestStillPictures(t *testing.T) {
	s := embedSite(t, Options{})
	_, payload, _ := shared(t, s)
	sessions := s.sessionsMade()
	for _, path := range []string{"/embed.svg", "/embed.svg?servers=9&lang=zh&theme=dark", "/embed/election/still.svg", "/embed.svg?scenario=" + payload} {
		a := s.get(path)
		if a.StatusCode != http.StatusOK || a.Header.Get("Content-Type") != "image/svg+xml; charset=utf-8" || a.Header.Get("Access-Control-Allow-Origin") != "*" || a.Header.Get("Cross-Origin-Resource-Policy") != "cross-origin" || !strings.Contains(a.Header.Get("Cache-Control"), "max-age") {
			t.Errorf("%s: %d %v", path, a.StatusCode, a.Header)
		}
		if strings.Contains(a.body, "{") || !strings.HasPrefix(a.body, "<svg ") {
			t.Errorf("%s: %s", path, a.body)
		}
	}
	if a := s.get("/embed.svg?servers=9"); strings.Count(a.body, "<circle") != 9 {
		t.Error("not nine servers")
	}
	for lang, said := range map[string]string{"en": "A recorded run of 5 servers, up to ", "zh": "5 台服务器的一次运行记录"} {
		if a := s.get("/embed.svg?lang=" + lang + "&scenario=" + payload); !strings.Contains(a.body, said) {
			t.Errorf("%s: it does not say that it is recorded: %s", lang, a.body)
		}
	}
	if a := s.get("/embed/none/still.svg"); a.StatusCode != http.StatusNotFound {
		t.Errorf("%d", a.StatusCode)
	}
	if s.sessionsMade() != sessions {
		t.Error("a picture makes a session")
	}
}

func TestALiveSessionInAnEmbedIsReadOnly(t *testing.T) {
	s := embedSite(t, Options{})
	made := s.create("")
	a := s.get("/embed/v/"+made.View+"?theme=dark", "Accept", "text/html")
	wantPage(t, a, http.StatusOK, "en")
	if strings.Contains(a.body, made.ID) || !strings.Contains(a.body, `"/v/`+made.View+`/stream"`) || !strings.Contains(a.body, `"control":false`) || !strings.Contains(a.body, `data-theme="dark"`) {
		t.Errorf("%s", a.body)
	}
	wantPage(t, s.get("/embed/v/"+made.ID, "Accept", "text/html"), http.StatusNotFound, "en")
	if raw, err := json.Marshal(a.Header); err != nil || strings.Contains(string(raw), "oembed") {
		t.Errorf("%s %v", raw, err)
	}
}
