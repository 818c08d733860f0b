package web

import (
	"errors"
	"fmt"
	"html"
	"math"
	"net/http"
	"net/url"
	"strings"

	"raftplayground/static"
	"raftplayground/web/i18n"
	"raftplayground/web/moment"
	"raftplayground/web/ui"
)

// oEmbed 1.0: a link that is pasted somewhere unfolds into an embed. Never one that is in control of a session: whoever reads the
// page could act in it.

const (
	oembedWidth, oembedHeight           = 640, 480
	oembedLessonWidth, oembedLessonTall = 860, 560
	oembedAge                           = 3600 // seconds
)

var errNoEmbed = errors.New("no embed stands for this address")

// unfolded is what a page's address unfolds into.
type unfolded struct {
	title         string
	frame         string // the path of the embed, with its query
	width, height int
}

// oembed answers for the address of a page.
func (s *Server) oembed(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	switch format := query.Get("format"); {
	case format != "" && format != "json":
		s.fail(w, r, problem{status: http.StatusNotImplemented, code: "oembedFormat"})
		return
	case query.Get("url") == "":
		s.failWith(w, r, fmt.Errorf("%w: \"url\" is missing: the address of a page here, as in /oembed?url=%s/lessons/election", errBadRequest, s.baseURL(r)))
		return
	}
	found, err := s.unfold(r, query.Get("url"))
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	most, err := boundsOf(r)
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	found.width, found.height = min(found.width, most.width), min(found.height, most.height)
	base := s.baseURL(r)
	answer := map[string]any{
		"version": "1.0", "type": "rich", "title": found.title, "provider_name": "Raft Playground", "provider_url": base + "/",
		"cache_age": oembedAge, "width": found.width, "height": found.height, "html": frameHTML(base+found.frame, found.title, found.width, found.height),
	}
	if cardWidth <= most.width && cardHeight <= most.height { // the limits hold for the picture, too
		answer["thumbnail_url"], answer["thumbnail_width"], answer["thumbnail_height"] = base+static.URL("card.png"), cardWidth, cardHeight
	}
	s.writeJSON(w, http.StatusOK, answer)
}

// bounds is how large what is shown may be, in pixels.
type bounds struct{ width, height int }

func boundsOf(r *http.Request) (bounds, error) {
	most := bounds{math.MaxInt, math.MaxInt}
	for _, limit := range []struct {
		name  string
		value *int
	}{{"maxwidth", &most.width}, {"maxheight", &most.height}} {
		given, err := number(r, limit.name, "a number of pixels")
		if err != nil {
			return most, err
		}
		if given > 0 && given < math.MaxInt {
			*limit.value = int(given)
		}
	}
	return most, nil
}

// cardWidth and cardHeight are the size of static/icons/card.png; a test holds them against it.
const cardWidth, cardHeight = 1200, 630

// frameHTML is an embed as HTML.
func frameHTML(src, title string, width, height int) string {
	return fmt.Sprintf(`<iframe src="%s" title="%s" width="%d" height="%d" style="border:0" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`,
		html.EscapeString(src), html.EscapeString(title), width, height)
}

// unfold finds the embed that stands for an address of this server.
func (s *Server) unfold(r *http.Request, text string) (unfolded, error) {
	u, err := url.Parse(text)
	if err != nil || !strings.EqualFold(u.Host, r.Host) || u.Scheme != "http" && u.Scheme != "https" {
		return unfolded{}, errNoEmbed
	}
	kind, name, _ := strings.Cut(strings.Trim(u.Path, "/"), "/")
	switch kind {
	case "v":
		return s.unfoldView(name, looksOf(u.Query()))
	case "lessons":
		return s.unfoldLesson(name, looksOf(u.Query()))
	case "m":
		options := looksOf(u.Query())
		options.Set("scenario", name)
		if !moment.ValidName(name) {
			return unfolded{}, errNoEmbed
		}
		return s.unfoldEmbed(r, "", options)
	case "embed":
		options := optionsOf(u.Query())
		if view, ok := strings.CutPrefix(name, "v/"); ok {
			return s.unfoldView(view, looksOf(options))
		}
		return s.unfoldEmbed(r, name, options)
	}
	return unfolded{}, errNoEmbed
}

