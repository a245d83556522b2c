import assert from "node:assert/strict";
import { test } from "node:test";
import { shown } from "../src/filter.js";
import { portion } from "../src/portion.js";
import { arrange, reseat } from "../src/views/arrange.js";
import { clean } from "../src/views/labels.js";
import { frames, large } from "./large.js";
import { state } from "./sample.js";

const page = large({ limits: { tasks: 70, actors: 40 } });
const part = (change) => portion(page.model, state(change), shown(page.model, state(change)));
const CHANGES = [{ selected: page.bodies[0] }, { selected: page.bodies[9] }, { selected: "n1" }, { selected: page.tasks[3] }];

function box(id, frame, [x, y]) {
  const { kind } = page.model.items[id];
  const [width, height] = kind === "organization" ? frame.slot : [frame.task, 28];
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}
const apart = (a, b) => a[2] <= b[0] + 1e-6 || b[2] <= a[0] + 1e-6 || a[3] <= b[1] + 1e-6 || b[3] <= a[1] + 1e-6;

for (const frame of frames) {
  for (const change of CHANGES) {
    test(`nothing overlaps, all is in the extent: ${frame.name}, ${change.selected}`, () => {
      const drawn = part(change);
      const { points, extent } = arrange(page.model, drawn, frame);
      const boxes = drawn.items.map((id) => box(id, frame, points[id]));
      for (const [at, one] of boxes.entries()) assert.ok(boxes.slice(at + 1).every((two) => apart(one, two)));
      assert.ok(boxes.every(([left, top, right, bottom]) => left >= extent[0] - 1e-6 && top >= extent[1] - 1e-6 && right <= extent[2] + 1e-6 && bottom <= extent[3] + 1e-6));
    });
  }
}

test("the same part stands the same", () => {
  assert.deepEqual(arrange(page.model, part(CHANGES[0]), frames[0]), arrange(page.model, part(CHANGES[0]), frames[0]));
});

test("who stays keeps its place; who comes in takes a free one", () => {
  const all = part({});
  const made = { name: "wide", task: 232, extent: [0, 0, 0, 0], full: [0, 0, 0, 0], points: arrange(page.model, all, frames[0]).points };
  const [gone, come] = [all.items.at(-1), page.bodies.find((id) => !all.items.includes(id))];
  const { points } = reseat(page.model, { ...all, items: [...all.items.slice(0, -1), come] }, made, frames[0]);
  assert.deepEqual(points[come], made.points[gone]);
  assert.deepEqual(points[all.items[0]], made.points[all.items[0]]);
  assert.ok(!(gone in points));
});

test("a box says its name and how many tasks are in it", () => {
  const all = part({});
  assert.equal(arrange(page.model, all, frames[0]).labels.n0[0], "（1）第1节  10");
  assert.equal(arrange(page.model, all, frames[1]).labels.n0[0], "（1）\n10");
});

test("labels hold no signs that turn or hide words", () => assert.equal(clean("\u202e市\n\u2067局\u0000 "), "市 局"));
