import assert from "node:assert/strict";
import { test } from "node:test";
import { createModel } from "../src/model.js";
import { deadlines, partners, sectorsOf } from "../src/profile.js";
import { iriOf, queryFor } from "../src/sparql.js";
import { data, model } from "./sample.js";

test("partners are the departments of the same tasks, groups are not", () => {
  assert.deepEqual(partners(model, "n4"), [{ id: "n5", shared: 1, expected: null, verdict: null }]);
});

test("what the store has judged is told, from either side", () => {
  const judged = createModel({ ...data, ties: [["n4", "n5", 0.75, "untold"]] });
  assert.deepEqual(partners(judged, "n4"), [{ id: "n5", shared: 1, expected: 0.75, verdict: "untold" }]);
  assert.deepEqual(partners(judged, "n5"), [{ id: "n4", shared: 1, expected: 0.75, verdict: "untold" }]);
});

test("an actor twice in a task shares it once", () => {
  const twice = { ...data.network, edges: [...data.network.edges, { ...data.network.edges[1], id: "e9", role: "guide" }] };
  assert.equal(partners(createModel({ ...data, network: twice }), "n4")[0].shared, 1);
});

test("sectors are counted by tasks", () => assert.deepEqual(sectorsOf(model, "n4"), [["n7", 1]]));

test("deadlines come by day, those without one last", () => {
  const items = structuredClone(data.items);
  items.n2.dues = [{ words: "每年", latest: null, precision: ["", ""], code: "recurring" }];
  items.n3.dues = [{ words: "年底前", latest: "2025-12-31", precision: ["", ""], code: "year" }];
  assert.deepEqual(deadlines(createModel({ ...data, items }), "n4").map(({ task, day }) => [task, day]), [["n3", "2025-12-31"], ["n2", null]]);
});

test("a key is an IRI again, and never more than one", () => {
  const iris = { base: "https://base/", scheme: "https://scheme/" };
  assert.equal(iriOf({ iris }, { key: "org/1/a", kind: "organization" }), "https://base/org/1/a");
  assert.equal(iriOf({ iris }, { key: "sector/mines", kind: "sector" }), "https://scheme/sector/mines");
  assert.equal(iriOf({ iris }, { key: "https://else/x", kind: "task" }), "https://else/x");
  assert.doesNotMatch(iriOf({ iris }, { key: "a> } #\n", kind: "task" }), /[>\s}]/);
});

test("every kind of item has a query of its own that names it", () => {
  const kinds = ["organization", "group", "unresolved", "task", "sector", "section", "plan"];
  for (const kind of kinds) assert.match(queryFor(data, { key: "some/key", kind }), /VALUES \?this \{ <some\/key> \}/);
  assert.equal(new Set(kinds.map((kind) => queryFor(data, { key: "k", kind }))).size, 6);
});
