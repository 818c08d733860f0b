package classroom

import (
	"crypto/sha256"
	"fmt"
	"strings"
)

// letters are those of codes: none looks like another, and no word comes out.
const letters = "23456789BCDFGHJKLMNPQRSTVWXZ"

// codeLength gives 28^6 codes, 482 million: few enough to be typed, and too many to be guessed at a rate that a server allows.
const codeLength = 6

// codeOf is the code of the class of a session. It follows from the session's id, and tells nothing of it.
func codeOf(id string, attempt int) string {
	sum := sha256.Sum256([]byte(fmt.Sprintf("raftplayground class %d %s", attempt, id)))
	var code strings.Builder
	for i := range codeLength {
		// Two bytes a letter: what is uneven about it is one part in 2000.
		code.WriteByte(letters[(int(sum[2*i])<<8|int(sum[2*i+1]))%len(letters)])
	}
	return code.String()
}

// ReadCode makes of what somebody typed a code: capitals, spaces and dashes don't matter. ok is false if it can't be one.
func ReadCode(typed string) (code string, ok bool) {
	if len(typed) > 40 {
		return "", false
	}
	code = strings.Map(func(r rune) rune {
		switch {
		case r == '-' || r == ' ' || r == '\u2013' || r == '\u2014':
			return -1
		case r >= 'a' && r <= 'z':
			return r - 'a' + 'A'
		}
		return r
	}, typed)
	return code, len(code) == codeLength && strings.Trim(code, letters) == ""
}
