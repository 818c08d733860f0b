package raft

// MessageKind is the type of an RPC or of its reply.
type MessageKind uint8

const (
	RequestVote MessageKind = iota + 1
	RequestVoteReply
	AppendEntries
	AppendEntriesReply
)

var messageKindNames = [...]string{
	RequestVote:        "RequestVote",
	RequestVoteReply:   "RequestVoteReply",
	AppendEntries:      "AppendEntries",
	AppendEntriesReply: "AppendEntriesReply",
}

func (k MessageKind) String() string {
	if int(k) < len(messageKindNames) && messageKindNames[k] != "" {
		return messageKindNames[k]
	}
	return "unknown"
}

// Message is one RPC request or reply of Figure 2, as a flat value. What a field means depends on
// Kind:
//
//	                    Index          LogTerm       Hint      Commit        Success    Entries
//	RequestVote         lastLogIndex   lastLogTerm
//	RequestVoteReply                                                         granted
//	AppendEntries       prevLogIndex   prevLogTerm             leaderCommit             entries
//	AppendEntriesReply  if Success: the last index that is known to match the leader's log;
//	                    if not: the prevLogIndex refused, with Hint and LogTerm the last own
//	                    position that may still match (§5.3, fast backtracking)
//
// Entries are shared with the sender's log and must not be changed.
type Message struct {
	Kind    MessageKind
	Success bool
	From    NodeID
	To      NodeID
	Term    Term
	Index   Index
	LogTerm Term
	Hint    Index
	Commit  Index
	Entries []Entry
}
