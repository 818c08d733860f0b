package session

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// An id is a capability: whoever knows it may use what it names. So it has 128 random bits, and no
// log holds one in full.
const idBytes = 16

var idEncoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// IDLength is the number of characters of a session's id and of its view id.
var IDLength = idEncoding.EncodedLen(idBytes)

// ValidID reports whether s has the form of an id. It says nothing about whether that session exists.
func ValidID(s string) bool {
	return len(s) == IDLength && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz234567") == ""
}

// Short cuts an id to the 6 characters that a log line may hold: enough to tell two sessions apart,
// not enough to enter one.
func Short(id string) string {
	if len(id) <= 6 {
		return id
	}
	return id[:6]
}

// viewOf gives the view id that belongs to an id: who has it can't tell the id.
func viewOf(id string) string { return digestText("view", id) }

// nameOf gives the name of the journal of a session, from its view id. So a session is found by either id, and who
// reads its journal, or a copy of it, can neither act in it nor watch it.
func nameOf(view string) string { return digestText("journal", view) }

func digestText(what, of string) string {
	sum := sha256.Sum256([]byte("raftplayground " + what + " " + of))
	return idEncoding.EncodeToString(sum[:idBytes])
}

func newID() string { return randomText(idBytes) }

// newEpoch names one history of one session. It guards against a mix-up, not against a guess.
func newEpoch() string { return randomText(5) }

func randomText(n int) string {
	b := make([]byte, n)
	rand.Read(b) // never fails: it ends the process rather than give predictable bytes
	return idEncoding.EncodeToString(b)
}
