package journal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"slices"
	"strconv"
)

// A journal's file is JSON lines: first the header, then one line a record.
//
//	{"crc":"d0c2b6aa","n":0,"journal":1,"name":"abc","header":{...}}
//	{"crc":"0b5e9f31","n":1,"record":{...}}
//	{"crc":"99c0a4d8","n":2,"more":true,"record":{...}}
//	{"crc":"5a1e77f0","n":3,"record":{...}}
//
// n counts the records. crc, in hexadecimal digits, is the CRC-32C of all that follows a crc in this line and in those
// before it, so that a line that was changed, lost, doubled or moved shows. Records that were appended together have
// "more" in all lines but the last: if that one is not there, none of them counts.
//
// What a write that was cut short leaves behind is told from damage by the line break: it comes last in each write.

const formatVersion = 1

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

const (
	crcPrefix = `{"crc":"`
	crcDigits = 8
	crcSuffix = `",`
	bodyAt    = len(crcPrefix) + crcDigits + len(crcSuffix)

	moreField   = `,"more":true`
	recordField = `,"record":`
)

// appendHeaderLine appends a journal's first line, and gives the checksum so far.
func appendHeaderLine(b []byte, name string, header []byte) ([]byte, uint32) {
	start := len(b)
	b = append(b, crcPrefix+"00000000"+crcSuffix...)
	b = append(b, headerStart(name)...)
	b = append(b, header...)
	return seal(b, start, 0)
}

// headerStart is what stands between the first line's checksum and the header.
func headerStart(name string) string {
	return `"n":0,"journal":` + strconv.Itoa(formatVersion) + `,"name":"` + name + `","header":`
}

// appendRecordLine appends the line of record n, and gives the checksum so far. There is more if the next line belongs to
// the same write.
func appendRecordLine(b []byte, n Position, more bool, record []byte, crc uint32) ([]byte, uint32) {
	start := len(b)
	b = append(b, crcPrefix+"00000000"+crcSuffix+`"n":`...)
	b = strconv.AppendUint(b, uint64(n), 10)
	if more {
		b = append(b, moreField...)
	}
	b = append(b, recordField...)
	b = append(b, record...)
	return seal(b, start, crc)
}

// seal ends the line that begins at start, and puts in its checksum.
func seal(b []byte, start int, crc uint32) ([]byte, uint32) {
	b = append(b, '}')
	crc = crc32.Update(crc, castagnoli, b[start+bodyAt:])
	putCRC(b[start:], crc)
	return append(b, '\n'), crc
}

func putCRC(line []byte, crc uint32) {
	const digits = "0123456789abcdef"
	for i := range crcDigits {
		line[len(crcPrefix)+i] = digits[crc>>(28-4*i)&0xf]
	}
}

// unseal checks a line against its checksum and gives what follows that, without the closing brace. ok is false if the
// line is not as it was written.
func unseal(line []byte, crc uint32) (body []byte, next uint32, ok bool) {
	if len(line) <= bodyAt || line[len(line)-1] != '}' {
		return nil, 0, false
	}
	next = crc32.Update(crc, castagnoli, line[bodyAt:])
	var want [bodyAt]byte
	copy(want[:], crcPrefix+"00000000"+crcSuffix)
	putCRC(want[:], next)
	return line[bodyAt : len(line)-1], next, bytes.Equal(line[:bodyAt], want[:])
}

// parsed is a journal's file as it was read.
type parsed struct {
	header  []byte
	records [][]byte
	size    int64  // of what counts; what is behind was never finished
	crc     uint32 // so far
}

// parseLines reads a journal's file. What it gives shares data's memory.
func parseLines(name string, data []byte) (parsed, error) {
	var p parsed
	var crc uint32
	finished := 0 // records up to the end of the last finished write
	for line, offset := 1, 0; offset < len(data); line++ {
		damaged := func(format string, args ...any) error {
			return &DamageError{name, line, int64(offset), fmt.Sprintf(format, args...)}
		}
		rest := data[offset:]
		length := bytes.IndexByte(rest, '\n')
		if length < 0 {
			if _, _, ok := unseal(rest[:len(rest)-1], crc); ok {
				return p, damaged("the byte %q stands where the line should end", rest[len(rest)-1])
			}
			break
		}
		body, next, ok := unseal(rest[:length], crc)
		if !ok {
			return p, damaged("the checksum is not that of the line and those before it")
		}
		crc = next
		value, more := body, false
		if line == 1 {
			value, ok = bytes.CutPrefix(body, []byte(headerStart(name)))
			p.header = slices.Clip(value)
		} else {
			value, more, ok = parseRecord(body, Position(len(p.records)+1))
			p.records = append(p.records, slices.Clip(value))
		}
		if !ok || !json.Valid(value) {
			return p, damaged("it is not line %d of this journal", line)
		}
		offset += length + 1
		if !more {
			p.size, p.crc, finished = int64(offset), crc, len(p.records)
		}
	}
	if p.header == nil {
		return p, &DamageError{name, 1, 0, "there is no header"}
	}
	p.records = p.records[:finished:finished]
	return p, nil
}

// parseRecord reads what follows the checksum in the line of record n.
func parseRecord(body []byte, n Position) (record []byte, more, ok bool) {
	var start [32]byte
	b := strconv.AppendUint(append(start[:0], `"n":`...), uint64(n), 10)
	if body, ok = bytes.CutPrefix(body, b); !ok {
		return nil, false, false
	}
	body, more = bytes.CutPrefix(body, []byte(moreField))
	record, ok = bytes.CutPrefix(body, []byte(recordField))
	return record, more, ok
}
