package raft

import "embed"

// Source is the text of this package, as it was when the program was built: what is shown of it is what runs. Package
// source finds each rule in it.
//
//go:embed checkquorum.go commit.go conf.go config.go digest.go digest_untimed.go doc.go election.go log.go
//go:embed membership.go message.go node.go persistence.go prevote.go reading.go ready.go replication.go rule.go
//go:embed rule_prevents.go rule_table.go share.go snapshot.go source.go status.go trace.go transfer.go types.go
var Source embed.FS
