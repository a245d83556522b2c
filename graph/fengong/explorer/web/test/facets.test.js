import assert from "node:assert/strict";
import { test } from "node:test";
import { counts, duesOf, options, quarter } from "../src/facets.js";
import { filtered, passing } from "../src/filter.js";
import { read, write } from "../src/hash.js";
import { createModel } from "../src/model.js";
import { data, state } from "./sample.js";

const due = (latest, code = "day") => ({ words: "年底前", latest, precision: ["日", "day"], code });
const items = structuredClone(data.items);
items.n2.dues = [due("2025-11-30"), due("2026-01-01")];
items.n3.dues = [due(null, "recurring")];
Object.assign(items.n4, { level: ["市级", "city"], levelKey: "40" });
Object.assign(items.n5, { level: ["县级", "county"], levelKey: "50" });
const model = createModel({ ...data, items });
const tasks = (change) => [...passing(model, state(change)).items].filter((id) => items[id].kind === "task").sort();

test("a day lies in its quarter", () => {
  assert.deepEqual(["2025-01-01", "2025-03-31", "2025-04-01", "2025-12-31"].map(quarter), ["2025-Q1", "2025-Q1", "2025-Q2", "2025-Q4"]);
});

test("a task has deadlines in quarters, recurring ones, or none", () => {
  assert.deepEqual(duesOf(items.n2), ["any", "2025-Q4", "2026-Q1"]);
  assert.deepEqual(duesOf(items.n3), ["any", "recurring"]);
  assert.deepEqual(duesOf({ dues: [] }), ["none"]);
});

test("a deadline, section, plan and level each leave their tasks", () => {
  assert.deepEqual(tasks({ due: "2025-Q4" }), ["n2"]);
  assert.deepEqual(tasks({ due: "recurring" }), ["n3"]);
  assert.deepEqual(tasks({ due: "none" }), []);
  assert.deepEqual(tasks({ section: "n1" }), ["n2", "n3"]);
  assert.deepEqual(tasks({ level: "50" }), ["n2"]);
  assert.deepEqual([...passing(model, state({ level: "50" })).lines], ["e2"]);
});

test("filters go together", () => {
  assert.deepEqual(tasks({ level: "50", rolesOff: ["support"] }), []);
  assert.deepEqual(tasks({ level: "40", due: "recurring" }), ["n3"]);
});

test("there is a box's value for what tasks have, and no other", () => {
  assert.deepEqual(options(model, "due"), ["any", "recurring", "2025-Q4", "2026-Q1"]);
  assert.deepEqual(options(model, "level"), ["40", "50"]);
  assert.deepEqual(options(model, "plan"), []);
});

test("a value is counted by what it would leave", () => {
  const left = passing(model, state({ kindsOff: ["group"], rolesOff: ["responsible"] }));
  assert.deepEqual([...counts(model, left, "due")], [["any", 1], ["2025-Q4", 1], ["2026-Q1", 1]]);
  assert.deepEqual([...counts(model, left, "level")].sort(), [["40", 1], ["50", 1]]);
});

for (const change of [{ section: "n1" }, { level: "40" }, { due: "2025-Q4" }, { due: "any", level: "50", sector: "n7" }]) {
  test(`there and back: ${JSON.stringify(change)}`, () => {
    assert.ok(filtered(state(change)));
    assert.deepEqual(read(`#${write(state(change), model)}`, model, ["network"]), state(change));
  });
}

for (const hash of ["due=2099-Q1", "due=x", "level=99", "section=org/000000/emergency", "plan=p"]) {
  test(`${hash} means nothing here and is said to`, () => assert.deepEqual(read(hash, model, ["network"]), state({ lost: [hash] })));
}
