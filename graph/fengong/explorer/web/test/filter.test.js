import assert from "node:assert/strict";
import { test } from "node:test";
import { focus, passing } from "../src/filter.js";
import { model, state } from "./sample.js";

const left = (change) => {
  const { items, lines } = passing(model, state(change));
  return [[...items].sort().join(" "), [...lines].sort().join(" ")];
};
const bright = (selected, change = {}) => {
  const chosen = state({ selected, ...change });
  const { items, lines } = focus(model, chosen, passing(model, chosen));
  return [[...items].sort().join(" "), [...lines].sort().join(" ")];
};

test("without filters everything but the sectors is there", () => {
  assert.deepEqual(left({}), ["n1 n2 n3 n4 n5 n6", "e1 e2 e3 e4"]);
});

test("a role that is off takes with it the tasks in which nobody is left", () => {
  assert.deepEqual(left({ rolesOff: ["responsible"] }), ["n1 n2 n4 n5", "e1 e2"]);
});

test("a kind that is off takes its lines; what others still do stays", () => {
  assert.deepEqual(left({ kindsOff: ["group"] }), ["n1 n2 n3 n4 n5", "e1 e2 e3"]);
  assert.deepEqual(left({ kindsOff: ["organization"] }), ["n1 n3 n6", "e4"]);
});

test("a sector leaves its tasks and their actors", () => {
  assert.deepEqual(left({ sector: "n7" }), ["n1 n2 n4 n5", "e1 e2"]);
});

test("sectors are a layer", () => {
  assert.deepEqual(left({ layer: true }), ["n1 n2 n3 n4 n5 n6 n7", "e1 e2 e3 e4 e5"]);
});

test("an actor stands out with its lines, its tasks and their heading", () => {
  assert.deepEqual(bright("n5"), ["n1 n2 n5", "e2"]);
  assert.deepEqual(bright("n4", { rolesOff: ["lead"] }), ["n1 n3 n4", "e3"]);
});

test("a heading and a sector stand out with their tasks and whoever has these", () => {
  assert.deepEqual(bright("n1"), ["n1 n2 n3 n4 n5 n6", "e1 e2 e3 e4"]);
  assert.deepEqual(bright("n7", { layer: true }), ["n1 n2 n4 n5 n7", "e1 e2 e5"]);
});

test("nothing selected: nothing is dim", () => {
  assert.equal(focus(model, state(), passing(model, state())), null);
});
