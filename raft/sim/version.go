package sim

import (
	"maps"
	"slices"
)

// EngineVersion stands for what a run comes to. It is raised whenever the same seed, configuration and actions give other
// events or another hash than before, in anything that has been released: what was stored of a run says by which engine,
// and is not replayed by another as if nothing had changed. The tests of package session hold a run against it.
const EngineVersion = 1

// Verbs lists what an action can do, in order.
func Verbs() []string { return slices.Sorted(maps.Keys(verbs)) }
