// Package peers holds the core against go.etcd.io/raft, the Raft that Kubernetes and many databases rest
// on: as an oracle (its data files for quorums and configurations, and random schedules of faults given to
// both) and as a yardstick (the benchmarks). It is a module of its own, so that the product does not carry
// its dependencies, and holds nothing but tests:
//
//	cd peers && go test ./... && go test -bench . -run '^$' .
package peers
