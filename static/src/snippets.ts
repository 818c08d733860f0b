// What to paste where, so that an embed stands there.

export const targets = ["html", "element", "markdown", "docusaurus", "mdbook", "jupyter", "moodle", "canvas"] as const;
export type Target = (typeof targets)[number];

/** What is embedded: a path below the playground's address, its options, and how it is called. */
export type Embedded = {
  readonly origin: string;
  /** "/embed", "/embed/election" or "/embed/v/…". */
  readonly path: string;
  readonly options: Readonly<Record<string, string>>;
  readonly title: string;
  readonly height: number;
};

/** srcOf is the embed's address. */
export function srcOf({ origin, path, options }: Embedded): string {
  const query = new URLSearchParams(options).toString();
  return `${origin}${path}${query === "" ? "" : `?${query}`}`;
}

/** stillOf is the address of its picture; of a live cluster that of any. */
export function stillOf(it: Embedded): string {
  const lesson = lessonOf(it);
  const path = lesson === undefined ? "/embed.svg" : `/embed/${lesson}/still.svg`;
  return srcOf({ ...it, path });
}

/** snippet gives the text for a target. */
export function snippet(target: Target, it: Embedded): string {
  const src = srcOf(it);
  switch (target) {
    case "html":
    case "mdbook":
    case "moodle":
      return `<iframe src="${html(src)}" title="${html(it.title)}" width="100%" height="${it.height}" style="border:0" loading="lazy" sandbox="${sandbox}"></iframe>`;
    case "canvas": // its editor takes away what it does not know
      return `<iframe src="${html(src)}" title="${html(it.title)}" width="100%" height="${it.height}" style="border:0"></iframe>`;
    case "element":
      return `<script src="${html(it.origin)}/embed.js" async></script>\n<raft-playground${attributes(it)}></raft-playground>`;
    case "markdown":
      return `[![${markdown(it.title)}](<${stillOf(it)}>)](<${src}>)`;
    case "docusaurus":
      return `<iframe src=${jsx(src)} title=${jsx(it.title)} width="100%" height={${it.height}} style={{ border: 0 }} loading="lazy" sandbox="${sandbox}" />`;
    case "jupyter":
      return `from IPython.display import IFrame\nIFrame(${JSON.stringify(src)}, width="100%", height=${it.height})`;
  }
}

const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

function attributes(it: Embedded): string {
  const [lesson, view] = [lessonOf(it), viewOf(it)];
  return Object.entries({ ...(lesson === undefined ? {} : { lesson }), ...(view === undefined ? {} : { view }), ...it.options })
    .map(([name, value]) => ` ${name}="${html(value)}"`)
    .join("");
}

function lessonOf({ path }: Embedded): string | undefined {
  return /^\/embed\/([\w-]+)$/.exec(path)?.[1];
}

function viewOf({ path }: Embedded): string | undefined {
  return /^\/embed\/v\/([\w-]+)$/.exec(path)?.[1];
}

function html(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function markdown(text: string): string {
  return text.replace(/[\\[\]]/g, "\\$&").replace(/\s+/g, " ");
}

/** A string in braces: quotes in an attribute of JSX can't be escaped. */
function jsx(text: string): string {
  return `{${JSON.stringify(text)}}`;
}
