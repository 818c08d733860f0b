package lesson

import (
	"embed"
	"io/fs"
)

//go:embed course
var course embed.FS

// Course is the built-in lessons: a folder each.
func Course() fs.FS {
	files, err := fs.Sub(course, "course")
	if err != nil { // can't be: the name is valid
		return course
	}
	return files
}
