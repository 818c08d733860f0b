import assert from "node:assert/strict";
import { words } from "./support/catalogue";
import { suite } from "./support/suite";

// So little room for a cluster's past that 40 busy seconds don't fit.
const test = suite({ flags: ["-max-past-bytes", "150000"] });

test("what is given up of a long past is marked in the diagram", async ({ program, visit }) => {
  const { session } = await program.still();
  const v = await visit(session.url);
  v.drive(session);
  const limit = v.page.locator("pg-spacetime .limit");
  await v.paused();
  assert.equal(await limit.count(), 0);
  await session.act({ do: "workload", clients: 5, rate: 100 });
  for (const at of [20_000_000, 40_000_000]) await session.act({ do: "seek", at });
  await v.page.getByRole("button", { name: words("ui.spacetime.fit") }).click();
  await limit.filter({ hasText: words("ui.limit") }).waitFor();
  const [mark, lanes] = [await limit.boundingBox(), await v.page.locator("pg-spacetime .lanes").boundingBox()];
  assert.ok(mark !== null && lanes !== null && mark.width > 0 && mark.x >= lanes.x && mark.x + mark.width < lanes.x + lanes.width);
});
