// A class: a teacher and two students of the program's own; and all that the pages show of a class, against what one
// tells them: see support/classroom.ts.

import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { words } from "./support/catalogue";
import { CODE, Classroom, STUDENT, TEACHER } from "./support/classroom";
import { Session } from "./support/playground";
import { suite } from "./support/suite";

const test = suite();

/** What would be more than a name if anybody took it for more. */
const HOSTILE = '<img src=x onerror="alert(1)">';
const PUPIL = { id: "a1", name: HOSTILE, here: true, trying: true, wanted: false, agreed: false };
const WINS = { id: 3, kind: "wins", options: ["S1", "S2", "S3", "S4", "S5"], open: true };

test("a class: joined by code and by link, followed, tried out, shown with consent, asked, and over", async ({ program, visit }) => {
  // Of a lesson whose first goal is reached when somebody asks for votes.
  const made = await fetch(`${program.url}/api/sessions`, { method: "POST", body: JSON.stringify({ lesson: "election" }) });
  const { url } = (await made.json()) as { url: string };
  const session = new Session(new URL(url, program.url).href);
  await session.act({ do: "pause" });
  const teacher = await visit(session.url);
  teacher.drive(session);
  await teacher.paused();
  await teacher.page.locator("pg-toolbar button", { hasText: words("ui.cluster") }).click();
  await teacher.page.getByRole("menuitem", { name: words("ui.class.teach") }).click();
  await teacher.page.waitForURL("**/teach/*");
  const code = await teacher.page.locator(".room .join b").innerText();
  assert.match(code, /^\w{3}-\w{3}$/);

  // Ann types the code as she likes, Bo has the link.
  const ann = await visit(`${program.url}/class`, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await ann.page.locator("input[name=code]:focus").waitFor();
  await ann.page.keyboard.type(code.toLowerCase());
  await ann.press("Enter");
  const bo = await visit(`${program.url}/class/${code.replace("-", "")}?lang=zh`);
  for (const [student, name] of [[ann, "Ann"], [bo, HOSTILE]] as const) {
    await student.page.locator(".name input").fill(name);
    await student.press("Enter");
    await student.page.locator("span.name bdi", { hasText: name }).waitFor();
  }
  await teacher.page.locator(".room .chip", { hasText: "2 follow" }).click();
  const row = (name: string): Locator => teacher.page.locator(".roster li", { hasText: name });
  await row(HOSTILE).waitFor();
  assert.equal(await row("Ann").locator('.step[aria-label*=" 0 of "]').count() > 0, true);
  await teacher.leave();

  // They follow live, and act on nothing.
  await session.act({ do: "write", key: "x", value: "1" });
  const { seq } = await session.keyframe();
  for (const student of [ann, bo]) {
    await student.shows(seq);
    await student.page.locator("pg-transport .big[aria-disabled=true]").waitFor();
  }

  // Ann tries it herself from this moment, and reaches the goal: the teacher sees it, and the teacher's cluster stays.
  await ann.button("ui.class.try").tap();
  await ann.page.waitForURL("**/class/*/s/*");
  await ann.connection("open");
  ann.drive(new Session(`${program.url}/s/${new URL(ann.page.url()).pathname.split("/").at(-1)}`));
  await ann.runTo("somebody asks for votes", ({ servers }) => servers.some(({ role }) => role === "candidate"));
  await teacher.page.locator(".room .chip", { hasText: "2 follow" }).click();
  await row("Ann").locator('.step[aria-label*=" 1 of "]').first().waitFor();
  assert.equal(await teacher.seq(), seq, "the teacher's own cluster stands where it stood");

  // Refused, given, on everybody's screen, taken back: then the teacher's is back at once.
  const show = row("Ann").getByRole("button", { name: words("ui.class.show") });
  await show.click();
  await ann.page.locator(".strip.shown").getByRole("button", { name: words("ui.class.consent.no"), exact: true }).tap();
  await show.click();
  await ann.button("ui.class.consent.yes").tap();
  await ann.page.locator(".strip.shown", { hasText: words("ui.class.shown.you") }).waitFor();
  await teacher.leave();
  await teacher.button("ui.class.mine").waitFor();
  const own = await ann.seq();
  for (const viewer of [teacher, bo]) await viewer.page.locator(`html[data-seq="${own}"]`).waitFor({ state: "attached" });
  await bo.page.locator(".where", { hasText: words("ui.class.shown.student", {}, "zh") }).waitFor();
  await ann.button("ui.class.consent.back").tap();
  for (const viewer of [teacher, bo]) await viewer.page.locator(`html[data-seq="${seq}"]`).waitFor({ state: "attached" });

  // A reload keeps who she is and where; the teacher's is a link away, and hers stays.
  await ann.page.reload();
  await ann.page.locator("span.name bdi", { hasText: "Ann" }).waitFor();
  await ann.page.locator(".room a", { hasText: words("ui.class.back") }).tap();
  await ann.page.locator(".room a", { hasText: words("ui.class.mine.on") }).waitFor();
  await ann.shows(seq);

  // A question: all see the answers when it is closed, and the right one when the run has told it.
  await teacher.button("ui.class.wins").click();
  await ann.page.locator(".question button", { hasText: "S1" }).tap();
  await bo.page.locator(".question button", { hasText: "S2" }).click();
  await teacher.page.locator("pg-poll .hint", { hasText: "2 answers" }).waitFor();
  await teacher.page.locator("pg-poll button").getByText(words("ui.class.close"), { exact: true }).click();
  await ann.page.locator("pg-poll li").first().waitFor();
  const { server: winner } = await session.runTo("a leader", ({ servers }) => servers.find(({ role }) => role === "leader"));
  for (const { page } of [teacher, ann, bo]) await page.locator("pg-poll li.right .option", { hasText: winner }).waitFor();

  // Students never hear of one another.
  assert.ok(!(await bo.page.content()).includes("Ann") && !(await ann.page.content()).includes("onerror"), "nobody else's name");
  for (const { stream } of [ann, bo]) assert.ok(!JSON.stringify(stream.frames.filter(({ kind }) => (kind as string) === "class")).includes(stream === ann.stream ? "onerror" : "Ann"));

  await teacher.button("ui.class.end").click();
  await teacher.button("ui.class.end.sure").click();
  await bo.page.locator(".room", { hasText: words("ui.class.over", {}, "zh") }).waitFor();
  await bo.connection("ended");
  await bo.frame();
  assert.equal(await bo.page.getByTestId("banner").count(), 0, "the cluster has not ended");
  await session.act({ do: "crash", server: "S1" });
  await teacher.shows((await session.keyframe()).seq);
  await teacher.page.reload();
  await teacher.page.waitForURL("**/s/*");
  await teacher.connection("open");
});

test("a teacher shows the code, sees who follows, asks, shows a student's run, and goes on by a clicker", async ({ program, visit }) => {
  const { session } = await program.still();
  const room = await Classroom.of(session.url, "/teach/key", { ...TEACHER, followers: 2, students: [PUPIL, { ...PUPIL, id: "a2", name: "", trying: false }] });
  const teacher = await visit(room.url, { viewport: { width: 1280, height: 720 } });
  teacher.drive(session);
  await teacher.paused();
  const { page } = teacher;
  const said = async (): Promise<unknown> => {
    const { id: _, ...command } = (await room.said(page)).commands.at(-1) ?? { do: "nothing" };
    return command;
  };

  // The code, by keyboard alone, as large as the screen.
  await teacher.tabTo(".room .join");
  await teacher.press("Enter");
  assert.match(await teacher.dialog.innerText(), /raft\.example\/class\s+K7M-2QX/);
  await page.waitForFunction(() => (document.querySelector("dialog[open] img") as HTMLImageElement | null)?.naturalWidth !== 0);
  const box = await teacher.dialog.boundingBox();
  assert.deepEqual([box?.width, box?.height], [1280, 720]);
  await teacher.leave();

  // Names are on the screen only while the list is open, and are nothing but text.
  assert.ok(!(await page.locator("body").innerHTML()).includes("onerror"), "no name before the list is opened");
  await page.locator(".room .chip", { hasText: "2 follow" }).click();
  assert.equal(await page.locator('[data-student="a1"] .name').innerText(), HOSTILE);
  assert.equal(await page.locator('[data-student="a2"] button').getAttribute("aria-disabled"), "true");
  await page.locator('[data-student="a1"] button').click();
  assert.deepEqual(await said(), { do: "show", student: "a1" });
  await room.tell(page, { students: [{ ...PUPIL, wanted: true }] });
  await page.locator('[data-student="a1"] button', { hasText: words("ui.class.asked.unask") }).waitFor();
  await teacher.leave();
  await page.locator(".strip", { hasText: "is asked whether" }).waitFor();

  // The run of a student is shown: here it is only watched.
  await room.tell(page, { shown: "a1", students: [{ ...PUPIL, wanted: true, agreed: true }] });
  await teacher.button("ui.class.mine").waitFor();
  await page.locator("pg-transport .big[aria-disabled=true]").waitFor();
  await teacher.button("ui.class.mine").click();
  assert.deepEqual(await said(), { do: "show" });
  await room.tell(page, { shown: "teacher", students: [PUPIL] });
  await page.locator("pg-transport .big:not([aria-disabled])").waitFor();

  // A question: answers gather as bars; play closes it, and the right one is marked with more than a colour.
  await teacher.button("ui.class.wins").click();
  assert.deepEqual(await said(), { do: "ask", question: { kind: "wins" } });
  await room.tell(page, { question: { ...WINS, counts: [1, 3, 0, 0, 0], answered: 4 } });
  const bars = page.locator("pg-poll .part");
  await bars.first().waitFor();
  assert.deepEqual(await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute("width"))), ["25", "75", "0", "0", "0"]);
  await teacher.button("ui.class.closePlay").click();
  await teacher.playing();
  await teacher.act({ do: "pause" });
  await room.tell(page, { question: { ...WINS, open: false, counts: [1, 3, 0, 0, 0], answered: 4, right: 1 } });
  assert.match(await page.locator("pg-poll li.right").innerText(), /S2 ✓ right/);
  await page.locator(".room .chip", { hasText: words("ui.class.ask") }).click();
  await page.keyboard.type("Why?");
  await teacher.press("Enter");
  await teacher.dialog.getByRole("alert").filter({ hasText: words("ui.class.ask.fewOptions") }).waitFor();
  for (const option of ["a", "b"]) {
    await teacher.press("Tab");
    await page.keyboard.type(option);
  }
  await teacher.press("Enter");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  assert.deepEqual(await said(), { do: "ask", question: { kind: "text", text: "Why?", options: ["a", "b"] } });

  // A clicker: a dark screen and back, which is no command, and the next election.
  await teacher.paused();
  const commands = teacher.stream.sent.length;
  await teacher.press(".");
  await page.locator(".curtain[open]").waitFor();
  await teacher.press(".");
  await page.locator(".curtain:not([open])").waitFor({ state: "attached" });
  assert.equal(teacher.stream.sent.length, commands, "no command");
  await teacher.press("PageDown");
  await teacher.stream.until("the jump", () => teacher.stream.sent.slice(commands).find((command) => command.do === "jump"));

  // Large type is kept, and nothing is wider than the window.
  await teacher.button("ui.class.large").click();
  await page.reload();
  await page.locator('html[data-type="large"] .room').waitFor();
  await page.waitForFunction(() => getComputedStyle(document.querySelector("pg-narration") ?? document.body).zoom === "1.35");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight), "it fits");

  // The end is for everybody: it is pressed twice.
  await teacher.button("ui.class.end").click();
  assert.deepEqual(await said(), { do: "nothing" });
  await teacher.button("ui.class.end.sure").click();
  assert.deepEqual(await said(), { do: "dismiss" });
});

