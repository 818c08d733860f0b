package check

import "testing"

func TestNumbersAreASetThatCanBeCompared(t *testing.T) {
	var empty numbers
	a := empty.with(300).with(2).with(70_000).with(2)
	b := empty.with(70_000).with(300).with(2)
	if a != b {
		t.Errorf("%q and %q are the same numbers", a, b)
	}
	if !a.has(300) || a.has(3) {
		t.Errorf("%q", a)
	}
	if got := a.without(300).without(3); got != empty.with(2).with(70_000) {
		t.Errorf("%q", got)
	}
}

func TestANumberIsFreeWhenItsOperationHasEnded(t *testing.T) {
	var as answers
	first, second := as.number(0, answer{"ok", "1"}), as.number(1, answer{"ok", "1"})
	if first == second || as.number(0, answer{"ok", "1"}) != first {
		t.Errorf("%d, %d", first, second)
	}
	as.forget(0)
	if again := as.number(2, answer{"ok", "2"}); again != first {
		t.Errorf("%d, want %d", again, first)
	}
	if as.number(1, answer{"ok", "1"}) != second {
		t.Error("another operation's answer has got another number")
	}
}
