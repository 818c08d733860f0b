package lesson

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
)

// Folders lists the lessons' folders in a directory, in order: those that hold a lesson.yaml or a text of one.
func Folders(files fs.FS) ([]string, error) {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		return nil, fmt.Errorf("listing the lessons: %w", err)
	}
	var all []string
	for _, e := range entries {
		for _, name := range []string{"lesson.yaml", Languages[0] + ".md", Languages[1] + ".md"} {
			if _, err := fs.Stat(files, path.Join(e.Name(), name)); err == nil {
				all = append(all, e.Name())
				break
			}
		}
	}
	return all, nil
}

// LoadAll reads every lesson of a directory. What is wrong with one harms no other; all of it is in the Problems.
func LoadAll(files fs.FS, o Options) ([]*Lesson, Problems) {
	folders, err := Folders(files)
	if err != nil {
		return nil, Problems{{".", 0, err.Error()}}
	}
	var all []*Lesson
	var problems Problems
	names := make(map[string]string)
	for _, folder := range folders {
		l, err := Load(files, folder, o)
		if found := (Problems)(nil); errors.As(err, &found) {
			problems = append(problems, found...)
			continue
		}
		if other, taken := names[l.Name]; taken {
			problems = append(problems, Problem{folder, 0, fmt.Sprintf("a lesson of the name %s is in %s already", l.Name, other)})
			continue
		}
		names[l.Name] = folder
		all = append(all, l)
	}
	return all, problems
}
