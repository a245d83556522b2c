import assert from "node:assert/strict";
import { test } from "node:test";
import { shown } from "../src/filter.js";
import { portion } from "../src/portion.js";
import { large } from "./large.js";
import { model as small, state } from "./sample.js";

const page = large();
const part = (change = {}, { model } = page) => portion(model, state(change), shown(model, state(change)));
const kinds = ({ items }, kind, { model } = page) => items.filter((id) => model.items[id].kind === kind);
const said = (one) => Object.fromEntries(one.said);

test("a small page is drawn whole, and nothing is said of it", () => {
  const all = portion(small, state(), shown(small, state()));
  assert.deepEqual([all.mode, all.items, all.lines.length, all.said], ["all", small.ids, 5, []]);
});

test("a large page opens with every section and the departments of most tasks", () => {
  const { mode, boxes, weights } = part();
  assert.equal(mode, "overview");
  assert.deepEqual([...boxes], page.boxes);
  assert.equal(kinds(part(), "organization").length, 10);
  assert.deepEqual([weights.get(page.boxes[0]), weights.get(page.bodies[0])], [10, 80]);
  assert.deepEqual(said(part())["large.overview"], { shown: 10, total: 60 });
});

test("a bundle of each department with its main sections: wider with more tasks, solid where it leads", () => {
  const { lines } = part();
  assert.equal(lines.length, 20);
  assert.equal(new Set(lines.map(({ from, to }) => `${from} ${to}`)).size, 20);
  assert.ok(lines.every(({ role, dashes }) => (dashes === false) === (role === "lead")));
  const of = (body) => Math.max(...lines.filter(({ from }) => from === body).map(({ width }) => width));
  assert.ok(of(page.bodies[0]) > of(page.bodies[1]));
  assert.deepEqual(said(part())["large.lines"].shown, 20);
});

test("filters count in the overview", () => {
  const { weights, boxes } = part({ rolesOff: ["lead"], section: "" });
  assert.ok(weights.get(page.bodies[0]) < 80);
  assert.ok(boxes.size > 0);
});

test("what filters leave is drawn whole once it fits", () => {
  const roomy = large({ limits: { items: 60 } });
  const left = part({ section: "n0" }, roomy);
  assert.equal(left.mode, "part");
  assert.deepEqual(new Set(left.items), shown(roomy.model, state({ section: "n0" })).visible.items);
  assert.deepEqual(left.said, [["large.left", {}]]);
});

test("a department is drawn with its tasks and who shares them, most important first, the rest counted", () => {
  const around = part({ selected: page.bodies[0] });
  const drawn = kinds(around, "task");
  const led = (task) => page.model.linesOf.get(task).some((id) => page.model.lines.get(id).from === page.bodies[0] && page.model.lines.get(id).role === "lead");
  assert.equal(drawn.length, 12);
  assert.ok(drawn.every(led));
  assert.deepEqual(said(around)["large.tasks.some"], { shown: 12, total: 80 });
  assert.deepEqual(said(around)["large.actors.some"], { shown: 10, total: 60 });
  assert.ok(around.items.includes(page.bodies[0]));
});

test("a task is drawn with its actors, a section with its tasks and theirs", () => {
  const one = part({ selected: page.tasks[0] });
  assert.deepEqual([kinds(one, "task"), kinds(one, "organization").length], [[page.tasks[0]], 4]);
  const ten = part({ selected: "n3" });
  assert.deepEqual(kinds(ten, "task"), page.tasks.slice(30, 40));
  assert.ok(ten.items.includes("n3"));
});

test("never more than the limit, whatever is selected", () => {
  for (const id of page.model.ids) assert.ok(part({ selected: id }).items.length <= 40, id);
});

test("lines lead only to what is drawn", () => {
  for (const change of [{}, { selected: page.bodies[0] }, { selected: "n2" }, { selected: page.tasks[5], layer: true }]) {
    const { items, lines } = part(change);
    assert.ok(lines.every(({ from, to }) => items.includes(from) && items.includes(to)));
  }
});

test("a way is drawn whole, and alone stands out", () => {
  const [from, to] = [page.bodies[5], page.bodies[40]];
  const { items, shown: { bright } } = part({ selected: from, to });
  assert.ok(bright.items.has(from) && bright.items.has(to));
  assert.ok([...bright.items].every((id) => items.includes(id)));
  assert.ok(items.length > bright.items.size);
});

test("where filters leave nothing around it, the selection is there and is told so", () => {
  const none = part({ selected: page.bodies[3], rolesOff: ["lead", "support", "responsible"] });
  assert.deepEqual(none.items, [page.bodies[3]]);
  assert.ok("large.none" in said(none));
});
