package raft

// MessageKind is the type of an RPC or of its reply.
type MessageKind uint8

const (
	RequestVote MessageKind = iota + 1
	RequestVoteReply
	AppendEntries
	AppendEntriesReply
	PreVote
	PreVoteReply
	InstallSnapshot
	InstallSnapshotReply
	TimeoutNow
	ReadIndex
	ReadIndexReply

	messageKindsEnd
)

var messageKindNames = [messageKindsEnd]string{
	RequestVote:          "RequestVote",
	RequestVoteReply:     "RequestVoteReply",
	AppendEntries:        "AppendEntries",
	AppendEntriesReply:   "AppendEntriesReply",
	PreVote:              "PreVote",
	PreVoteReply:         "PreVoteReply",
	InstallSnapshot:      "InstallSnapshot",
	InstallSnapshotReply: "InstallSnapshotReply",
	TimeoutNow:           "TimeoutNow",
	ReadIndex:            "ReadIndex",
	ReadIndexReply:       "ReadIndexReply",
}

func (k MessageKind) String() string {
	if k < messageKindsEnd && messageKindNames[k] != "" {
		return messageKindNames[k]
	}
	return "unknown"
}

// Message is one RPC request or reply, as a flat value. Term is the sender's currentTerm, but for PreVote,
// where it is the term that the sender would campaign in, and a PreVoteReply that grants, which repeats it.
// What the other fields mean depends on Kind:
//
//	                      Index              LogTerm           Commit        Success   others
//	RequestVote, PreVote  lastLogIndex       lastLogTerm                               Transfer
//	their replies                                                            granted
//	AppendEntries         prevLogIndex       prevLogTerm       leaderCommit            Entries, Round
//	AppendEntriesReply    if Success: the last index known to match the leader's log;  Round
//	                      if not: the prevLogIndex refused, with Hint and LogTerm the last own
//	                      position that may still match (§5.3, fast backtracking)
//	InstallSnapshot       lastIncludedIndex  lastIncludedTerm                          Offset, Data, Done, Conf, Round
//	InstallSnapshotReply  lastIncludedIndex                                  installed Offset: bytes held so far; Round
//	TimeoutNow
//	ReadIndex                                                                          Read
//	ReadIndexReply        the index to read at                               granted   Read
//
// What Entries, Data and Conf point to is shared with the sender and must not be changed.
type Message struct {
	Kind     MessageKind
	Success  bool
	Transfer bool    // RequestVote: the leader asked for this election (dissertation §3.10)
	Done     bool    // InstallSnapshot: this is the last chunk
	Why      [2]Rule // the rules by which it is as it is, for who watches: no server goes by them
	From     NodeID
	To       NodeID
	Term     Term
	Index    Index
	LogTerm  Term
	Hint     Index
	Commit   Index
	Round    Round
	Read     ReadID
	Offset   uint64
	Entries  []Entry
	Data     []byte
	Conf     *Conf
}
