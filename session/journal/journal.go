// Package journal keeps what a session must not lose: its header (what the run starts from) and its records (what was
// done, in order), so that the session can be replayed after the server was killed. It knows nothing of what they say.
//
// Memory is for servers without a data directory and for tests, Files for one server with one. Every implementation
// passes the suite in journaltest, whose tests are this contract in executable form.
//
// # Names
//
// A journal has a name: 1 to 64 of the characters a-z, 0-9, '-' and '_', the first a letter or a digit. So it can't lead
// out of a directory, and is one on every file system and one token of a message subject. A name is no secret: it stands
// in file listings, logs and backups. Sessions' ids are capabilities; a session's journal is named by a one-way function
// of them, never by an id, and its header holds none.
//
// # Owners
//
// At any time a journal has at most one owner: the last to have created or claimed it and not to have released it since.
// Only the owner changes it. The owner shows the Token that it was given; as soon as another claims the journal, the old
// token is refused. Nobody has to know whether the old owner is dead, slow or cut off: it can do no harm.
//
// # What is durable
//
// What Create, Append, Keep and Quarantine did before they returned without an error survives the death of the process
// at any moment, SIGKILL included, and so does what Reached did. What Create and Append did survives a power cut too, as far as
// the disk keeps its word; what Reached did may not: see there.
package journal

import (
	"context"
	"time"
)

// Bounds on what a journal takes. What is larger is refused with ErrTooLarge.
const (
	// MaxRecord is the most bytes of a header and of one record: what message systems carry in one piece.
	MaxRecord = 1_000_000
	// MaxKeyframe is the most bytes of a keyframe. It is one piece in a file, and would be several in a message system.
	MaxKeyframe = 16_000_000
	// MaxMark is the most bytes of a mark.
	MaxMark = 256
	// MaxJournal is the most bytes of a header and its records together, and so bounds what Claim and Read take in memory.
	MaxJournal = 16_000_000
	// MaxReason is the most bytes of what Quarantine says; what is longer is cut.
	MaxReason = 4 << 10
)

// Token shows that somebody owns a journal. No two claims of one journal in the life of a Journal give the same token, and
// 0 is none. It is for the one who was given it: it is not to be stored, nor to be handed to another server.
type Token uint64

// Position counts records: it is how many a journal has, or had. The header is not a record.
type Position uint64

// Contents is what a journal holds. Its slices belong to the caller.
type Contents struct {
	Header  []byte
	Records [][]byte

	// Mark is what Reached was last told, Keyframe what Keep was; nil if nothing, or if it can't be read any more.
	Mark     *Note
	Keyframe *Note
}

// Reached is the position: the number of records.
func (c *Contents) Reached() Position { return Position(len(c.Records)) }

// Note is a mark or a keyframe, and the position at which its writer was: the records behind At are later than it.
type Note struct {
	At   Position
	Data []byte
}

// Info is a journal in a list.
type Info struct {
	Name    string
	Size    int64     // bytes that it takes, roughly: what is listed is not opened
	Changed time.Time // when it was created, appended to or marked last
	// Quarantined is why it was set aside; empty if it was not.
	Quarantined string
}

