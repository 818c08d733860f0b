package web

import (
	"context"
	"net/http"
	"time"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/session"
	"raftplayground/session/timeline"
	"raftplayground/web/i18n"
	"raftplayground/web/picture"
)

// pictureTimeout bounds the replay behind a picture.
const pictureTimeout = time.Minute

// stageSVG gives the ring at the moment that is shown, as a picture that stands for itself.
func (s *Server) stageSVG(find finder) http.HandlerFunc {
	return s.picture(find, "stage.svg", func(r *http.Request, run runner, o picture.Options) (string, error) {
		broken, cluster, err := run(r.Context(), func(sim.Config) func(*sim.Event) { return nil })
		if err != nil {
			return "", err
		}
		return picture.Stage(cluster, broken(), o), nil
	})
}

// spacetimeSVG gives a stretch of the run as a diagram of space and time: its end, unless the address says otherwise.
func (s *Server) spacetimeSVG(find finder) http.HandlerFunc {
	return s.picture(find, "spacetime.svg", func(r *http.Request, run runner, o picture.Options) (string, error) {
		part, err := spanOf(r)
		if err != nil {
			return "", err
		}
		rec := &picture.Recorder{From: part.from, To: part.to}
		if !r.URL.Query().Has("from") {
			rec.From = -1
		}
		broken, cluster, err := run(r.Context(), func(begin sim.Config) func(*sim.Event) {
			rec.Begin(begin)
			return rec.Observe
		})
		if err != nil {
			return "", err
		}
		return rec.Draw(cluster, broken(), o), nil
	})
}

// runner goes through a session's run. broken says, after it, without which rules it goes at some time.
type runner func(ctx context.Context, begin func(sim.Config) func(*sim.Event)) (broken func() raft.RuleSet, cluster *sim.Cluster, err error)

func (s *Server) picture(find finder, name string, draw func(*http.Request, runner, picture.Options) (string, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		found, err := find(r)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		branch, err := number(r, "branch", "the number of a branch")
		o := picture.Options{Words: i18n.For(i18n.Match(r))}
		switch theme := r.URL.Query().Get("theme"); theme {
		case "", "light":
		case "dark":
			o.Dark = true
		default:
			err = badOption("theme", theme, "light or dark")
		}
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		drawn, err := draw(r, runOf(found, timeline.ID(branch)), o)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		attach(w, r, name)
		w.Header().Set("Content-Type", "image/svg+xml; charset=utf-8")
		w.Header().Set("Vary", "Accept-Language, Cookie")
		_, _ = w.Write([]byte(drawn)) // a client that has gone needs no picture
	}
}

func runOf(found *session.Session, branch timeline.ID) runner {
	return func(ctx context.Context, begin func(sim.Config) func(*sim.Event)) (func() raft.RuleSet, *sim.Cluster, error) {
		ctx, cancel := context.WithTimeout(ctx, pictureTimeout)
		defer cancel()
		var all raft.RuleSet
		cluster, err := found.Run(ctx, branch, func(cfg sim.Config) func(*sim.Event) {
			all = cfg.Broken
			see := begin(cfg)
			return func(e *sim.Event) {
				if e.Kind == sim.RuleSet && e.Reason == "broken" {
					all = all.With(e.Rule)
				}
				if see != nil {
					see(e)
				}
			}
		})
		return func() raft.RuleSet { return all }, cluster, err
	}
}
