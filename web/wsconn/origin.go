package wsconn

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// Origins are the sites, beside the server's own, whose pages may open a stream: each as in the Origin
// header, "https://course.example.org".
type Origins []string

// ParseOrigins reads a list separated by commas; an empty one allows only the server's own pages.
func ParseOrigins(list string) (Origins, error) {
	var origins Origins
	for _, origin := range strings.Split(list, ",") {
		origin = strings.ToLower(strings.TrimSpace(origin))
		if origin == "" {
			continue
		}
		u, err := url.Parse(origin)
		if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") || u.Scheme+"://"+u.Host != origin {
			return nil, fmt.Errorf("origin %q: want a scheme and a host, as in https://course.example.org", origin)
		}
		origins = append(origins, origin)
	}
	return origins, nil
}

// Allow reports whether the page that sends the request may open a stream. The caller has checked that
// the URL holds the id of a session.
//
// A page of another site could misuse a visitor's cookies; a stream needs none, only the id in its
// URL. So "null", the origin of a sandboxed frame, is allowed: who knows the id was given it. A client
// that is no browser sends no Origin.
func (o Origins) Allow(r *http.Request) bool {
	origin := r.Header.Get("Origin")
	if origin == "" || origin == "null" {
		return true
	}
	u, err := url.Parse(origin)
	if err != nil || u.Host == "" {
		return false
	}
	if strings.EqualFold(u.Host, r.Host) {
		return true
	}
	for _, allowed := range o {
		if strings.EqualFold(allowed, origin) {
			return true
		}
	}
	return false
}
