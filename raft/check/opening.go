package check

import (
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/kv"
	"raftplayground/raft/quorum"
	"raftplayground/raft/sim"
)

// opening is what the clients of a run that begins with full disks may see: values that are settled, and commands that a
// disk holds and of which nobody knows yet whether they will take effect. Who sent them has long gone.
type opening struct {
	values    map[string]string
	unsettled []kv.Command
}

// openingOf works it out. That too little is taken as settled does no harm: the clients are then judged less strictly.
func openingOf(cfg sim.Config) opening {
	disks := disksOf(cfg)
	longest, newest := &disks[0], &disks[0]
	for i := range disks {
		if d := &disks[i]; d.last() > longest.last() {
			longest = d
		}
		if d := &disks[i]; d.base.index > newest.base.index {
			newest = d
		}
	}
	machine := cfg.NewMachine()
	if newest.snapshot != nil {
		machine.Load(newest.snapshot.Values, newest.snapshot.Sessions)
	}
	settled := max(newest.base.index, settledUpTo(disks, longest))
	for i := range longest.entries {
		if e := &longest.entries[i]; e.Index > newest.base.index && e.Index <= settled && e.Kind == raft.Normal {
			if command, err := kv.Decode(e.Data); err == nil {
				machine.Apply(uint64(e.Index), command)
			}
		}
	}
	o := opening{values: machine.Values()}
	done := map[uint64]uint64{}
	for _, session := range machine.Sessions() {
		done[session.ID] = session.Serial
	}
	for i := range disks {
		for k := range disks[i].entries {
			e := &disks[i].entries[k]
			command, err := kv.Decode(e.Data)
			if err != nil || e.Kind != raft.Normal || command.Op == kv.Register || e.Index <= settled || command.Serial <= done[command.Session] || slices.Contains(o.unsettled, command) {
				continue
			}
			o.unsettled = append(o.unsettled, command)
		}
	}
	return o
}

// openingDisk is a disk that a run begins with.
type openingDisk struct {
	snapshot *sim.SnapshotStart
	base     position
	entries  []raft.Entry
	conf     raft.Conf // that the server goes by; without voters if it knows none
}

func (d *openingDisk) last() raft.Index { return d.base.index + raft.Index(len(d.entries)) }

func disksOf(cfg sim.Config) []openingDisk {
	disks := make([]openingDisk, len(cfg.Start.Servers))
	for i := range disks {
		s, d := &cfg.Start.Servers[i], &disks[i]
		d.snapshot, d.entries = s.Snapshot, s.Log
		if i < cfg.Servers {
			d.conf = founders(cfg)
		}
		if s.Snapshot != nil {
			d.base, d.conf = position{s.Snapshot.Index, s.Snapshot.Term}, s.Snapshot.Conf
		}
		for k := range s.Log {
			if conf, err := raft.DecodeConf(s.Log[k].Data); err == nil && s.Log[k].Kind == raft.ConfEntry {
				d.conf = conf
			}
		}
	}
	return disks
}

// settledUpTo says up to which entry of the longest log every future leader holds it.
//
// Where no two logs differ but in length, a server can only be elected if a majority's logs are no longer than its own: so
// it holds what the shortest such one holds, and no entry will ever be removed below. Where logs differ, what all have in
// common stays.
func settledUpTo(disks []openingDisk, longest *openingDisk) raft.Index {
	settled := longest.last()
	for i := range disks {
		if common := commonPrefix(&disks[i], longest); common < disks[i].last() {
			settled = min(settled, common)
		}
	}
	if settled < longest.last() {
		for i := range disks {
			settled = min(settled, commonPrefix(&disks[i], longest))
		}
		return settled
	}
	for i := range disks {
		for _, half := range halves(&disks[i].conf) {
			if len(half) == 0 {
				continue
			}
			var lasts []raft.Index
			for _, id := range half {
				lasts = append(lasts, disks[id-1].last())
			}
			slices.Sort(lasts)
			settled = min(settled, lasts[quorum.Majority(len(lasts))-1])
		}
	}
	return settled
}

// commonPrefix is up to where a log is the same as the longest: nowhere, where a snapshot hides that.
func commonPrefix(d, longest *openingDisk) raft.Index {
	from := max(d.base.index, longest.base.index)
	if d.last() < from {
		return 0
	}
	same := from
	for same < d.last() && d.entries[same-d.base.index].Term == longest.entries[same-longest.base.index].Term {
		same++
	}
	return same
}
