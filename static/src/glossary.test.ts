import assert from "node:assert/strict";
import test from "node:test";

import { finder, readGlossary } from "./glossary";
import type { Piece, Term } from "./glossary";

const term = (id: string, ...forms: string[]): Term => ({ id, word: id, text: `what ${id} is`, forms, other: id });
const find = finder([
  term("index", "index", "indexes"),
  term("nextIndex", "nextIndex"),
  term("preVote", "pre-vote", "PreVote"),
  term("vote", "vote", "votes", "票", "投票"),
  term("term", "term", "任期"),
  term("splitVote", "split vote"),
]);
const said = (pieces: readonly Piece[]): readonly string[] => pieces.map(({ text, term: one }) => (one === undefined ? text : `[${text}:${one.id}]`));

test("terms are found where they stand first, and nothing of the text is lost", () => {
  assert.deepEqual(said(find("S1 votes in term 2: its vote of term 2.")), ["S1 ", "[votes:vote]", " in ", "[term:term]", " 2: its vote of term 2."]);
  assert.deepEqual(said(find("Term 3")), ["[Term:term]", " 3"]);
  assert.deepEqual(said(find("nothing here")), ["nothing here"]);
  assert.deepEqual(said(find("")), []);
});

test("the longest term wins, and no part of a word is one", () => {
  assert.deepEqual(said(find("a split vote, a pre-vote")), ["a ", "[split vote:splitVote]", ", a ", "[pre-vote:preVote]"]);
  assert.deepEqual(said(find("nextIndex and prevLogIndex")), ["[nextIndex:nextIndex]", " and prevLogIndex"]);
  assert.deepEqual(said(find("terminal")), ["terminal"]);
});

test("Chinese terms are found without spaces around them", () => {
  assert.deepEqual(said(find("它在任期 2 投票给自己")), ["它在", "[任期:term]", " 2 ", "[投票:vote]", "给自己"]);
});

test("what the server sent is checked", () => {
  assert.equal(readGlossary({ otherLang: "en", terms: [term("x", "x")] })?.terms.length, 1);
  assert.equal(readGlossary({ otherLang: "en", terms: [{ id: "x" }] }), undefined);
  assert.equal(readGlossary([]), undefined);
});
