package journal

import (
	"fmt"
	"testing"
)

// unsynced is a file system whose files are not synced: what that costs is the difference.
type unsynced struct{ osFiles }

type unsyncedFile struct{ file }

func (u unsynced) open(path string, flag int) (file, error) {
	f, err := u.osFiles.open(path, flag)
	return unsyncedFile{f}, err
}

func (unsynced) syncDir(string) error { return nil }

func (unsyncedFile) Sync() error { return nil }

func benchFiles(b *testing.B, system fileSystem) *Files {
	b.Helper()
	files, err := openFiles(b.TempDir(), system, quiet)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { files.Close() })
	return files
}

var benchRecord = []byte(`{"at":1234567,"do":"write","key":"x","value":"the value"}`)

// BenchmarkAppend is what a command costs; with parallel ones, what it costs when many sessions are busy.
func BenchmarkAppend(b *testing.B) {
	for name, system := range map[string]fileSystem{"synced": osFiles{}, "unsynced": unsynced{}} {
		b.Run(name, func(b *testing.B) {
			files := benchFiles(b, system)
			token, err := files.Create(b.Context(), "a", []byte(`{}`))
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			at := Position(0)
			for b.Loop() {
				if at == 100_000 {
					b.Fatal("the journal is full")
				}
				if at, err = files.Append(b.Context(), "a", token, at, benchRecord); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(name+"/parallel", func(b *testing.B) {
			files := benchFiles(b, system)
			journals := make(chan string, 1000)
			for i := range cap(journals) {
				journals <- fmt.Sprint("j", i)
			}
			b.SetParallelism(32)
			b.RunParallel(func(p *testing.PB) {
				name := <-journals
				token, err := files.Create(b.Context(), name, []byte(`{}`))
				for at := Position(0); p.Next() && err == nil; {
					at, err = files.Append(b.Context(), name, token, at, benchRecord)
				}
				if err != nil {
					b.Error(err)
				}
			})
		})
	}
}

// BenchmarkReached is what each turn of a session that plays costs.
func BenchmarkReached(b *testing.B) {
	files := benchFiles(b, osFiles{})
	token, err := files.Create(b.Context(), "a", []byte(`{}`))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := files.Reached(b.Context(), "a", token, 0, []byte(`{"now":1234567890}`)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkClaim reads a journal with a thousand records.
func BenchmarkClaim(b *testing.B) {
	files := benchFiles(b, unsynced{})
	token, err := files.Create(b.Context(), "a", []byte(`{}`))
	for at := Position(0); at < 1000 && err == nil; {
		at, err = files.Append(b.Context(), "a", token, at, benchRecord)
	}
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := files.Claim(b.Context(), "a"); err != nil {
			b.Fatal(err)
		}
	}
}
