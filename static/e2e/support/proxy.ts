// A wire between the browser and the program that a test can cut.

import { connect, createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

export class Wire {
  readonly #server: Server;
  readonly #ends = new Set<Socket>();
  #whole = true;

  /** The address to open instead of the program's own, without a slash at the end. */
  readonly url: string;

  private constructor(server: Server, url: string) {
    this.#server = server;
    this.url = url;
  }

  /** to lays a wire to the program at an address such as http://127.0.0.1:8080. */
  static async to(target: string): Promise<Wire> {
    const { hostname, port } = new URL(target);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const wire = new Wire(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on("connection", (near) => wire.#join(near, connect(Number(port), hostname)));
    return wire;
  }

  /** cut breaks every connection, and each new one, until mend. */
  cut(): void {
    this.#whole = false;
    for (const end of this.#ends) {
      end.destroy();
    }
  }

  mend(): void {
    this.#whole = true;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#ends.add(from);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        this.#ends.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
    if (!this.#whole) {
      near.destroy();
    }
  }
}
