package sim

import (
	"fmt"
	"strings"

	"raftplayground/raft"
)

// Field is one of the facts that contradict each other, by its name on the wire.
type Field struct {
	Name  string
	Value any // a server or a list of them, an index, a term or a text
}

// sentences tell each kind of contradiction in English, with holes for its fields. The catalogues hold them under the same codes.
var sentences = map[string]string{
	"twoLeaders": "{other} and {server} both lead term {term}.",

	"leaderRemoves": "{server} leads term {term} and removes its entry {index}.",

	"gapInLog":        "{server} appends entry {index} behind its entry {lastIndex}.",
	"entriesDiffer":   "Entry {index} of term {term} on {server} is not the one on {other}.",
	"entriesFollow":   "Entry {index} of term {term} follows one of term {beforeTerm} on {server}, and one of term {otherTerm} on {other}.",
	"suffixOfAnother": "{server} keeps entry {index} of term {term} behind a snapshot whose last entry is of term {lastIncludedTerm}.",

	"leaderLacks": "{leader} leads term {leaderTerm} without entry {index} of term {term}, which {server} committed in term {committedIn}.",

	"appliedEarly":    "{server} applies entry {index} before entry {next}.",
	"appliedDiffer":   "At index {index}, {server} applies an entry of term {term}, and {other} one of term {otherTerm}.",
	"appliedOther":    "{server} and {other} apply different entries of term {term} at index {index}.",
	"snapshotTooFar":  "{server} has a snapshot up to entry {index}, which no server has applied.",
	"snapshotDiffers": "{server} has a snapshot up to entry {index} of term {term}, and {other} applied one of term {otherTerm} there.",

	"committedRemoved": "{server} removes entry {index}, and its commitIndex is {commitIndex}.",
	"commitFalls":      "{server}'s commitIndex falls from {commitIndex} to {index}.",
	"snapshotFalls":    "{server}, whose commitIndex is {commitIndex}, installs a snapshot up to entry {index}.",

	"commitBeyondLog":  "{server}'s commitIndex is {index}, and its log ends at {lastIndex}.",
	"appliedOutOfTurn": "{server} applies entry {index} after entry {lastApplied}.",
	"appliedTooSoon":   "{server} applies entry {index}, and its commitIndex is {commitIndex}.",

	"termsFall": "{server}'s entry {index} of term {term} follows one of term {beforeTerm}.",
	"termAhead": "{server}, in term {currentTerm}, has an entry {index} of term {term}.",

	"termFalls":     "{server} goes from term {currentTerm} to term {term}.",
	"diskTermFalls": "{server}'s disk goes from term {currentTerm} back to term {term}.",
	"diskVoteFalls": "{server}'s disk held a vote for {votedFor} in term {term}, and holds it no more.",

	"votedTwice": "In term {term}, {server} votes for {other} and for {candidate}.",

	"voteNotOnDisk":  "{server} votes for {candidate} in term {term}, and its disk holds term {currentTerm}.",
	"voteUnwritten":  "{server} votes for {candidate} in term {term}, and its disk holds no vote of that term.",
	"voteForAnother": "{server} votes for {candidate} in term {term}, and its disk holds a vote for {votedFor}.",
	"entryNotOnDisk": "{server} says that it holds entry {index} of term {term}, and its disk, whose log ends at entry {lastIndex}, does not.",

	"diskChanged":     "{server}'s disk holds term {term} and entries up to {index}; written were term {writtenTerm} and entries up to {writtenIndex}.",
	"diskVoteChanged": "{server}'s disk holds another vote of term {term} than was written.",

	"configUnreadable":  "{server} appends a configuration in entry {index} that can't be read: {error}.",
	"configUncommitted": "{server} starts a change of the configuration in entry {index}, and the one before it in entry {beforeIndex} is not committed.",
	"majoritiesApart":   "A majority of {votersBefore:list} shares no server with one of {voters:list}, which entry {index} brings.",

	"readUnexplained":        "No order of what the clients did to “{key}” explains that {client} read “{result}”.",
	"readNothingUnexplained": "No order of what the clients did to “{key}” explains that {client} read nothing.",
	"answerUnexplained":      "No order of what the clients did to “{key}” explains that the {op} of {client} returned {outcome}, “{result}”.",
	"historyUnexplained":     "No order of what the clients did to “{key}” explains what they were told.",

	"tookEffectTwice": "The command of entry {index} took effect before, at {beforeIndex}.",

	"impossibleMessage": "{server} can't take in a message of {peer}: {error}.",
	"snapshotBroken":    "{server} can't load its snapshot up to entry {index}: {error}.",
}

// Contradictions gives each kind's code, and the English sentence that tells it.
func Contradictions() map[string]string {
	all := make(map[string]string, len(sentences))
	for code, sentence := range sentences {
		all[code] = sentence
	}
	return all
}

// Contradicts says which facts contradict each other: the code of their kind, then names and values in turn.
func (v *Violation) Contradicts(code string, fields ...any) *Violation {
	v.Code = code
	for i := 0; i+1 < len(fields); i += 2 {
		v.Fields = append(v.Fields, Field{fmt.Sprint(fields[i]), fields[i+1]})
	}
	v.Detail = told(sentences[code], v.Fields)
	return v
}

// told fills a sentence's holes.
func told(sentence string, fields []Field) string {
	var holes []string
	for _, f := range fields {
		holes = append(holes, "{"+f.Name+"}", fmt.Sprint(f.Value))
		if servers, ok := f.Value.([]raft.NodeID); ok {
			holes = append(holes, "{"+f.Name+":list}", inWords(servers))
		}
	}
	return strings.NewReplacer(holes...).Replace(sentence)
}

// inWords joins names as the English catalogue does.
func inWords(servers []raft.NodeID) string {
	words := make([]string, len(servers))
	for i, id := range servers {
		words[i] = id.String()
	}
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
