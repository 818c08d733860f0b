// The text of the lesson that this page's session is of, as the server wrote it into the page. What is called HTML was
// made by the server from Markdown without raw HTML.

import { flag, list, number, record, text } from "./shape";
import type { Of } from "./shape";

/** An answer to "predict what happens": an outcome of the run. said is the reason, HTML. */
const choice = record({ id: text, label: text, said: text });
export type Choice = Of<typeof choice>;

/** What is to be brought about. said is told when it is reached, missed when it can't be any more; both HTML. */
const goal = record({ id: text, label: text, said: text }, { missed: text });
export type Goal = Of<typeof goal>;

/** fresh: the step begins with a cluster of its own, and not where the step before it ended. text and hints are HTML. Its print
 *  tells it from an earlier or a later version of it. */
const step = record({ id: text, title: text, text, fresh: flag, print: text, ask: list(choice), goals: list(goal), hints: list(text) });
export type Step = Of<typeof step>;

/** number is its place in the course, from 0; next is the lesson that follows, if there is one. */
export const lesson = record({ name: text, title: text, number, steps: list(step) }, { next: record({ name: text, title: text }) });
export type Lesson = Of<typeof lesson>;
