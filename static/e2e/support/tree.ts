// What Chromium tells a screen reader of a page: its accessibility tree.

import type { Page } from "playwright-core";

export type Spoken = { readonly role: string; readonly name: string; readonly text: string };

type Value = { readonly value?: unknown };
type Node = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly childIds?: readonly string[];
};

/** treeOf lists all that is told, in order: of each its role, its name, and the text within it. */
export async function treeOf(page: Page): Promise<readonly Spoken[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { readonly nodes: readonly Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const said = (value: Value | undefined): string => (typeof value?.value === "string" ? value.value : "");
  const text = (node: Node): string =>
    said(node.role) === "StaticText" ? said(node.name) : (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []).map(text).filter((part) => part !== "").join(" ");
  const all: Spoken[] = [];
  const walk = (node: Node): void => {
    if (!node.ignored) all.push({ role: said(node.role), name: said(node.name), text: text(node) });
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child !== undefined) walk(child);
    }
  };
  const [root] = nodes;
  if (root !== undefined) walk(root);
  return all;
}
