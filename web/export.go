package web

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"time"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/export"
	"raftplayground/raft/sim"
	"raftplayground/session/timeline"
)

const (
	// exportTimeout bounds the replay of a run that is exported.
	exportTimeout = time.Minute
	// judgeTimeout bounds porcupine's search: what it has found by then is shown.
	judgeTimeout = 5 * time.Second
)

// span is the cluster time that an export is asked for; a `to` of 0 stands for the run's end.
type span struct{ from, to raft.Micros }

// exported is a format in which a run is given away.
type exported struct {
	name string // of the file
	mime string
	// policy, if not empty, stands in place of the page's: for what brings a script of its own.
	policy string
	// writer takes in the run that begins so.
	writer func(begin sim.Config, part span) exporter
}

// exporter sees a run's events, in order, and writes what it makes of them.
type exporter interface {
	Observe(*sim.Event)
	WriteTo(io.Writer) (int64, error)
}

var (
	mermaid = exported{"sequence.mmd", "text/vnd.mermaid; charset=utf-8", "", func(begin sim.Config, part span) exporter {
		m := export.NewMermaid(begin)
		m.From, m.To = part.from, part.to
		return m
	}}
	shiviz = exported{"shiviz.log", "text/plain; charset=utf-8", "", func(_ sim.Config, part span) exporter {
		return &export.ShiViz{From: part.from, To: part.to}
	}}
	porcupine = exported{"porcupine.html", "text/html; charset=utf-8", "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'",
		func(_ sim.Config, part span) exporter { return &judged{part: part} }}
)

// judged writes the clients' history as porcupine shows it.
type judged struct {
	check.History
	part span
}

func (j *judged) WriteTo(w io.Writer) (int64, error) {
	return 0, j.Visualize(w, j.part.from, j.part.to, judgeTimeout)
}

// export gives a run in another tool's format.
func (s *Server) export(find finder, as exported) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		found, err := find(r)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		branch, err := number(r, "branch", "the number of a branch")
		var part span
		if err == nil {
			part, err = spanOf(r)
		}
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		ctx, cancel := context.WithTimeout(r.Context(), exportTimeout)
		defer cancel()
		var out exporter
		var text bytes.Buffer
		if err := found.Run(ctx, timeline.ID(branch), func(begin sim.Config) func(*sim.Event) {
			out = as.writer(begin, part)
			for _, r := range raft.Rules() { // what a run begins with happens before there is anything to go through
				if begin.Broken.Has(r) {
					out.Observe(&sim.Event{Kind: sim.RuleSet, Rule: r, Reason: "broken"})
				}
			}
			return out.Observe
		}, func(*sim.Cluster) error {
			_, err := out.WriteTo(&text)
			return err
		}); err != nil {
			s.failWith(w, r, err)
			return
		}
		attach(w, r, as.name)
		if as.policy != "" {
			w.Header().Set("Content-Security-Policy", as.policy)
		}
		w.Header().Set("Content-Type", as.mime)
		if _, err := text.WriteTo(w); err != nil {
			s.log.Info("export broken off", "session", found, "format", as.name, "error", err)
		}
	}
}

// attach has a browser keep an answer as a file, where its address says so.
func attach(w http.ResponseWriter, r *http.Request, name string) {
	if r.URL.Query().Get("download") == "1" {
		w.Header().Set("Content-Disposition", `attachment; filename="raft-`+name+`"`)
	}
}

func spanOf(r *http.Request) (span, error) {
	const want = "a time of the cluster in µs"
	from, err := number(r, "from", want)
	if err != nil {
		return span{}, err
	}
	to, err := number(r, "to", want)
	if err == nil && to != 0 && to < from {
		err = fmt.Errorf(`%w: "to" is %d, before "from"`, errBadRequest, to)
	}
	return span{raft.Micros(from), raft.Micros(to)}, err
}
