import assert from "node:assert/strict";
import { test } from "node:test";
import { shown } from "../src/filter.js";
import { createModel } from "../src/model.js";
import { onPath, path } from "../src/path.js";
import { data, model, state } from "./sample.js";

const way = (from, to, change = {}, of = model) => path(of, shown(of, state(change)).visible, from, to);
const told = (steps) => steps?.map(({ from, to, lines }) => `${from} ${lines.join("+")} ${to}`).join(", ") ?? null;

test("a task that both are named in links them", () => {
  assert.equal(told(way("n4", "n5")), "n4 e1 n2, n2 e2 n5");
});

test("over a department between them where none is shared", () => {
  assert.equal(told(way("n5", "n6")), "n5 e2 n2, n2 e1 n4, n4 e3 n3, n3 e4 n6");
});

test("what filters leave out is no way", () => {
  assert.equal(way("n4", "n5", { rolesOff: ["support"] }), null);
  assert.equal(way("n5", "n6", { kindsOff: ["group"] }), null);
});

test("sectors are no way, even where they are drawn", () => {
  const lines = [...data.network.edges.filter(({ id }) => id !== "e2"), { id: "e6", from: "n7", to: "n3", role: "sector" }];
  const only = createModel({ ...data, network: { ...data.network, edges: lines } });
  assert.equal(way("n5", "n4", { layer: true }, only), null);
});

test("two roles in a task are one step over two lines", () => {
  const edges = [...data.network.edges, { id: "e6", from: "n4", to: "n2", role: "support" }];
  const twice = createModel({ ...data, network: { ...data.network, edges } });
  assert.equal(told(way("n4", "n5", {}, twice)), "n4 e1+e6 n2, n2 e2 n5");
});

test("of equal ways the one over the first task of the text", () => {
  const edges = [...data.network.edges, { id: "e6", from: "n5", to: "n3", role: "support" }];
  const both = createModel({ ...data, network: { ...data.network, edges } });
  assert.equal(told(way("n4", "n5", {}, both)), "n4 e1 n2, n2 e2 n5");
  assert.equal(told(way("n5", "n4", {}, both)), "n5 e2 n2, n2 e1 n4");
});

test("a department has no way to itself", () => assert.equal(way("n4", "n4"), null));

test("a way stands out alone, and where there is none the department does", () => {
  const { bright } = shown(model, state({ selected: "n4", to: "n5" }));
  assert.deepEqual(bright, onPath(way("n4", "n5")));
  assert.deepEqual([...shown(model, state({ selected: "n4", to: "n5", rolesOff: ["support"] })).bright.lines], ["e1", "e3"]);
});
