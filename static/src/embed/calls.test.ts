import assert from "node:assert/strict";
import { test } from "node:test";
import type { TestContext } from "node:test";

import { Calls } from "./calls";
import type { RaftCommand } from "./embed";

type Message = { readonly id: number; readonly command?: RaftCommand };

/** A frame that answers as a test says; it counts how often it was begun. */
class Frame {
  readonly heard: (readonly [string, unknown])[] = [];
  readonly calls: Calls;
  readonly asked: Message[] = [];
  begun = 0;
  readonly #ports: MessagePort[] = [];
  #came: (() => void) | undefined;

  /** A call that nobody answers or gives up fails soon enough, so that no test waits for ever. */
  constructor(t: TestContext, patience = 2_000) {
    t.after(() => this.#close());
    this.calls = new Calls((event, detail) => this.heard.push([event, detail]), patience);
  }

  ask(command: unknown): Promise<unknown> {
    return this.calls.ask({ command: command as RaftCommand }, () => this.begun++);
  }

  state(): Promise<unknown> {
    return this.calls.ask({}, () => this.begun++);
  }

  ready(): void {
    const { port1, port2 } = new MessageChannel();
    this.#ports.push(port1, port2);
    port2.onmessage = ({ data }: MessageEvent<Message>) => {
      this.asked.push(data);
      this.#came?.();
    };
    this.calls.connect(port1);
  }

  /** received waits until the frame was asked so many times. */
  async received(times: number): Promise<readonly Message[]> {
    while (this.asked.length < times) await new Promise<void>((came) => (this.#came = came));
    return this.asked;
  }

  says(message: unknown): void {
    this.#ports.at(-1)?.postMessage(message);
  }

  #close(): void {
    this.calls.cut();
    for (const port of this.#ports) port.close();
  }
}

const code = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => "it was answered",
    (error: Error & { code?: string }) => error.code,
  );

test("calls wait until the frame has a port; then each gets its own answer", async (t) => {
  const frame = new Frame(t);
  const calls = Promise.allSettled([frame.ask({ do: "play" }), frame.state(), frame.ask({ do: "pause" })]);
  assert.equal(frame.begun, 1, "the first of them begins the frame");
  frame.ready();
  const [play, state, pause] = await frame.received(3);
  assert.deepEqual([play?.command, state, pause?.command], [{ do: "play" }, { id: state?.id }, { do: "pause" }]);
  frame.says({ id: pause?.id, code: "impossible", reason: "it stands" });
  frame.says({ event: "commit", detail: { seq: 3 } });
  frame.says({ id: 0, code: "badCommand", reason: "of nobody" });
  frame.says({ id: state?.id, value: { kind: "keyframe" } });
  frame.says({ id: play?.id, value: { seq: 2 } });
  const [first, second, third] = await calls;
  assert.deepEqual([first, second], [{ status: "fulfilled", value: { seq: 2 } }, { status: "fulfilled", value: { kind: "keyframe" } }]);
  assert.ok(third.status === "rejected");
  assert.deepEqual([third.reason.code, third.reason.message], ["impossible", "it stands"]);
  assert.deepEqual(frame.heard, [["commit", { seq: 3 }]]);
});

test("what is no command, or can't be sent, is refused at once, and leaves nothing behind", async (t) => {
  const frame = new Frame(t);
  for (const bad of [undefined, null, "play", 3, { do: "play", then: () => undefined }]) assert.equal(await code(frame.ask(bad)), "badCommand");
  assert.equal(frame.begun, 0, "it begins nothing");
  void code(frame.ask({ do: "play" }));
  assert.equal(frame.begun, 1, "it counts as none that waits");
  frame.ready();
  assert.equal(await code(frame.ask({ do: "play", then: () => undefined })), "badCommand");
  void code(frame.state());
  assert.deepEqual((await frame.received(2)).map(({ command }) => command?.do), ["play", undefined]);
});

test("a command is sent as it was when it was given", async (t) => {
  const frame = new Frame(t);
  const command = { do: "crash", server: "S1" };
  void code(frame.ask(command));
  command.server = "S2";
  frame.ready();
  assert.deepEqual((await frame.received(1))[0]?.command, { do: "crash", server: "S1" });
});

test("a frame that does not answer is begun again by the next call", async (t) => {
  const frame = new Frame(t, 1);
  assert.equal(await code(frame.ask({ do: "play" })), "notLoaded");
  assert.equal(await code(frame.ask({ do: "play" })), "notLoaded");
  assert.equal(frame.begun, 2);
  frame.ready();
  assert.equal(await code(frame.state()), "notLoaded");
  assert.deepEqual((await frame.received(1)).map(({ command }) => command), [undefined], "what has failed is not asked later");
});

test("what waits for the port is given up with the frame, and so is what waits for an answer", async (t) => {
  const frame = new Frame(t);
  const waits = code(frame.ask({ do: "play" }));
  frame.calls.cut();
  assert.equal(await waits, "gone");
  const asked = code(frame.state());
  frame.ready();
  await frame.received(1);
  frame.calls.cut();
  assert.equal(await asked, "gone");
  assert.equal(frame.begun, 2, "each time there was no port");
});

test("a page that is new in the frame is not waited for in vain by what its predecessor was asked", async (t) => {
  const frame = new Frame(t);
  frame.ready();
  const before = code(frame.state());
  await frame.received(1);
  frame.ready();
  assert.equal(await before, "gone");
  const after = frame.state();
  const [, second] = await frame.received(2);
  frame.says({ id: second?.id, value: "there" });
  assert.equal(await after, "there");
  assert.equal(frame.begun, 0);
});
