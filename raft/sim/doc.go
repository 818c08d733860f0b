// Package sim is a cluster in a box: Raft servers with their disks, the network between them, clients
// and faults, in virtual time. It is a discrete-event simulation: what happens next is found in a queue
// ordered by time and sequence, and everything random comes from one seeded source. A run is therefore
// (configuration, actions) and nothing else: the same ones give the same events and the same Hash, on
// every machine.
//
// A Cluster must not be used concurrently. It reads no clock and starts no goroutine.
package sim
