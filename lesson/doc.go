// Package lesson is the course material: lessons in two languages whose tasks are checked on what the learner has caused
// on a live cluster.
//
// A lesson is a folder with three files: lesson.yaml, which says what the machine is to know (clusters to start with, goals,
// questions, and a solution that shows that the goals can be reached), and en.md and zh.md, which say the same to people. Load reads one and
// checks that the three agree. A Watch looks on while a cluster runs and says which goals are reached. Check replays what the lesson itself
// says about its goals. A Library holds those that are built in and those of an operator.
//
// It knows nothing of sessions, of HTTP or of wall time.
package lesson
