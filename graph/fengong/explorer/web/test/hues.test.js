import assert from "node:assert/strict";
import { test } from "node:test";
import { hueName, huesOf } from "../src/hues.js";
import { createModel } from "../src/model.js";
import { tabsOf } from "../src/views/tabs.js";
import { data, model, state } from "./sample.js";

/** Section s0 with one task, s1 with two, …; task t has the sectors of the same numbers as its own and the next. */
function page(sections) {
  const items = {};
  for (let at = 0; at < sections; at += 1) items[`s${at}`] = { kind: "section", key: `s${at}`, weight: at, number: "", name: ["", ""] };
  for (let at = 0; at < sections; at += 1) {
    for (let number = 0; number <= at; number += 1) items[`t${at}-${number}`] = { ...data.items.n2, section: `s${at}`, sectors: [] };
  }
  return createModel({ ...data, items, network: { ...data.network, edges: [] } });
}

test("without a choice there are no colours", () => assert.equal(huesOf(model, "none"), null));

test("sections in the order of the text, each with a letter", () => {
  const { key, others, of } = huesOf(page(3), "section");
  assert.deepEqual(key.map(({ letter, hue, id, count }) => [letter, hue, id, count]), [["A", 1, "s0", 1], ["B", 2, "s1", 2], ["C", 3, "s2", 3]]);
  assert.equal(others, 0);
  assert.deepEqual(of.get("t1-0").map(({ letter }) => letter), ["B"]);
});

test("of more than eight those with most tasks have colours, the rest is grey", () => {
  const hues = huesOf(page(10), "section");
  assert.deepEqual(hues.key.map(({ id }) => id), ["s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9"]);
  assert.equal(hues.others, 1 + 2);
  assert.deepEqual([hueName(hues, "t0-0"), hueName(hues, "t2-0")], ["hue-0", "hue-1"]);
});

test("a task of a sector and one of none", () => {
  const hues = huesOf(model, "sector");
  assert.deepEqual([hues.key.map(({ id }) => id), hues.others], [["n7"], 1]);
  assert.deepEqual([hueName(hues, "n2"), hueName(hues, "n3")], ["hue-1", "hue-0"]);
});

test("tabs stand beside the box, towards the departments; a plus says there are more", () => {
  const many = createModel({ ...data, items: { ...data.items, ...Object.fromEntries(["x", "y"].map((id) => [id, { ...data.items.n7, key: id }])), n2: { ...data.items.n2, sectors: ["n7", "x", "y"] } } });
  const scene = (x, visible = ["n2"]) => ({
    state: state({ colour: "sector" }), layout: { task: 100, points: { n2: [x, 0] } }, shown: { visible: { items: new Set(visible), lines: new Set() }, bright: null },
  });
  const tabs = tabsOf({ model: many }, "n2", scene(-200));
  assert.deepEqual(tabs.map(({ letter }) => letter), ["A", "B+"]);
  assert.ok(tabs[0].x > -150 && tabs[1].x > tabs[0].x);
  assert.ok(tabsOf({ model: many }, "n2", scene(200))[0].x < 150);
  assert.deepEqual(tabsOf({ model: many }, "n2", scene(200, [])), []);
});
