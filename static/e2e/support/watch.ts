// What must never happen during a visit, whatever the test is about: a request to another host, an error or
// a warning on the console (a breach of the content security policy is one), an exception nobody caught.

import type { BrowserContext } from "playwright-core";

export class Watch {
  readonly #host: string;
  readonly #troubles: string[] = [];
  readonly #expected: RegExp[] = [];

  private constructor(context: BrowserContext, url: string) {
    this.#host = new URL(url).host;
    context.on("request", (request) => this.#requested(request.url()));
    context.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        this.#note(`console ${message.type()}: ${message.text()}`);
      }
    });
    context.on("weberror", (error) => this.#note(`uncaught: ${error.error().stack ?? error.error().message}`));
    context.on("page", (page) => page.on("websocket", (socket) => this.#requested(socket.url())));
  }

  /** over watches a context, whose pages may talk to the host of url only. */
  static over(context: BrowserContext, url: string): Watch {
    return new Watch(context, url);
  }

  /** expect says which troubles the test is about to cause itself. */
  expect(...troubles: readonly RegExp[]): void {
    this.#expected.push(...troubles);
  }

  /** troubles is what happened and was not expected. */
  get troubles(): readonly string[] {
    return this.#troubles.filter((trouble) => !this.#expected.some((expected) => expected.test(trouble)));
  }

  #requested(url: string): void {
    const { host, protocol } = new URL(url);
    if (host !== this.#host && protocol !== "data:") {
      this.#note(`request to another host: ${url}`);
    }
  }

  #note(trouble: string): void {
    this.#troubles.push(trouble);
  }
}
