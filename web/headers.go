package web

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
)

// contentSecurityPolicy: a page gets its script, style and pictures from this server and nowhere else,
// and talks to it alone. 'self' in connect-src includes the WebSocket. ancestors are the sites whose pages may frame it.
func contentSecurityPolicy(ancestors string) string {
	return strings.Join([]string{
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src 'self' data:",
		"connect-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
		"frame-ancestors " + ancestors,
	}, "; ")
}

// securityHeaders: embeds may be framed by the sites that ancestors lists and by this one, whose example shows one, and nothing
// else by anybody: what a learner clicks is then what they see.
func securityHeaders(ancestors string) func(http.Handler) http.Handler {
	ancestors = withSelf(ancestors)
	framed, alone := contentSecurityPolicy(ancestors), contentSecurityPolicy("'none'")
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			policy := alone
			if isEmbed(r) {
				policy = framed
			}
			w.Header().Set("Content-Security-Policy", policy)
			ownHeaders(w, r)
			next.ServeHTTP(w, r)
		})
	}
}

// withSelf adds this site to a list of sources; an empty one is any.
func withSelf(ancestors string) string {
	sources := strings.Fields(ancestors)
	switch {
	case len(sources) == 0 || slices.Contains(sources, "*"):
		return "*"
	case slices.Contains(sources, "'self'"):
		return ancestors
	case ancestors == "'none'": // it stands alone
		return "'self'"
	}
	return "'self' " + ancestors
}

// ParseAncestors reads which sites' pages may embed: a list of sources, separated by spaces, as the directive frame-ancestors
// takes them.
func ParseAncestors(list string) (string, error) {
	sources := strings.Fields(list)
	for _, source := range sources {
		switch {
		case source == "*" || source == "'self'" || source == "'none'":
			if source == "'none'" && len(sources) > 1 {
				return "", fmt.Errorf("'none' stands alone, not in %q", list)
			}
		case !ancestor.MatchString(source):
			return "", fmt.Errorf("%q: want *, 'self', 'none' or sites as in https://course.example.org, separated by spaces", source)
		}
	}
	return strings.Join(sources, " "), nil
}

// ancestor is a site, as in https://course.example.org, or all below one, as in https://*.example.org:8443.
var ancestor = regexp.MustCompile(`^https?://(\*\.)?[A-Za-z0-9.-]+(:[0-9]+)?$`)

func isEmbed(r *http.Request) bool {
	return r.URL.Path == "/embed" || strings.HasPrefix(r.URL.Path, "/embed/")
}

// ownHeaders are those of every answer.
func ownHeaders(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer") // the path of a page is the key to its session
	if isSession(r.URL.Path) {
		h.Set("X-Robots-Tag", "noindex, nofollow")
		h.Set("Cache-Control", "no-store")
	}
}

// readable lets the pages of any site read an answer: a frame in a sandbox has no site of its own, and its page is fetched
// from as if it were another's. What it is put on needs no cookie: it is public, or its address is the key to it.
func readable(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		next.ServeHTTP(w, r)
	})
}

// forOthers lets the pages of other sites load a file, also those that ask for the permission of what they load.
func forOthers(next http.Handler) http.Handler {
	return readable(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cross-Origin-Resource-Policy", "cross-origin")
		next.ServeHTTP(w, r)
	}))
}

// sameSite keeps the pages of other sites from making sessions in a visitor's name. Clients that are
// no browsers pass.
func (s *Server) sameSite() (func(http.Handler) http.Handler, error) {
	protection := http.NewCrossOriginProtection()
	for _, origin := range s.options.Origins {
		if err := protection.AddTrustedOrigin(origin); err != nil {
			return nil, fmt.Errorf("allowed origin %q: %w", origin, err)
		}
	}
	protection.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.fail(w, r, problem{status: http.StatusForbidden, code: "crossOrigin"})
	}))
	return protection.Handler, nil
}
