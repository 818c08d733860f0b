package ui

import (
	"context"
	"io"

	"github.com/a-h/templ"
)

// Page is the whole document of a session: the cluster as it is now, in place of which the script
// draws the cluster as it moves. Rendering fails if the keyframe can't be read.
func Page(d PageData) templ.Component {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		now, err := d.picture()
		if err != nil {
			return err
		}
		return page(d, now).Render(ctx, w)
	})
}

// ErrorPage is the whole document that says why there is no page, and what to do.
func ErrorPage(d ErrorData) templ.Component { return errorPage(d) }
