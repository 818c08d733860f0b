package check_test

import (
	"fmt"
	"os"
	"testing"

	"raftplayground/raft/sim"
)

func TestDebugSeed(t *testing.T) {
	var seed uint64
	fmt.Sscan(os.Getenv("SEED"), &seed)
	if seed == 0 {
		return
	}
	s := newSchedule(seed)
	k := os.Getenv("KEY")
	if k != "" {
		s.run()
		sc := s.scenario()
		sc.Run(func(e *sim.Event) {
			b := string(e.AppendJSON(nil))
			if e.Kind == sim.Invoked || e.Kind == sim.Returned || e.Kind == sim.Applied || e.Kind == sim.ReadProven || e.Kind == sim.RoleChanged || e.Kind == sim.Retried {
				fmt.Println(b)
			}
		})
		return
	}
	s.run()
	n := 0
	obs := s.c.Clone(func(e *sim.Event) {
		n++
		if os.Getenv("EVENTS") != "" {
			fmt.Println(string(e.AppendJSON(nil)))
		}
	})
	s.c = obs
	fmt.Println(s.recovers(), len(s.c.Violations()))
	for _, x := range s.c.State().Servers {
		x.Log = x.Log[max(0, len(x.Log)-3):]
		fmt.Printf("%+v\n", x)
	}
	fmt.Println(s.members, len(s.c.State().Operations))
	for _, o := range s.c.State().Operations {
		fmt.Printf("%+v\n", o)
	}
}
