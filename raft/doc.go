// Package raft is the Raft consensus algorithm as a state machine: one server, a Node, that never
// blocks, sleeps, starts goroutines, reads a clock or does I/O. Equal configurations and equal inputs
// give equal outputs, byte for byte.
//
// # Driving a Node
//
// A host drives a Node in a loop: it hands in what happened (Step for a message, Propose for a
// client's command, Tick when Deadline has come, Persisted when a write is on disk), each with the
// present time, and then collects with Ready what is to be done:
//
//   - write Save, as one atomic write, and call Persisted when it is synced. The host may wait for that or
//     go on meanwhile: the Node keeps back every message that the write must precede;
//   - send Messages. They may get lost, doubled or reordered, but not changed;
//   - replace the state machine's state by Install, then apply Committed in order;
//   - answer Reads from the state machine as it is then.
//
// A Node that has nothing to do costs nothing until its Deadline. After a crash, New is given back what the
// writes that were done have left on disk, and commands are applied again from the last snapshot on. The
// package's example does all this for three servers, and is short.
//
// Beyond commands, a leader takes changes of the cluster's members (ProposeConf), hands over its leadership
// (TransferLeader), and any server takes reads without a log entry (Read) and lets a snapshot stand for a
// part of its log (Compact). What the paper leaves to choice is in Options, which may be changed at any
// time with Configure. A Node can be copied with Clone, to try what would happen.
//
// The state machine is the host's; package raft/kv is one, with the clients' sessions that make commands
// take effect exactly once (§8). Package raft/sim is a whole cluster in virtual time.
//
// # Reading it
//
// The paper is "In Search of an Understandable Consensus Algorithm", extended version; its sections are cited
// as §5.2. The dissertation, "Consensus: Bridging Theory and Practice", has what the paper leaves out, and is
// cited as D §4.2.1 or by name. The files follow them:
//
//	node.go          a server: its state (Figure 2), its inputs, its timers, its roles
//	types.go         terms, indexes, entries and what else everybody speaks of
//	message.go       the RPCs and their replies
//	log.go           the log, and which of two is more up-to-date (§5.4.1)
//
//	election.go      followers, candidates and votes (§5.2, §5.4.1)
//	prevote.go       asking before campaigning (D §9.6)
//	checkquorum.go   leaders that step down, and followers that are loyal (D §6.2, §4.2.3)
//	transfer.go      handing over leadership (D §3.10)
//
//	replication.go   AppendEntries, from the leader's side and the follower's (§5.3)
//	commit.go        what is committed (§5.3, §5.4.2)
//	persistence.go   what must be on disk before it may be said (Figure 2)
//	ready.go         what the host has to do
//
//	conf.go          configurations as values
//	membership.go    changing them: a server at a time, or jointly (§6, D chapter 4)
//	snapshot.go      log compaction and InstallSnapshot (§7, Figure 13)
//	reading.go       reads: by a round, by a lease, through a follower (§8, D §6.4)
//
//	config.go        what a server starts with, and its options
//	rule.go          the clauses of the algorithm by name
//	rule_table.go    what each says, where it stands, and what breaks without it
//	rule_prevents.go which properties fall without it
//	trace.go         what a server tells of what it does
//	status.go        what a server shows of itself
//	digest.go        the state as bytes, for hashing
//	digest_untimed.go  the same without clocks and chance, for exploring
//	share.go         keeping clones of a server for long, in little memory
//	source.go        the text of all these files, to be shown beside a run
//
// The arithmetic of majorities is in raft/quorum, the random source in raft/random.
//
// # Rules
//
// Each clause of the algorithm is a Rule, with a name, its section, what it says and what breaks without it. It stands in
// the code as a line that calls Node.rule, if it stops the server from going on, or Node.applies, if it makes it act. A
// Tracer hears of both, with what the server does in consequence; without one they cost a branch. For teaching, a rule can be
// broken by configuration: Options.Broken. The transcripts in testdata/transcripts show conversations of small clusters
// with the rules that decided them, broken ones too.
package raft
