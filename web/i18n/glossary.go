package i18n

import (
	"slices"
	"strings"
)

// Term is a word of the glossary in a language, beside the same in another.
type Term struct {
	ID   string `json:"id"`
	Word string `json:"word"`
	Text string `json:"text"`
	// Forms are the words by which it is recognised in a sentence.
	Forms []string `json:"forms"`
	// Other is the word in the other language.
	Other string `json:"other"`
}

// terms of the glossary, from what an election needs to what few meet.
var terms = []string{
	"term", "vote", "election", "majority", "quorum", "leader", "follower", "candidate",
	"electionTimer", "heartbeat", "splitVote", "preVote", "checkQuorum",
	"log", "entry", "index", "noop", "commit", "commitIndex", "applied", "nextIndex", "matchIndex", "logMatching",
	"stateMachine", "snapshot", "session", "linearizable", "lease", "staleRead",
	"configuration", "joint", "learner", "transfer", "partition",
}

// IsTerm says whether the glossary has a term of that id.
func IsTerm(id string) bool { return slices.Contains(terms, id) }

// Glossary explains the words of Raft in the printer's language.
func (p *Printer) Glossary() []Term {
	all := make([]Term, len(terms))
	for i, id := range terms {
		key := glossaryGroup + id
		all[i] = Term{
			ID:    id,
			Word:  p.T(key + ".word"),
			Text:  p.T(key + ".text"),
			Forms: strings.Split(p.T(key+".forms"), ","),
			Other: p.Other().T(key + ".word"),
		}
	}
	return all
}

// Other is the printer of the other language.
func (p *Printer) Other() *Printer {
	if p.lang == Chinese {
		return printers[English]
	}
	return printers[Chinese]
}

// glossaryGroup begins the keys of the glossary.
const glossaryGroup = "glossary."
