package moment

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"strings"
)

// Links keeps packed runs that are too long for a link, each under a short name that follows from its text. So the same run has
// the same name on every server, and a name tells nothing of the run. Its methods may be called by anyone at any time.
type Links interface {
	// Put keeps a packed run, and gives its name. Once it has returned, Get gives the run, also after the program was killed, as far
	// as the links outlive it at all. It is one step: nobody finds half a run. What was used least lately may be given up for it.
	Put(ctx context.Context, payload string) (name string, err error)
	// Get gives the packed run of that name, and counts as its use. It fails with ErrUnknown if there is none.
	Get(ctx context.Context, name string) (payload string, err error)
}

// ErrUnknown says that there is no such link, or it has been given up.
var ErrUnknown = errors.New("there is no such link")

// nameBytes: 80 bits are more than anybody can try, or than collide.
const nameBytes = 10

var nameEncoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// NameOf is the name of a packed run.
func NameOf(payload string) string {
	sum := sha256.Sum256([]byte("raftplayground moment " + payload))
	return nameEncoding.EncodeToString(sum[:nameBytes])
}

// ValidName reports whether text has the form of a name.
func ValidName(text string) bool {
	return len(text) == nameEncoding.EncodedLen(nameBytes) && strings.Trim(text, "abcdefghijklmnopqrstuvwxyz234567") == ""
}

// Room bounds what is kept.
type Room struct {
	Links int // how many
	Bytes int // of all together
}

// DefaultRoom suits a small disk: most packed runs have less than 10 KB.
func DefaultRoom() Room { return Room{Links: 20_000, Bytes: 256 << 20} }

// checkPut refuses what no store takes.
func checkPut(ctx context.Context, payload string, room Room) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if len(payload) > min(MaxPayload, room.Bytes) || room.Links < 1 {
		return ErrTooLarge
	}
	return nil
}
