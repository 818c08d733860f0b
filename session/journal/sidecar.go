package journal

import (
	"bytes"
	"hash/crc32"
	"strconv"
)

// A mark and a keyframe stand in files of their own beside the journal, each one line that is replaced:
//
//	{"crc":"7b1e09c2","at":12,"mark":{...}}
//
// The mark's is filled up with blanks to one length, and written in place: a write of so few bytes, which lie in one page
// of memory, is not cut short by the death of the process. The keyframe's is written anew and then given the name.

const (
	markField     = `,"mark":`
	keyframeField = `,"keyframe":`

	// markLength leaves room for the longest mark.
	markLength = 384
)

// noteLine makes the line of a note. length is 0, or what it is to be filled up to.
func noteLine(field string, at Position, value []byte, length int) []byte {
	b := append(make([]byte, 0, max(length, len(value)+64)), crcPrefix+"00000000"+crcSuffix+`"at":`...)
	b = strconv.AppendUint(b, uint64(at), 10)
	b = append(b, field...)
	b = append(b, value...)
	b = append(b, '}')
	putCRC(b, crc32.Checksum(b[bodyAt:], castagnoli))
	for len(b) < length-1 {
		b = append(b, ' ')
	}
	return append(b, '\n')
}

// parseNote reads such a line; nil if it is not as it was written.
func parseNote(field string, data []byte) *Note {
	body, _, ok := unseal(bytes.TrimRight(data, " \n"), 0)
	if !ok {
		return nil
	}
	body, ok = bytes.CutPrefix(body, []byte(`"at":`))
	number, value, found := bytes.Cut(body, []byte(field))
	at, err := strconv.ParseUint(string(number), 10, 64)
	if !ok || !found || err != nil || checkValue("note", value, MaxKeyframe) != nil {
		return nil
	}
	return &Note{Position(at), value}
}
