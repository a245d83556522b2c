import assert from "node:assert/strict";
import { test } from "node:test";
import { passing } from "../src/filter.js";
import { crosstab, moved } from "../src/views/crosstab.js";
import { createWords } from "../src/words.js";
import { model, state } from "./sample.js";

const table = (change = {}) => {
  const chosen = state(change);
  return crosstab({ model, words: createWords(model, () => chosen.lang) }, chosen, passing(model, chosen));
};
const columns = (change) => table(change).columns.map(({ id, tasks }) => `${id} ${tasks}`);
const rows = (change) => table(change).rows.map(({ id, cells }) => `${id} ${[...cells].map(([at, lines]) => `${at}:${lines}`).sort()}`.trim());

test("departments come first, those with most tasks before the others, then groups", () => {
  assert.deepEqual(columns(), ["n4 2", "n5 1", "n6 1"]);
});

test("by name each kind keeps its place", () => {
  assert.deepEqual(columns({ actorOrder: "name", lang: "en" }), ["n5 1", "n4 2", "n6 1"]);
});

test("tasks follow the text below their headings, lines stand where task and actor meet", () => {
  assert.deepEqual(rows(), ["n1", "n2 0:e1,1:e2", "n3 0:e3,2:e4"]);
});

test("by number of actors there are no headings", () => {
  assert.deepEqual(rows({ taskOrder: "actors", kindsOff: ["group"] }), ["n2 0:e1,1:e2", "n3 0:e3"]);
  assert.deepEqual(rows({ taskOrder: "actors", rolesOff: ["support"] }), ["n3 0:e3,1:e4", "n2 0:e1"]);
});

test("filters count: who is left has a column, for the tasks that are left; equals go by name", () => {
  assert.deepEqual(columns({ sector: "n7" }), ["n5 1", "n4 1"]);
  assert.deepEqual(columns({ rolesOff: ["lead", "responsible"] }), ["n5 1"]);
});

test("sectors are nobody's role", () => assert.deepEqual(rows({ layer: true }), rows()));

test("keys move within the grid", () => {
  const last = { row: 3, column: 2 };
  const from = { row: 1, column: 1 };
  const to = (key, far) => Object.values(moved(key, from, last, far) ?? {}).join(" ");
  const there = { ArrowUp: "0 1", ArrowDown: "2 1", ArrowLeft: "1 0", ArrowRight: "1 2", Home: "1 0", End: "1 2", PageUp: "0 1", PageDown: "3 1", x: "" };
  for (const [key, spot] of Object.entries(there)) assert.equal(to(key), spot, key);
  assert.equal(to("Home", true), "0 0");
  assert.equal(to("End", true), "3 2");
  assert.deepEqual(moved("ArrowDown", last, last), last);
});
