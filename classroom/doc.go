// Package classroom is for teaching: a class follows the cluster of its teacher. Each student may try things out in a cluster of
// their own that begins at the moment shown, and come back; the teacher sees who has reached what, asks questions, and can put a
// student's run on everybody's screen. There are no accounts: the teacher is who holds the id of the session, a student who knows
// the class's code.
//
// A School has all classes of a server; a Class owns its students and its question, behind one lock; a Seat is one connection. Of a
// class's own state nothing is written to a disk: its code follows from the teacher's session, so that a class whose server was
// restarted is there again under its code as soon as the teacher's page has come back.
package classroom