// Journal keeps many journals. Its methods may be called by anyone at any time; calls about one journal take effect one
// after the other, each wholly or not at all.
//
// Headers, records, marks and keyframes are JSON values without line breaks; they come back byte for byte. The journal
// keeps none of the slices that it is given.
//
// Each method can fail with ErrName, ErrClosed, the error of a ctx that has ended, or an error of the storage beneath,
// beside those that are named there. An error of the storage leaves open whether the call has taken effect. The caller
// then must show nobody that it has. It may make the same call again: if the first one had taken effect after all,
// ErrExists or ErrPosition says so. Or it may Claim the journal, and look.
type Journal interface {
	// Create starts a journal with a header and no records, and makes the caller its owner.
	//
	// It fails with ErrExists if there is one of that name, quarantined ones included, and with ErrTooLarge or ErrNotJSON.
	Create(ctx context.Context, name string, header []byte) (Token, error)

	// Claim makes the caller the owner of a journal, whoever owned it before, and gives what it holds. The order matters:
	// first the old owner is shut out, then the journal is read; so what is read is all there is, and stays all there is
	// until the new owner appends.
	//
	// A last write that did not come to its end, as after a power cut, is cut off: nobody had been told that it was done.
	//
	// It fails with ErrUnknown, and with a *QuarantineError if the journal was set aside. If it is damaged, the error is a
	// *DamageError (and ErrDamaged): then the token is valid all the same, but all that can be done with it is to
	// Quarantine the journal or to Release it.
	Claim(ctx context.Context, name string) (Token, Contents, error)

	// Append adds records behind those that are there, all or none, and gives the position then reached. When it returns
	// without an error they are durable: only then may the effect of what they tell be shown to anybody.
	//
	// at is the position that the caller believes reached. It makes the call safe to repeat, and shows an owner that has
	// lost count, as after an error of the storage, before it does harm. Without records nothing is added, but all is
	// checked: this is how to ask "do I still own this?".
	//
	// It fails with ErrFenced: another owns the journal now. The caller must stop at once to act for that session: it may
	// neither show nor append anything more, and shall let its viewers connect anew. With ErrPosition: another position is
	// reached. The caller's session is not what the journal says, and must be replayed from it: Claim. With ErrUnknown: the
	// journal was taken away, and the session ends with it. With ErrTooLarge or ErrNotJSON: what was to be appended is to be
	// refused, and the session goes on.
	Append(ctx context.Context, name string, token Token, at Position, records ...[]byte) (Position, error)

	// Reached notes how far the session has come since record at, in place of what it noted before. It is meant to be
	// called often, up to 20 times a second while a session plays, and so is cheap: the note survives the death of the
	// process, but may be lost, or an older one found, after a power cut. Then the session has come as far as its last
	// record says. An error does no harm beyond that: it is to be logged, not shown, but where a command did nothing else
	// than to go to another moment, which is to be refused then.
	//
	// It fails with ErrFenced as Append does, with ErrPosition if at is beyond what is reached, and with ErrUnknown,
	// ErrTooLarge or ErrNotJSON.
	Reached(ctx context.Context, name string, token Token, at Position, mark []byte) error

	// Keep stores a keyframe, the state at position at, in place of the one before: what the session can go on from where
	// its records can't be replayed any more, since the engine that wrote them was another, and what can be shown of it before
	// they are replayed. At every moment, the last one that was stored whole can be read. It costs as much as an Append: call
	// it when a session comes to rest, and now and then while it plays.
	//
	// It fails as Reached does.
	Keep(ctx context.Context, name string, token Token, at Position, keyframe []byte) error

	// Release gives up a journal that is to rest. Whoever wants it next claims it. The token is void from then on.
	//
	// It fails with ErrFenced or ErrUnknown: then there was nothing to give up.
	Release(ctx context.Context, name string, token Token) error

	// Read gives what a journal holds, without claiming it; its owner, if it has one, is not disturbed. A last write that
	// did not come to its end is left out.
	//
	// It fails with ErrUnknown, a *QuarantineError or a *DamageError.
	Read(ctx context.Context, name string) (Contents, error)

	// List gives all journals, ordered by name.
	List(ctx context.Context) ([]Info, error)

	// Remove deletes a journal and all that belongs to it. The name is free again.
	//
	// It fails with ErrFenced or ErrUnknown. A quarantined journal is not removed by any method.
	Remove(ctx context.Context, name string, token Token) error

	// Quarantine sets a journal aside: it is kept as it is, for somebody to look into, and nobody can claim or read it any
	// more. Who tries gets a *QuarantineError with the reason. It is for a journal that is damaged, or that is whole and
	// makes no sense. The token is void from then on.
	//
	// It fails with ErrFenced or ErrUnknown.
	Quarantine(ctx context.Context, name string, token Token, reason string) error

	// Close waits for the calls under way and gives up what the Journal holds. Every later call fails with ErrClosed, but
	// for Close, which may be called again.
	Close() error
}
