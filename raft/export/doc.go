// Package export writes runs in the formats of other tools: Mermaid's sequence diagrams and the logs that ShiViz draws. A
// writer observes the events of a run, in order, and writes what it has seen. All text is English, with the field's own terms.
// Clients' histories for Porcupine are written by raft/check, which knows what they must obey.
package export
