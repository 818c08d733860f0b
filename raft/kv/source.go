package kv

import "embed"

// Source is the text of this package, as it was when the program was built, for package source.
//
//go:embed kv.go
var Source embed.FS
