package raft

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestThePackageCommentListsEveryFile(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	for _, file := range files {
		if !strings.HasSuffix(file, "_test.go") && file != "doc.go" && !strings.Contains(string(doc), "//\t"+file+" ") {
			t.Errorf("doc.go does not say what %s is about", file)
		}
	}
}
