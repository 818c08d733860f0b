import assert from "node:assert/strict";
import test from "node:test";

import en from "../../web/i18n/locales/en.json";
import { state } from "./fixtures";
import { translator } from "./i18n";
import { Sending } from "./sending";
import type { Command } from "./wire";

const play: Command = { do: "play" };

function opened({ connected = true, control = true } = {}): { readonly sending: Sending; readonly sent: Command[] } {
  const sent: Command[] = [];
  const line = {
    send: (command: Command) => (connected ? sent.push(command) : undefined),
    state: () => state(),
    standing: () => ({ connected, control, travels: true }),
  };
  return { sending: new Sending(line, translator(en, "en")), sent };
}

function said({ notice }: Sending): string | undefined {
  return notice?.text;
}

test("what is possible is sent", () => {
  const { sending, sent } = opened();
  assert.equal(sending.send(play), 1);
  assert.deepEqual(sent, [play]);
  assert.equal(sending.notice, undefined);
});

test("what is not possible is not sent, and the page says why", () => {
  const { sending, sent } = opened({ control: false });
  assert.equal(sending.can(play), false);
  assert.equal(said(sending), undefined, "asking says nothing");
  assert.equal(sending.send(play), undefined);
  sending.sequence([play, { do: "pause" }]);
  assert.deepEqual(sent, []);
  assert.equal(said(sending), en["ui.why.readOnly"]);
});

test("what was not possible can be asked about; whether any such is, can't", () => {
  const { sending } = opened();
  const thaw: Command = { do: "thaw", server: "S1" };
  sending.send(thaw);
  assert.deepEqual(sending.notice, { text: "S1 is not frozen.", refused: thaw });
  sending.may(thaw);
  assert.deepEqual(sending.notice, { text: "S1 is not frozen." });
});

test("of several commands only the first is asked about", () => {
  const { sending, sent } = opened();
  const thaw: Command = { do: "thaw", server: "S1" };
  assert.equal(sending.can(thaw), false);
  sending.sequence([{ do: "freeze", server: "S1" }, thaw]);
  assert.deepEqual(sent, [{ do: "freeze", server: "S1" }, thaw]);
});

test("a notice stands until something sent after it takes effect", () => {
  const { sending } = opened();
  const before = sending.send(play) ?? 0;
  sending.notify({ text: "see" });
  sending.answered(before);
  assert.deepEqual(sending.notice, { text: "see" });
  sending.answered(sending.send(play) ?? 0);
  assert.equal(sending.notice, undefined);
  sending.answered(99);
});

test("a refusal is told with the server's own words", () => {
  const { sending } = opened();
  const id = sending.send({ do: "crash", server: "S1" }) ?? 0;
  sending.refused({ kind: "refused", id, code: "impossible", reason: "S1 is down" });
  assert.deepEqual(sending.notice, { text: en["ui.refused.impossible"], detail: "S1 is down", refused: { do: "crash", server: "S1" } });
  sending.dismiss();
  assert.equal(sending.notice, undefined);
});

test("the speed asked for last counts until it is answered, or the line is cut", () => {
  const { sending } = opened();
  assert.equal(sending.speedAsked, undefined);
  sending.put({ do: "speed", x: 0.1 });
  const second = sending.put({ do: "speed", x: 0.2 }) ?? 0;
  assert.equal(sending.speedAsked, 0.2);
  sending.answered(second);
  assert.equal(sending.speedAsked, 0.1);
  sending.cut();
  assert.equal(sending.speedAsked, undefined);
});
