package check

import (
	"strings"
	"unicode/utf8"
)

// answers are what the clients under way can be told, by number.
type answers []toldTo

// toldTo is an answer to the operation in a slot.
type toldTo struct {
	slot   int // none if the number is free
	answer answer
}

const none = -1

// number is that of an answer, given to it now if it had none.
func (as *answers) number(slot int, a answer) rune {
	free := len(*as)
	for i, known := range *as {
		switch {
		case known == toldTo{slot, a}:
			return rune(i)
		case known.slot == none:
			free = min(free, i)
		}
	}
	if free == len(*as) {
		*as = append(*as, toldTo{})
	}
	(*as)[free] = toldTo{slot, a}
	return rune(free)
}

// forget frees the numbers of the answers to the operation in a slot: no world holds them any more.
func (as answers) forget(slot int) {
	for i := range as {
		if as[i].slot == slot {
			as[i] = toldTo{slot: none}
		}
	}
}

// numbers is a set of them: a string of runes, ascending, so that worlds can be compared.
type numbers string

func (ns numbers) has(n rune) bool { return strings.ContainsRune(string(ns), n) }

func (ns numbers) with(n rune) numbers {
	at := 0
	for i, other := range string(ns) {
		if other == n {
			return ns
		}
		if other < n {
			at = i + utf8.RuneLen(other)
		}
	}
	return ns[:at] + numbers(n) + ns[at:]
}

func (ns numbers) without(n rune) numbers {
	at := strings.IndexRune(string(ns), n)
	if at < 0 {
		return ns
	}
	return ns[:at] + ns[at+utf8.RuneLen(n):]
}
