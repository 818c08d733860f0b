// A class as its server would tell of it, for what its pages show of each frame: the page and the socket of a session,
// with the frames of a class in between, and what the page says to its class.

import { createServer, request } from "node:http";
import { connect, type AddressInfo } from "node:net";
import type { Page } from "playwright-core";

/** Of which class the pages are. */
export const CODE = "K7M2QX";

export type Told = { readonly role: "teacher" | "student"; readonly [field: string]: unknown };

export const STUDENT: Told = { role: "student", code: CODE, me: "a token", name: "", trying: false, shown: "teacher", wanted: false, agreed: false, ended: false };

export const TEACHER: Told = { role: "teacher", code: CODE, url: `https://raft.example/class/${CODE}`, followers: 0, students: [], shown: "teacher", ended: false };

/** What only a class understands. */
const VERBS = ["name", "answer", "agree", "ask", "close", "show", "dismiss"];

export class Classroom {
  /** The address of the page, at a server of its own before the session's. */
  readonly url: string;
  #frame: Told;

  private constructor(url: string, first: Told) {
    this.url = url;
    this.#frame = first;
  }

  /** of has a path show a session as a page of a class, which begins as `first` says. */
  static async of(session: string, path: string, first: Told): Promise<Classroom> {
    const target = new URL(session);
    const there = (url: string): string => url.replace(path, target.pathname);
    const server = createServer((asked, answer) => {
      if (asked.url?.endsWith("/qr.svg") === true) {
        answer.writeHead(200, { "content-type": "image/svg+xml" }).end(SIGN);
        return;
      }
      if (asked.url === BETWEEN) {
        answer.writeHead(200, { "content-type": "text/javascript" }).end(`(${between})(${JSON.stringify(VERBS)}, ${JSON.stringify(JSON.stringify(room.#line))})`);
        return;
      }
      const headers = { ...asked.headers, "accept-encoding": "identity" };
      asked.pipe(
        request({ host: target.hostname, port: target.port, path: there(asked.url ?? ""), method: asked.method, headers }, (got) => {
          const { "content-length": _, ...rest } = got.headers;
          answer.writeHead(got.statusCode ?? 502, rest);
          if (got.headers["content-type"]?.startsWith("text/html") !== true) {
            got.pipe(answer);
            return;
          }
          const chunks: Buffer[] = [];
          got.on("data", (chunk: Buffer) => chunks.push(chunk));
          got.on("end", () => answer.end(asPage(Buffer.concat(chunks).toString(), target.pathname, path)));
        }),
      );
    });
    server.on("upgrade", (asked, near) => {
      const far = connect(Number(target.port), target.hostname, () => {
        const headers = asked.rawHeaders.flatMap((name, i, all) => (i % 2 === 0 ? [`${name}: ${all[i + 1]}`] : []));
        far.write(`GET ${there(asked.url ?? "").replace(/[?&]me=[^&]*/, "")} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`);
        near.pipe(far).pipe(near);
      });
      far.on("error", () => near.destroy());
      near.on("error", () => far.destroy());
      near.on("close", () => far.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    server.unref(); // a test that failed must end all the same
    const room = new Classroom(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, first);
    return room;
  }

  /** tell has the class be so for a page. */
  async tell(page: Page, frame: Partial<Told> = {}): Promise<void> {
    this.#frame = { ...this.#frame, ...frame };
    await page.evaluate((told) => (window as unknown as { tell(data: string): void }).tell(told), JSON.stringify(this.#line));
  }

  get #line(): object {
    return { kind: "class", ...this.#frame };
  }

  /** said is what a page has said to its class, in order, and with what queries it opened its socket. */
  async said(page: Page): Promise<{ readonly commands: readonly Said[]; readonly queries: readonly string[] }> {
    return page.evaluate(() => (window as unknown as { said: { commands: Said[]; queries: string[] } }).said);
  }
}

type Said = { readonly do: string; readonly [field: string]: unknown };

/** Where the page's script finds what runs before it. */
const BETWEEN = "/between.js";

const SIGN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h1v1H0zM2 1h1v2H2zM1 3h1v1H1z"/></svg>';

/** asPage makes of a session's page what the server writes for a class: see page.templ. */
function asPage(page: string, session: string, path: string): string {
  const files = /\/static\/\w+\//.exec(page)?.[0] ?? "";
  return page
    .replaceAll(`${session}/stream`, `${path}/stream`)
    .replace(/<body(?: class="")?>/, '<body class="class">')
    .replace("<head>", `<head><script src="${BETWEEN}"></script>`)
    .replace('<main id="stage"', `<link rel="stylesheet" href="${files}class.css"><pg-class></pg-class><main id="stage"`)
    .replace("<pg-manual>", "<pg-poll></pg-poll><pg-manual>");
}

/** between runs in the page before its script: what is said to the class does not go to the session, and what the class
 *  is comes as soon as the line is open. */
function between(verbs: readonly string[], first: string): void {
  const said: { commands: Said[]; queries: string[] } = { commands: [], queries: [] };
  let line: WebSocket | undefined;
  window.WebSocket = class extends window.WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      said.queries.push(new URL(url).search);
      line = this;
      this.addEventListener("open", () => this.dispatchEvent(new MessageEvent("message", { data: first })));
    }
    override send(data: string): void {
      const command = JSON.parse(data) as Said;
      if (!verbs.includes(command.do)) {
        super.send(data);
        return;
      }
      said.commands.push(command);
      this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify({ kind: "ack", id: command["id"], seq: 0 }) }));
    }
  };
  Object.assign(window, { said, tell: (data: string) => line?.dispatchEvent(new MessageEvent("message", { data })) });
}
