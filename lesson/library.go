package lesson

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"path"
	"slices"
	"sync"
	"time"
)

// lookEvery is how often, at most, it is looked whether an operator's lessons have changed. They are looked at when somebody asks for
// one, and by nothing else.
const lookEvery = time.Second

// Library is the lessons that there are: the built-in ones, and those in an operator's directory, which are read again when
// they change. Its methods may be called by anyone at any time. A lesson that it has given is never changed: a session keeps that with
// which it began.
type Library struct {
	options Options
	builtIn []*Lesson
	files   fs.FS // the operator's; nil: none
	log     *slog.Logger
	now     func() time.Time

	mu      sync.Mutex
	looked  time.Time
	folders map[string]*shelf // the operator's, by folder
	listing Problems          // the directory itself can't be read
}

// shelf is one of an operator's folders.
type shelf struct {
	stamp    string  // of its files, when it was read
	lesson   *Lesson // as it was read last without a mistake; nil: never
	problems Problems
}

// NewLibrary reads the built-in lessons, and those in a directory; a nil one is none. It fails if a built-in one is at fault.
func NewLibrary(own fs.FS, o Options, log *slog.Logger) (*Library, error) {
	builtIn, problems := LoadAll(Course(), o)
	if problems != nil {
		return nil, fmt.Errorf("the built-in lessons: %w", problems)
	}
	l := &Library{options: o, builtIn: builtIn, files: own, log: log, now: time.Now, folders: make(map[string]*shelf)}
	l.look()
	return l, nil
}

// All lists the lessons: the built-in ones in the order of the course, then the operator's by folder.
func (l *Library) All() []*Lesson {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.look()
	all := slices.Clone(l.builtIn)
	for _, folder := range l.order() {
		if lesson := l.folders[folder].lesson; lesson != nil {
			all = append(all, lesson)
		}
	}
	return all
}

// Lesson gives a lesson by its name; nil if there is none.
func (l *Library) Lesson(name string) *Lesson {
	for _, lesson := range l.All() {
		if lesson.Name == name {
			return lesson
		}
	}
	return nil
}

// Problems are what is wrong with the operator's lessons. Where one was read before, that is still given.
func (l *Library) Problems() Problems {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.look()
	all := slices.Clone(l.listing)
	for _, folder := range l.order() {
		all = append(all, l.folders[folder].problems...)
	}
	return all
}

func (l *Library) order() []string {
	all := make([]string, 0, len(l.folders))
	for folder := range l.folders {
		all = append(all, folder)
	}
	slices.Sort(all)
	return all
}

// look reads what has changed since the last time.
func (l *Library) look() {
	now := l.now()
	if l.files == nil || !l.looked.IsZero() && now.Sub(l.looked) < lookEvery {
		return
	}
	l.looked = now
	folders, err := Folders(l.files)
	if err != nil {
		problem := Problem{".", 0, err.Error()}
		if !slices.Contains(l.listing, problem) {
			l.log.Warn("lessons can't be read", "problem", problem)
		}
		l.listing = Problems{problem}
		return
	}
	l.listing = nil
	gone := false
	for folder := range l.folders {
		if !slices.Contains(folders, folder) {
			delete(l.folders, folder)
			gone = true
		}
	}
	for _, folder := range folders {
		stamp := l.stamp(folder)
		s := l.folders[folder]
		if s == nil {
			s = &shelf{}
			l.folders[folder] = s
		}
		if s.stamp != stamp || gone && s.problems != nil { // its name may be free by now
			l.read(folder, s)
			s.stamp = stamp
		}
	}
}

// stamp is what shows that a lesson's files are others.
func (l *Library) stamp(folder string) string {
	var stamp string
	for _, name := range []string{"lesson.yaml", Languages[0] + ".md", Languages[1] + ".md"} {
		if info, err := fs.Stat(l.files, path.Join(folder, name)); err == nil {
			stamp += fmt.Sprint(name, info.Size(), info.ModTime().UnixNano(), ";")
		}
	}
	return stamp
}

func (l *Library) read(folder string, s *shelf) {
	lesson, err := Load(l.files, folder, l.options)
	s.problems = nil
	if err == nil {
		if taken := l.takenBy(lesson.Name, folder); taken != "" {
			err = Problems{{folder, 0, fmt.Sprintf("a lesson of the name %s is in %s already", lesson.Name, taken)}}
		}
	}
	if err == nil {
		s.lesson = lesson
		return
	}
	if !errors.As(err, &s.problems) {
		s.problems = Problems{{folder, 0, err.Error()}}
	}
	for _, p := range s.problems {
		l.log.Warn("a lesson is at fault", "file", p.File, "line", p.Line, "reason", p.Reason)
	}
}

// takenBy is where else there is a lesson of that name; empty if nowhere.
func (l *Library) takenBy(name, folder string) string {
	for _, other := range l.builtIn {
		if other.Name == name {
			return "the course"
		}
	}
	for _, other := range l.order() {
		if lesson := l.folders[other].lesson; other != folder && lesson != nil && lesson.Name == name {
			return other
		}
	}
	return ""
}
