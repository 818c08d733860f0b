package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"raftplayground/lesson"
	"raftplayground/web/i18n"
)

// lessons is `playground lesson`, which knows one thing to do so far.
func lessons(_ context.Context, args []string, _ environment, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("playground lesson", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprint(stderr, "Usage: playground lesson check [DIR...]\n\nReplays the solutions, claims and near misses of lessons, and says what does not hold: file, line and reason. A DIR is a lesson's\nfolder, or one of such folders; without one, the built-in lessons are checked. Exit code 0: all is well; 1: something is not; 2: a DIR can't be used.\n")
	}
	if err := flags.Parse(args); err != nil {
		return parseFailed(err)
	}
	if flags.Arg(0) != "check" {
		flags.Usage()
		return exitUnusable
	}
	if flags.NArg() == 1 {
		return checkLessons(lesson.Course(), "", stdout)
	}
	code := exitOK
	for _, dir := range flags.Args()[1:] {
		files, shown, err := lessonFiles(dir)
		if err != nil {
			fmt.Fprintln(stderr, "playground:", err)
			return exitUnusable
		}
		code = max(code, checkLessons(files, shown, stdout))
	}
	return code
}

// lessonFiles gives a directory of lessons: the one named, or if that is a lesson, a view of the one above that holds it alone.
func lessonFiles(dir string) (files fs.FS, shown string, err error) {
	full, err := filepath.Abs(dir)
	if err != nil {
		return nil, "", err
	}
	info, err := os.Stat(full)
	switch {
	case err != nil:
		return nil, "", err
	case !info.IsDir():
		return nil, "", fmt.Errorf("%s is no directory", dir)
	}
	if _, err := os.Stat(filepath.Join(full, "lesson.yaml")); err == nil {
		return oneFolder{os.DirFS(filepath.Dir(full)), filepath.Base(full)}, filepath.Dir(filepath.Clean(dir)), nil
	}
	files = os.DirFS(full)
	if all, err := lesson.Folders(files); err != nil || len(all) == 0 {
		return nil, "", errors.Join(err, fmt.Errorf("%s holds no lesson: no lesson.yaml, and no folder with one", dir))
	}
	return files, dir, nil
}

// oneFolder is a directory of which one folder alone is listed.
type oneFolder struct {
	fs.FS
	name string
}

func (o oneFolder) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(o.FS, name)
	if name != "." || err != nil {
		return all, err
	}
	for _, e := range all {
		if e.Name() == o.name {
			return []fs.DirEntry{e}, nil
		}
	}
	return nil, nil
}

// checkLessons checks all lessons of a directory, which is called `shown` where problems are told.
func checkLessons(files fs.FS, shown string, stdout io.Writer) int {
	all, problems := lesson.LoadAll(files, lesson.Options{Term: i18n.IsTerm})
	for _, l := range all {
		problems = append(problems, l.Check(l.Folder)...)
	}
	for _, p := range problems {
		p.File = filepath.Join(shown, filepath.FromSlash(p.File))
		fmt.Fprintln(stdout, p)
	}
	for _, l := range all {
		fmt.Fprintf(stdout, "%s: %d steps\n", filepath.Join(shown, l.Folder), len(l.Steps))
	}
	if len(problems) > 0 {
		fmt.Fprintf(stdout, "%d problems\n", len(problems))
		return exitFailed
	}
	return exitOK
}
