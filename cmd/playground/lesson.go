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

const lessonUsage = `Usage: playground lesson check [DIR...]

Checks lessons, and says what does not hold: file, line and reason. It reads each lesson's files and replays its solutions, its
claims and its near misses.

A DIR is a lesson's folder, with lesson.yaml, en.md and zh.md, or a folder of such folders. Without one the built-in lessons are
checked.

Exit code 0: all is well; 1: something in a lesson is not; 2: the command line or a DIR can't be used.

docs/lessons.md says how to write lessons; playground serve -lessons DIR serves them.
`

// lessons is `playground lesson`, which knows one thing to do.
func lessons(_ context.Context, args []string, _ environment, stdout, stderr io.Writer) int {
	rest, err := lessonFlags("lesson", args, stderr)
	switch {
	case err != nil:
		return parseFailed(err)
	case len(rest) == 0:
		return misused(stderr, "lesson: say what to do: check")
	case rest[0] != "check":
		return misused(stderr, "lesson: there is no command %q; there is: check", rest[0])
	}
	dirs, err := lessonFlags("lesson check", rest[1:], stderr)
	if err != nil {
		return parseFailed(err)
	}
	return checkDirs(dirs, stdout, stderr)
}

// lessonFlags takes -h, and no other option: it gives the arguments.
func lessonFlags(command string, args []string, stderr io.Writer) ([]string, error) {
	flags := flag.NewFlagSet("playground "+command, flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() { fmt.Fprint(stderr, lessonUsage) }
	err := flags.Parse(args)
	return flags.Args(), err
}

func misused(stderr io.Writer, what string, holes ...any) int {
	fmt.Fprintf(stderr, "playground: "+what+"\n\n", holes...)
	fmt.Fprint(stderr, lessonUsage)
	return exitUnusable
}

// checkDirs checks the lessons of each directory. All are looked for before the first is checked: a wrong name is not to be found
// behind a long answer.
func checkDirs(dirs []string, stdout, stderr io.Writer) int {
	if len(dirs) == 0 {
		return checkLessons(lesson.Course(), "", stdout)
	}
	checks := make([]func() int, len(dirs))
	for i, dir := range dirs {
		files, shown, err := lessonFiles(dir)
		if err != nil {
			fmt.Fprintln(stderr, "playground: lesson check:", err)
			return exitUnusable
		}
		checks[i] = func() int { return checkLessons(files, shown, stdout) }
	}
	code := exitOK
	for _, check := range checks {
		code = max(code, check())
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
		fmt.Fprintf(stdout, "%s: %s\n", filepath.Join(shown, l.Folder), counted(len(l.Steps), "step"))
	}
	if len(problems) > 0 {
		fmt.Fprintln(stdout, counted(len(problems), "problem"))
		return exitFailed
	}
	return exitOK
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
