// Package moment packs a run up to a moment into the text of a link, and opens it again. What a link holds is data, a scenario:
// it is read within bounds, field by field, and never carried out but by a simulation.
package moment

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"raftplayground/raft/sim"
)

const (
	// MaxPayload bounds a packed run, in bytes.
	MaxPayload = 128 << 10
	// maxScenario bounds an unpacked one: a little compressed text can become a lot.
	maxScenario = 512 << 10
)

// version stands before the packed run. A reader of another one can say so, without guessing.
const version = "1"

// Errors of Unpack; each is wrapped by one that says more.
var (
	// ErrDamaged: it is not a packed run, or a part of one.
	ErrDamaged = errors.New("this is not a whole link to a run")
	// ErrNewer: a later version of this program has packed it.
	ErrNewer = errors.New("a later version of the playground made this link")
	// ErrTooLarge: it is larger than any that Pack makes.
	ErrTooLarge = errors.New("the run in this link is too large")
)

// Pack gives a run as text for the fragment of a link: letters, digits, '-', '_' and '.'. It holds the run's version and, if the
// scenario has one, its hash. The same run gives the same text. It fails with ErrTooLarge for more than MaxPayload.
func Pack(run sim.Scenario) (string, error) {
	raw, err := json.Marshal(run)
	if err != nil {
		return "", fmt.Errorf("packing a run: %w", err)
	}
	if len(raw) > maxScenario {
		return "", fmt.Errorf("%w: %d bytes", ErrTooLarge, len(raw))
	}
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err == nil {
		_, err = w.Write(raw)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return "", fmt.Errorf("packing a run: %w", err)
	}
	payload := version + "." + base64.RawURLEncoding.EncodeToString(packed.Bytes())
	if len(payload) > MaxPayload {
		return "", fmt.Errorf("%w: %d bytes", ErrTooLarge, len(payload))
	}
	return payload, nil
}

// Unpack gives the run that a text holds. It fails with an error that wraps one of the above, or says, as sim.ParseScenario does,
// what is wrong with the scenario.
func Unpack(payload string) (sim.Scenario, error) {
	if len(payload) > MaxPayload {
		return sim.Scenario{}, fmt.Errorf("%w: %d bytes, want at most %d", ErrTooLarge, len(payload), MaxPayload)
	}
	of, text, ok := strings.Cut(payload, ".")
	switch {
	case !ok || of == "" || strings.Trim(of, "0123456789") != "":
		return sim.Scenario{}, fmt.Errorf("%w: it begins with no version", ErrDamaged)
	case of != version:
		return sim.Scenario{}, fmt.Errorf("%w: version %.9s, and this one reads %s", ErrNewer, of, version)
	}
	packed, err := base64.RawURLEncoding.Strict().DecodeString(text)
	if err != nil {
		return sim.Scenario{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	rest := bytes.NewReader(packed) // an io.ByteReader: flate takes no byte of it that is not of its stream
	raw, err := io.ReadAll(io.LimitReader(flate.NewReader(rest), maxScenario+1))
	switch {
	case err != nil:
		return sim.Scenario{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	case len(raw) > maxScenario:
		return sim.Scenario{}, fmt.Errorf("%w: unpacked it has more than %d bytes", ErrTooLarge, maxScenario)
	case rest.Len() > 0:
		return sim.Scenario{}, fmt.Errorf("%w: %d bytes follow after its end", ErrDamaged, rest.Len())
	}
	return sim.ParseScenario(raw)
}
