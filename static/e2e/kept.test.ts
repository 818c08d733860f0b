import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noViolations } from "./support/axe";
import { words } from "./support/catalogue";
import { Playground, Session } from "./support/playground";
import { suite } from "./support/suite";

const test = suite();

/** stored has a program keep one cluster that stands still, end in good order, and start again with what change made of a file. */
async function stored(suffix: string, change: (content: string) => string, then: (path: string, program: Playground) => Promise<void>): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), "playground-"));
  try {
    const first = await Playground.start("-data", data);
    const { session } = await first.still();
    await session.runTo("a leader", ({ servers }) => servers.find(({ role }) => role === "leader"));
    await first.stop();

    const directory = join(data, "journals");
    for (const name of await readdir(directory)) {
      if (name.endsWith(suffix)) {
        const file = join(directory, name);
        await writeFile(file, change(await readFile(file, "utf8")));
      }
    }
    const program = await Playground.start("-data", data);
    try {
      await then(new URL(session.url).pathname, program);
    } finally {
      await program.stop();
    }
  } finally {
    await rm(data, { recursive: true });
  }
}

test("a cluster whose replay ends elsewhere begins again, and the page says that its past is lost", async ({ visit }) => {
  const elsewhere = (line: string): string => sealed(line.replace(/"hash":"[0-9a-f]{32}"/, `"hash":"${"0".repeat(32)}"`));
  await stored(".keyframe", elsewhere, async (path, program) => {
    const v = await visit(program.url + path);
    await v.page.getByTestId("notice").filter({ hasText: words("ui.again") }).waitFor();
    assert.equal(await v.page.locator('pg-ring [data-status="up"]').count(), 5);
    await v.page.close();
  });
});

test("a cluster whose journal is damaged is gone, and its page offers a new one", async ({ visit }) => {
  const spoilt = (lines: string): string => lines.replace('"seed":7', '"seed":8');
  await stored(".jsonl", spoilt, async (path, program) => {
    const v = await visit(program.url + path);
    v.watch.expect(/status of 410/);
    const text = await v.page.locator("main").innerText();
    assert.ok(text.includes(words("error.damaged.title")));
    await noViolations(v.page, "on the page of a damaged cluster");
    await v.page.getByRole("link", { name: words("ui.error.home") }).click();
    await v.leader();
    await v.page.close();
  });
});

/** sealed puts the right checksum into the line of a keyframe that was changed. */
function sealed(line: string): string {
  const body = line.slice('{"crc":"00000000",'.length).trimEnd();
  const crc = crc32c(Buffer.from(body, "utf8")).toString(16).padStart(8, "0");
  return `{"crc":"${crc}",${body}\n`;
}

/** crc32c is the checksum that journals have, bit by bit. */
function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc >>> 1) ^ (crc & 1 ? 0x82f63b78 : 0);
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}

test("a lesson that was changed or taken away meanwhile says so, and keeps what was reached", async ({ visit }) => {
  const folder = await mkdtemp(join(tmpdir(), "playground-"));
  try {
    const [data, lessons] = [join(folder, "data"), join(folder, "lessons")];
    await cp("../lesson/testdata/manual", lessons, { recursive: true });
    const flags = ["-data", data, "-lessons", lessons];
    const first = await Playground.start(...flags);
    const made = await fetch(`${first.url}/api/sessions`, { method: "POST", body: JSON.stringify({ lesson: "two-copies" }) });
    const { url } = (await made.json()) as { readonly url: string };
    await new Session(new URL(url, first.url).href).act({ do: "crash", server: "S3" });
    const { pathname } = new URL(url, first.url);
    await first.stop();

    const text = join(lessons, "01-two-copies", "en.md");
    await writeFile(text, (await readFile(text, "utf8")).replace("## One server is down", "## One of three is down"));
    const second = await Playground.start(...flags);
    const changed = await visit(second.url + pathname);
    const said = changed.page.locator("pg-guide .changed");
    await said.filter({ hasText: words("ui.guide.changed", { steps: "One of three is down" }) }).waitFor();
    assert.equal(await said.locator("a").count(), 0, "this page has the new text");
    await changed.page.locator('pg-guide li.done[data-goal="down"]').waitFor();
    await noViolations(changed.page, "on the page of a lesson that was changed");
    await changed.page.close();
    await second.stop();

    await rm(join(lessons, "01-two-copies"), { recursive: true });
    const third = await Playground.start(...flags);
    try {
      const gone = await visit(third.url + pathname);
      await gone.page.locator("pg-guide .changed", { hasText: words("ui.guide.gone") }).waitFor();
      await gone.server("S3", '[data-status="crashed"]').waitFor();
      await noViolations(gone.page, "on the page of a lesson that is gone");
      await gone.page.close();
    } finally {
      await third.stop();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
