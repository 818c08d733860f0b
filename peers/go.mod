module raftplayground/peers

go 1.26.0

require (
	github.com/cockroachdb/datadriven v1.0.3
	go.etcd.io/raft/v3 v3.6.0
	raftplayground v0.0.0
)

require (
	github.com/gogo/protobuf v1.3.2 // indirect
	github.com/golang/protobuf v1.5.4 // indirect
	github.com/pmezard/go-difflib v1.0.0 // indirect
	google.golang.org/protobuf v1.33.0 // indirect
)

replace raftplayground => ../
