package i18n

import (
	"net/http"

	"golang.org/x/text/language"
)

// Cookie is the name of the cookie that remembers a visitor's choice of language.
const Cookie = "lang"

// languages in the order of the matcher's tags.
var languages = []string{English, Chinese}

var matcher = language.NewMatcher([]language.Tag{language.English, language.SimplifiedChinese})

// Chosen gives the language that the request's ?lang= asks for, if it is one of the playground's.
func Chosen(r *http.Request) (lang string, ok bool) {
	lang = r.URL.Query().Get("lang")
	_, ok = printers[lang]
	return lang, ok
}

// Match gives the language to answer in: what ?lang= says, else what the visitor chose before, else
// what the browser prefers.
func Match(r *http.Request) string {
	if lang, ok := Chosen(r); ok {
		return lang
	}
	if cookie, err := r.Cookie(Cookie); err == nil {
		if _, ok := printers[cookie.Value]; ok {
			return cookie.Value
		}
	}
	wanted, _, err := language.ParseAcceptLanguage(r.Header.Get("Accept-Language"))
	if err != nil {
		return English
	}
	_, index, _ := matcher.Match(wanted...)
	return languages[index]
}
