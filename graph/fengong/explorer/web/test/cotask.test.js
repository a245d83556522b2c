import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST, chosen, drawnPairs, pairsOf, sharedTasks } from "../src/cotask.js";
import { shown } from "../src/filter.js";
import { createModel } from "../src/model.js";
import { dashesOf, middle, via, widthOf } from "../src/views/tielook.js";
import { data, model, state } from "./sample.js";

const line = (from, to, role = "support") => ({ id: `${from}-${to}`, from, to, role, width: 1, dashes: false });
/** @param {[string, string, string?][]} lines @param {unknown[]} [ties] */
function page(lines, ties = []) {
  const ends = [...new Set(lines.flat().filter((one) => /^[a-z]\d+$/.test(one)))];
  const item = (id) => ({ key: id, weight: 1, name: [id, id], kind: { d: "organization", g: "group", t: "task" }[id[0]], sectors: [], dues: [], section: null, plan: null });
  const items = Object.fromEntries(ends.map((id) => [id, item(id)]));
  return createModel({ ...data, items, ties, network: { ...data.network, edges: lines.map((one) => line(...one)) } });
}
const three = page(
  [["d1", "t1", "lead"], ["d2", "t1"], ["d3", "t1"], ["d1", "t2", "lead"], ["d2", "t2"], ["d2", "t2x"], ["d3", "t3"], ["d2", "t3"], ["g1", "t1"]].filter(([, to]) => to !== "t2x"),
  [["d2", "d1", 1.5, "chance"], ["d2", "d3", 0.2, "holds"]],
);
const of = (pairs) => pairs.map(({ a, b, shared, verdict }) => `${a}${b} ${shared} ${verdict}`);
const drawn = (change, from = three) => drawnPairs(from, state(change), shown(from, state(change)));

test("pairs of departments that share a task, those that hold first, then by shared tasks", () => {
  assert.deepEqual(of(pairsOf(three, three.lines.keys())), ["d2d3 2 holds", "d1d2 2 chance", "d1d3 1 null"]);
});

test("a task that names a department twice counts once, and a department alone is no pair", () => {
  const twice = page([["d1", "t1", "lead"], ["d1", "t1"], ["d2", "t1"], ["d1", "t2"]]);
  assert.deepEqual(of(pairsOf(twice, twice.lines.keys())), ["d1d2 1 null"]);
});

test("groups are in no pair, nor are sectors", () => {
  assert.deepEqual(of(pairsOf(model, model.lines.keys())), ["n4n5 1 null"]);
});

test("only lines that the filters leave count", () => {
  assert.deepEqual(of(drawn({ rolesOff: ["lead"] }).drawn), ["d2d3 2 holds"]);
  assert.deepEqual(of(drawn({ kindsOff: ["organization"] }).drawn), []);
});

test("all pairs, those of two tasks, those that hold", () => {
  const all = pairsOf(three, three.lines.keys());
  assert.deepEqual(["all", "two", "holds"].map((which) => chosen(all, which).length), [3, 2, 1]);
});

test("a department lights its partners, a task those it names, a group nobody more than others", () => {
  assert.deepEqual([...drawn({ selected: "d1" }).bright.items].filter((id) => id[0] === "d").sort(), ["d1", "d2", "d3"]);
  assert.deepEqual([...drawn({ selected: "d1" }).bright.lines].sort(), ["d1~d2", "d1~d3"]);
  assert.deepEqual([...drawn({ selected: "t2" }).bright.lines], ["d1~d2"]);
  assert.equal(drawn({ selected: "g1" }).bright, null);
  assert.equal(drawn({}).bright, null);
});

test("of a pair that is selected the two alone stand out, even where filters leave no line", () => {
  const { bright } = drawn({ selected: "d1", partner: "d2" });
  assert.deepEqual([[...bright.lines], [...bright.items].filter((id) => id[0] === "d").sort()], [["d1~d2"], ["d1", "d2"]]);
  assert.ok(drawn({ selected: "d1", partner: "d2", rolesOff: ["lead"] }).bright.items.has("d2"));
});

test("a department that shares nothing stays alone in the light", () => {
  const alone = page([["d1", "t1"], ["d2", "t2"], ["d3", "t2"]]);
  const { bright, drawn: lines } = drawn({ selected: "d1" }, alone);
  assert.deepEqual([[...bright.items].filter((id) => id[0] === "d"), bright.lines.size, lines.length], [["d1"], 0, 1]);
});

test("of very many the strongest are drawn and the rest is counted; what is selected is drawn", () => {
  const lines = Array.from({ length: 60 }, (_, at) => [`d${at + 10}`, "t1"]);
  lines.push(["d10", "t2"], ["d11", "t2"]);
  const many = page(lines);
  const { drawn: first, left } = drawn({}, many);
  assert.deepEqual([first.length, left, first[0].id], [MOST, (60 * 59) / 2 - MOST, "d10~d11"]);
  const own = drawn({ selected: "d69" }, many).drawn.filter(({ a, b }) => a === "d69" || b === "d69");
  assert.equal(own.length, 59);
});

test("tasks two departments share, with the lines of either", () => {
  assert.deepEqual(sharedTasks(three, "d2", "d1"), [
    { task: "t1", lines: [["d2-t1"], ["d1-t1"]] },
    { task: "t2", lines: [["d2-t2"], ["d1-t2"]] },
  ]);
  assert.deepEqual(sharedTasks(three, "d1", "g1").map(({ task }) => task), ["t1"]);
});

test("form tells verdicts apart: whole lines, dots, strokes; those that hold are bold", () => {
  const pair = (verdict, shared = 4) => ({ id: "", a: "", b: "", shared, expected: null, verdict });
  assert.deepEqual([dashesOf(pair("holds")), dashesOf(pair("chance"))], [false, false]);
  assert.ok(widthOf(pair("holds", 1)) > widthOf(pair("chance", 8)));
  assert.notDeepEqual(dashesOf(pair("untold")), dashesOf(pair(null)));
  assert.ok(widthOf(pair("chance", 9)) > widthOf(pair("chance", 1)));
});

test("a line bends to one side, and its middle is half way between chord and bend", () => {
  const [x, y] = via([0, 0], [100, 0]);
  assert.ok(Math.abs(x - 57 * Math.sin(0.57 * Math.PI)) < 1e-9 && y < 0);
  assert.deepEqual(middle([0, 0], [100, 0]).map(Math.round), [Math.round(25 + x / 2), Math.round(y / 2)]);
});