test("a student on a phone, in Chinese: a name, an answer, consent, a way to a cluster of one's own", async ({ program, visit }) => {
  const { session, viewUrl } = await program.still();
  const room = await Classroom.of(viewUrl, `/class/${CODE}`, STUDENT);
  const student = await visit(`${room.url}?lang=zh`, { viewport: { width: 320, height: 640 }, hasTouch: true });
  student.drive(session);
  await student.paused();
  const { page } = student;
  const t = (key: string): string => words(key, {}, "zh");
  const strip = (key: string): ReturnType<typeof page.locator> => page.locator(".room .strip", { hasText: t(key) });
  const said = async (): Promise<unknown> => {
    const { id: _, ...command } = (await room.said(page)).commands.at(-1) ?? { do: "nothing" };
    return command;
  };
  await strip("ui.class.where.teacher").waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than the window");
  assert.deepEqual((await room.said(page)).queries.map((query) => query.includes("me=")), [false], "a new student");

  // A name loses what would turn the line around, and nothing else.
  await page.locator(".name input").fill(`\u202e${HOSTILE} `);
  await student.press("Enter");
  assert.deepEqual(await said(), { do: "name", name: HOSTILE });
  await room.tell(page, { name: HOSTILE });
  await page.locator("span.name bdi", { hasText: HOSTILE }).waitFor();

  // A question, answered and changed by keyboard, then its outcome.
  await room.tell(page, { question: WINS });
  await student.tabTo(".question button:nth-of-type(2)");
  await student.press("Enter");
  assert.deepEqual(await said(), { do: "answer", question: 3, option: 1 });
  await room.tell(page, { question: { ...WINS, answer: 1 } });
  await page.locator('.question [aria-pressed="true"]', { hasText: "S2" }).waitFor();
  await page.locator(".question button", { hasText: "S4" }).tap();
  assert.deepEqual(await said(), { do: "answer", question: 3, option: 3 });
  await room.tell(page, { question: { ...WINS, open: false, answer: 3, counts: [0, 2, 0, 1, 0], right: 1 } });
  assert.match(await page.locator(".question .right").innerText(), /S2 2 ✓ 正确/);
  assert.equal(await page.locator("pg-poll li").count(), 5);
  assert.equal(await page.locator("pg-poll button, .question button").count(), 0);

  // Nothing of theirs is shown unless they say so, and no longer than they like.
  await room.tell(page, { wanted: true, mine: "mine", question: undefined });
  await strip("ui.class.wanted").getByRole("button", { name: t("ui.class.consent.no"), exact: true }).tap();
  assert.deepEqual(await said(), { do: "agree", on: false });
  await strip("ui.class.wanted").getByRole("button", { name: t("ui.class.consent.yes") }).tap();
  assert.deepEqual(await said(), { do: "agree", on: true });
  await room.tell(page, { agreed: true, shown: "you" });
  await strip("ui.class.shown.you").getByRole("button").tap();
  assert.deepEqual(await said(), { do: "agree", on: false });
  await room.tell(page, { agreed: false, wanted: false, shown: "student" });
  await strip("ui.class.shown.student").waitFor();

  // The way to a cluster of one's own, and on with it.
  assert.equal(await page.locator(`form[action="/class/${CODE}/try"] input[name=me]`).inputValue(), "a token");
  await page.locator(`.room a[href="/class/${CODE}/s/mine"]`).waitFor();

  // Who comes back is the same student.
  await page.reload();
  await strip("ui.class.shown.student").waitFor();
  assert.match((await room.said(page)).queries.join(), /me=a\+token/);
  await room.tell(page, { ended: true });
  await strip("ui.class.over").waitFor();
});

test("a class goes on to another lesson, and its students with it, under the same code", async ({ program, visit }) => {
  const post = async (path: string, body: string | URLSearchParams): Promise<Response> => fetch(`${program.url}${path}`, { method: "POST", body, redirect: "manual" });
  const made = (await (await post("/api/sessions", JSON.stringify({ lesson: "election" }))).json()) as { id: string };
  const { code } = (await (await post("/api/classes", JSON.stringify({ session: made.id }))).json()) as { code: string };
  const student = await visit(`${program.url}/class/${code}`);
  await student.page.locator('pg-guide header a[href="/lessons/election"]').waitFor();
  assert.equal((await post(`/teach/${made.id}/lesson`, new URLSearchParams({ lesson: "one-leader" }))).status, 303);
  await student.page.locator('pg-guide header a[href="/lessons/one-leader"]').waitFor();
  assert.equal(new URL(student.page.url()).pathname, `/class/${code}`);
  await student.connection("open");
});
