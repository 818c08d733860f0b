package web

import (
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// addressRates bounds how often each address may do a thing: what one does takes nothing from the others.
type addressRates struct {
	every  time.Duration
	atOnce int

	mu  sync.Mutex
	all map[string]*rate.Limiter
}

// mostAddresses bounds what is kept: beyond, all begin anew.
const mostAddresses = 10_000

func (a *addressRates) of(address string) *rate.Limiter {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.all == nil || len(a.all) > mostAddresses {
		a.all = map[string]*rate.Limiter{}
	}
	if a.all[address] == nil {
		a.all[address] = rate.NewLimiter(rate.Every(a.every), a.atOnce)
	}
	return a.all[address]
}
