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
		var drawn string
		err := run(r.Context(), func(sim.Config) func(*sim.Event) { return nil }, func(cluster *sim.Cluster, broken raft.RuleSet) {
			drawn = picture.Stage(cluster, broken, o)
		})
		return drawn, err
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
		var drawn string
		err = run(r.Context(), func(begin sim.Config) func(*sim.Event) {
			rec.Begin(begin)
			return rec.Observe
		}, func(cluster *sim.Cluster, broken raft.RuleSet) {
			drawn = rec.Draw(cluster, broken, o)
		})
		return drawn, err
	})
}

// runner goes through a session's run. end is told without which rules it goes at some time.
type runner func(ctx context.Context, begin func(sim.Config) func(*sim.Event), end func(cluster *sim.Cluster, broken raft.RuleSet)) error

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
	return func(ctx context.Context, begin func(sim.Config) func(*sim.Event), end func(*sim.Cluster, raft.RuleSet)) error {
		ctx, cancel := context.WithTimeout(ctx, pictureTimeout)
		defer cancel()
		var broken raft.RuleSet
		return found.Run(ctx, branch, func(cfg sim.Config) func(*sim.Event) {
			broken = cfg.Broken
			see := begin(cfg)
			return func(e *sim.Event) {
				if e.Kind == sim.RuleSet && e.Reason == "broken" {
					broken = broken.With(e.Rule)
				}
				if see != nil {
					see(e)
				}
			}
		}, func(cluster *sim.Cluster) error {
			end(cluster, broken)
			return nil
		})
	}
}
