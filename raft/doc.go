// Package raft is the Raft consensus algorithm as a state machine: one server, a Node, that never
// blocks, sleeps, starts goroutines, reads a clock or does I/O. Equal configurations and equal inputs
// give equal outputs, byte for byte.
//
// A host drives a Node in a loop: it hands in what happened (Step for a message, Propose for a
// client's command, Tick when Deadline has come, Persisted when a write is on disk), each with the
// present time, and then collects with Ready what is to be saved, sent and applied. A Node that has
// nothing to do costs nothing until its Deadline.
//
// The files follow Figure 2 of the Raft paper ("In Search of an Understandable Consensus Algorithm",
// extended version; sections are cited as §5.2): state in node.go, RequestVote and the rules for
// followers and candidates in election.go, AppendEntries and the rules for leaders in replication.go
// and commit.go. Each clause is a Rule, named in rule.go, and stands in the code as one line that
// calls Node.rule. What must be on disk before it may be answered is the business of persistence.go
// alone.
package raft
