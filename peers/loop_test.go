package peers

// server is one member of a cluster as the loop sees it, whatever core is inside; M is that core's message.
type server[M any] interface {
	// propose hands in so many commands; it is only called on a leader.
	propose(data []byte, commands int)
	step(m *M)
	// tick says that a heartbeat interval of cluster time has passed; the answer, whether the core took note.
	tick() bool
	// collect saves what is to be saved and gives what is to be sent, and how many commands were committed; again
	// says whether there may be more already. The messages are lent until the next collect.
	collect() (messages []M, commands int, again bool)
	leads() bool
}

// loop runs a cluster in one goroutine: in turn, each server takes in all that has arrived and then hands out
// all that this has caused. Messages arrive unencoded and in order. A server that can have nothing to hand out is
// not asked.
type loop[M any] struct {
	servers []server[M]
	to      func(*M) int // the place of the receiver among the servers
	inboxes [][]M
	awake   []bool // may have something to hand out
	spare   []M
}

func newLoop[M any](servers []server[M], to func(*M) int) *loop[M] {
	return &loop[M]{servers: servers, to: to, inboxes: make([][]M, len(servers)), awake: make([]bool, len(servers))}
}

// turn gives each server one turn. It says whether there is more to do, and how many commands the
// server watched has committed.
func (l *loop[M]) turn(watched int) (busy bool, commands int) {
	for i, s := range l.servers {
		inbox := l.inboxes[i]
		if len(inbox) == 0 && !l.awake[i] {
			continue
		}
		l.inboxes[i] = l.spare[:0]
		for k := range inbox {
			s.step(&inbox[k])
		}
		clear(inbox) // what the messages point to may go
		l.spare = inbox
		messages, done, again := s.collect()
		l.awake[i] = again
		busy = busy || again || len(messages) > 0
		if i == watched {
			commands = done
		}
		for k := range messages {
			to := l.to(&messages[k])
			l.inboxes[to] = append(l.inboxes[to], messages[k])
		}
	}
	return busy, commands
}

// settle runs the cluster until nothing moves.
func (l *loop[M]) settle() {
	for busy := true; busy; {
		busy, _ = l.turn(0)
	}
}

// tick lets a heartbeat interval pass, and what it causes happen.
func (l *loop[M]) tick() {
	for i, s := range l.servers {
		l.awake[i] = s.tick() || l.awake[i]
	}
	l.settle()
}

// elect lets time pass until there is a leader that has told everybody. It gives its place.
func (l *loop[M]) elect() int {
	for {
		l.tick()
		for i, s := range l.servers {
			if s.leads() {
				return i
			}
		}
	}
}

// commit gets so many commands committed, with as many under way at any time as outstanding says.
func (l *loop[M]) commit(leader, commands, outstanding int, data []byte) {
	proposed := 0
	for committed := 0; committed < commands; {
		if room := min(commands-proposed, outstanding-(proposed-committed)); room > 0 {
			l.servers[leader].propose(data, room)
			l.awake[leader] = true
			proposed += room
		}
		_, done := l.turn(leader)
		committed += done
	}
}
