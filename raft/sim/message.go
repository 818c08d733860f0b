package sim

import (
	"fmt"
	"strconv"

	"raftplayground/raft"
)

// Party is one end of a message: a server or a client.
type Party uint8

const firstClient Party = 128

// Server is a server as a party.
func Server(id raft.NodeID) Party { return Party(id) }

// Client is client number n, from 1, as a party.
func Client(n uint64) Party { return firstClient + Party(n) }

func (p Party) isClient() bool { return p > firstClient }

// Node is the server that a party is; ok is false if it is a client.
func (p Party) Node() (id raft.NodeID, ok bool) { return raft.NodeID(p), p != 0 && !p.isClient() }

// String gives the name on the wire: S1, C1.
func (p Party) String() string {
	if p.isClient() {
		return "C" + strconv.Itoa(int(p-firstClient))
	}
	return "S" + strconv.Itoa(int(p))
}

// number is that of a client; 0 if the party is none.
func (p Party) number() uint64 {
	if !p.isClient() {
		return 0
	}
	return uint64(p - firstClient)
}

// MarshalText gives the name.
func (p Party) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads a name: S1 to S9 or C1 to C9.
func (p *Party) UnmarshalText(text []byte) error {
	if len(text) != 2 || text[0] != 'S' && text[0] != 'C' || text[1] < '1' || text[1] > '9' {
		return fmt.Errorf("%q is no name: want S1 to S%d for a server, C1 to C%d for a client", text, MaxServers, maxClients)
	}
	if *p = Server(raft.NodeID(text[1] - '0')); text[0] == 'C' {
		*p = Client(uint64(text[1] - '0'))
	}
	return nil
}

// MessageType is the type of a message on the wire: the core's, and the clients' own.
type MessageType uint8

const (
	ClientRequest MessageType = 128 + iota
	ClientReply
)

func messageType(k raft.MessageKind) MessageType { return MessageType(k) }

// isClient says whether it is one of the clients' own.
func (t MessageType) isClient() bool { return t >= ClientRequest }

func (t MessageType) String() string {
	switch t {
	case ClientRequest:
		return "ClientRequest"
	case ClientReply:
		return "ClientReply"
	}
	return raft.MessageKind(t).String()
}

// Message is a message in flight. Its fate is decided when it is sent, so that a view can draw the whole
// flight at once: it arrives, or dies on the way.
type Message struct {
	ID     uint64
	Type   MessageType
	From   Party
	To     Party
	Raft   raft.Message  // between servers
	Client ClientMessage // to and from a client

	Sent raft.Micros
	Ends raft.Micros // when it arrives, or dies; raft.Never if someone must pick it
	Dies string      // why it dies; empty if it arrives
}

// Outcomes of a client's request.
const (
	OutcomeOK        = "ok"
	OutcomeNotLeader = "notLeader"
	OutcomeUnknown   = "unknown"
	OutcomeExpired   = "expired" // the servers have forgotten the client's session
)

// ClientMessage is what a client and a server say to each other.
type ClientMessage struct {
	clientOp
	clientRequest        // of a request
	session       uint64 // of a request
	Outcome       string // of a reply
	Result        string
	Index         raft.Index // of a reply that carries a result: see Operation
	Leader        raft.NodeID
}

// clientOp names an operation: the client and its serial number.
type clientOp struct {
	client uint64
	serial uint64
}

func (o clientOp) String() string { return fmt.Sprintf("C%d/%d", o.client, o.serial) }
