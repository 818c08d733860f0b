package web

import (
	"sync"
	"time"

	"raftplayground/classroom"
	"raftplayground/session"
)

// New students of one address: a whole lecture hall may sit behind it at once, and nobody can fill a class again and again.
const joinEvery = 100 * time.Millisecond

// Wrong codes of one address: who mistypes does not come near.
const (
	guessesAtOnce = 30
	guessEvery    = 2 * time.Second
)

const (
	limitJoining session.Limit = "classJoining"
	limitGuesses session.Limit = "classCodes"
)

// guesses slows down who tries out codes, by address. A class that somebody there has been in stays open to all who sit behind that
// address, however many codes one of them tries: to let them in tells a guesser nothing new.
type guesses struct {
	wrong addressRates

	mu    sync.Mutex
	known map[string]map[string]struct{} // by address, codes
}

// mostKnown bounds the codes that are kept of one address.
const mostKnown = 1000

// check is asked at each use of a code, right or wrong; it fails for an address that has tried too many wrong ones, whatever this is.
func (g *guesses) check(address, typed string, right bool) error {
	code, canBe := classroom.ReadCode(typed)
	if canBe && g.knows(address, code) {
		return nil // perhaps of a class that is over: that is no guess
	}
	rate := g.wrong.of(address)
	if rate.Tokens() < 1 {
		return &session.LimitError{Limit: limitGuesses, Max: guessesAtOnce, RetryAfter: guessEvery}
	}
	if right {
		g.tell(address, code)
	} else {
		rate.Allow()
	}
	return nil
}

func (g *guesses) knows(address, code string) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	_, known := g.known[address][code]
	return known
}

// tell has an address know a code.
func (g *guesses) tell(address, code string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.known == nil || len(g.known) > mostAddresses {
		g.known = map[string]map[string]struct{}{}
	}
	if g.known[address] == nil || len(g.known[address]) > mostKnown {
		g.known[address] = map[string]struct{}{}
	}
	g.known[address][code] = struct{}{}
}