func (s *Server) unfoldView(view string, look url.Values) (unfolded, error) {
	found, err := s.sessions.FindView(view)
	if err != nil {
		return unfolded{}, errNoEmbed
	}
	return unfolded{title: speaker(look).T("ui.title"), frame: address("/embed/v/"+found.View(), look), width: oembedWidth, height: oembedHeight}, nil
}

func (s *Server) unfoldLesson(name string, options url.Values) (unfolded, error) {
	if s.options.Lessons == nil || s.options.Lessons.Lesson(name) == nil {
		return unfolded{}, errNoEmbed
	}
	told := ui.LessonOf(s.options.Lessons.Lesson(name), s.all(), speaker(options))
	return unfolded{title: told.Title, frame: address("/embed/"+name, options), width: oembedLessonWidth, height: oembedLessonTall}, nil
}

// unfoldEmbed is an embed of its own: of a lesson, by its name, or of a cluster. One that would be refused does not unfold.
func (s *Server) unfoldEmbed(r *http.Request, name string, options url.Values) (unfolded, error) {
	if name == "" {
		if _, err := s.embedRequest(r, nil, options); err != nil {
			return unfolded{}, errNoEmbed
		}
		return unfolded{title: speaker(options).T("ui.title"), frame: address("/embed", options), width: oembedWidth, height: oembedHeight}, nil
	}
	found, err := s.unfoldLesson(name, options)
	if err != nil {
		return unfolded{}, err
	}
	of := s.options.Lessons.Lesson(name)
	wanted, err := s.embedRequest(r, of, options)
	if err != nil || wanted.step != "" && of.Step(wanted.step) == nil {
		return unfolded{}, errNoEmbed
	}
	return found, nil
}

// optionsOf is what an embed takes of an address. The rest is left out, so that nothing is repeated that was not understood.
func optionsOf(query url.Values) url.Values {
	options := url.Values{}
	for _, name := range []string{"servers", "seed", "at", "paused", "speed", "scenario", "step", "controls", "theme"} {
		if value := query.Get(name); value != "" {
			options.Set(name, value)
		}
	}
	if lang := query.Get("lang"); lang == i18n.English || lang == i18n.Chinese {
		options.Set("lang", lang)
	}
	return options
}

// looksOf is what of it says how an embed looks: a page does not mind what it does not understand.
func looksOf(query url.Values) url.Values {
	look := url.Values{}
	for name, value := range optionsOf(query) {
		one := url.Values{name: value}
		if _, err := embedLook(one); err == nil && (name == "lang" || name == "theme" || name == "controls") {
			look[name] = value
		}
	}
	return look
}

// speaker speaks the language that an address names; English, if it names none.
func speaker(options url.Values) *i18n.Printer {
	if options.Get("lang") == i18n.Chinese {
		return i18n.For(i18n.Chinese)
	}
	return i18n.For(i18n.English)
}

func address(path string, query url.Values) string {
	if len(query) == 0 {
		return path
	}
	return path + "?" + query.Encode()
}

// discover gives what a page's head says to other sites, where its oEmbed is among it; that stands in a header too, for who reads only
// those.
func (s *Server) discover(w http.ResponseWriter, r *http.Request) ui.Unfolding {
	base := s.baseURL(r)
	page := r.URL.Path
	if lang := optionsOf(r.URL.Query()).Get("lang"); lang != "" {
		page += "?lang=" + lang
	}
	address := base + "/oembed?" + url.Values{"url": {base + page}, "format": {"json"}}.Encode()
	w.Header().Add("Link", fmt.Sprintf(`<%s>; rel="alternate"; type="application/json+oembed"`, address))
	return ui.Unfolding{Base: base, Path: r.URL.Path, OEmbed: address}
}
