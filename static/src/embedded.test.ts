import assert from "node:assert/strict";
import test from "node:test";

import { lessonIn, stepIn } from "./embedded";

test("an embed goes on as it looks", () => {
  assert.equal(lessonIn("replication", "?lang=zh&theme=dark"), "/embed/replication?lang=zh&theme=dark");
  assert.equal(stepIn("replication", "first write", "?lang=zh&step=old"), "/embed/replication?lang=zh&step=first+write&begin=1");
  assert.equal(stepIn("l", "b", "?step=a&reached=old", "a:x,y b:z"), "/embed/l?step=b&reached=a%3Ax%2Cy+b%3Az&begin=1");
});
