package picture

import (
	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/web/i18n"
)

// Words are the texts of a language.
type Words = *i18n.Printer

func (o *Options) role(s *sim.ServerState) string {
	if s.Status != sim.StatusUp {
		return o.Words.T("ui.status." + s.Status)
	}
	return o.Words.T("role." + s.Role)
}

// about says what a picture is of, below it: the moment, and what it takes to see it again.
func (o *Options) about(c *sim.Cluster) string {
	cfg := c.Config()
	return o.Words.T("ui.picture.about", i18n.A("at", int64(c.Now())), i18n.A("seed", int64(cfg.Seed)), i18n.A("n", c.Count()))
}

// namesRoom is how many letters of the names of broken rules a picture has room for; a wide one counts for two.
const namesRoom = 40

// warning is what must stand on the picture of a run that goes without a rule; empty if it keeps them all.
func (o *Options) warning(broken raft.RuleSet) string {
	if broken.Empty() {
		return ""
	}
	var names []string
	room, more := namesRoom, 0
	for _, r := range raft.Rules() {
		if !broken.Has(r) {
			continue
		}
		name, _ := o.Words.Rule(r)
		if room -= letters(name); room < 0 && len(names) > 0 {
			more++
			continue
		}
		names = append(names, name)
	}
	if more > 0 {
		names = append(names, o.Words.T("ui.picture.more", i18n.A("n", more)))
	}
	return o.Words.T("ui.run.broken", i18n.A("rules", names))
}

func letters(text string) int {
	n := 0
	for _, r := range text {
		n++
		if r >= 0x2e80 {
			n++
		}
	}
	return n
}
