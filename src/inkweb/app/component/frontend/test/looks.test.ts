import assert from "node:assert/strict";
import { test } from "node:test";
import { grouping } from "../src/looks.ts";
import type { NodeRow } from "../src/wire.ts";

test("a community is called the same in whatever order its names came", () => {
  const rows = ["a", "b"].map((id) => ({ id, name: id.toUpperCase(), degree: 3, community: 1 }) as NodeRow);
  const called = (some: NodeRow[]): string[] => grouping(some, [], "community").groups.map(({ label }) => label);
  assert.deepEqual(called(rows), ["round A"]);
  assert.deepEqual(called([...rows].reverse()), called(rows));
});
