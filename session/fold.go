package session

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// maxUnfolded bounds what folded text may come to: more than the states of nine servers with full logs.
const maxUnfolded = 128 << 20

// leastFolded is how long a piece is at least that is worth a reference.
const leastFolded = 16

// fold makes JSON small in which the same elements follow each other several times, as the entries of several servers'
// logs do: each stretch stands once, wherever it stood before, and the rest is compressed. A compressor alone looks back no
// further than 32 KB, and a log is longer.
//
// What is compressed is the text's length, and a sequence of literal text and references to text before it: the length of the literal, the
// literal, where in the whole text the copy begins, and its length.
func fold(text []byte) []byte {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestSpeed)
	must(err)
	numbers := binary.AppendUvarint(nil, uint64(len(text)))
	_, err = w.Write(numbers)
	must(err)
	put := func(literal []byte, from, length int) {
		numbers = binary.AppendUvarint(numbers[:0], uint64(len(literal)))
		numbers = append(numbers, literal...)
		numbers = binary.AppendUvarint(numbers, uint64(from))
		numbers = binary.AppendUvarint(numbers, uint64(length))
		_, err := w.Write(numbers)
		must(err) // memory takes everything
	}
	seen := make(map[string]int) // where each piece began last
	done, from, length := 0, 0, 0
	for at := 0; at < len(text); {
		piece := text[at:pieceEnd(text, at)]
		before, found := seen[string(piece)]
		switch {
		case length > 0 && bytes.HasPrefix(text[from+length:at-length], piece):
			length += len(piece)
		case length > 0:
			put(text[done:at-length], from, length)
			done, length = at, 0
			fallthrough
		default:
			if found && len(piece) >= leastFolded {
				from, length = before, len(piece)
			}
		}
		seen[string(piece)] = at
		at += len(piece)
	}
	put(text[done:len(text)-length], from, length)
	must(w.Close())
	return out.Bytes()
}

// pieceEnd is where the piece of text ends that begins at `at`: behind an element of an array of objects.
func pieceEnd(text []byte, at int) int {
	if i := bytes.Index(text[at:], []byte("},")); i >= 0 {
		return at + i + len("},")
	}
	return len(text)
}

var errFolded = errors.New("it is not folded text")

// unfold gives the text that was folded.
func unfold(folded []byte) ([]byte, error) {
	packed, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(folded)), maxUnfolded))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errFolded, err)
	}
	number := func() int {
		n, length := binary.Uvarint(packed)
		if length <= 0 || n > maxUnfolded {
			packed, err = nil, errFolded
			return 0
		}
		packed = packed[length:]
		return int(n)
	}
	text := make([]byte, 0, number())
	for len(packed) > 0 {
		literal := number()
		if literal > len(packed) || len(text)+literal > cap(text) {
			return nil, errFolded
		}
		text, packed = append(text, packed[:literal]...), packed[literal:]
		from, length := number(), number()
		if err != nil || from+length > len(text) || len(text)+length > cap(text) {
			return nil, errFolded
		}
		text = append(text, text[from:from+length]...)
	}
	if err != nil || len(text) < cap(text) {
		return nil, errFolded
	}
	return text, nil
}
