import assert from "node:assert/strict";
import { test } from "node:test";
import { createModel } from "../src/model.js";
import { axis, byEnd, dayOf, isoOf, localDay, schedule } from "../src/views/schedule.js";
import { data } from "./sample.js";

const due = (earliest, latest, code = "year") => ({ words: "合成时限", earliest, latest, precision: ["年", "year"], code });
const dues = (first, second = []) => {
  const items = { ...data.items, n2: { ...data.items.n2, dues: first }, n3: { ...data.items.n3, dues: second } };
  return schedule(createModel({ ...data, items }), { items: new Set(["n2", "n3"]), lines: new Set() });
};

test("a day is a number and back; what is no date is none", () => {
  assert.equal(isoOf(dayOf("2024-02-29")), "2024-02-29");
  for (const text of [null, "", "2024", "2024-13-01", "soon", "2024-01-01<b>"]) assert.equal(dayOf(text), null, text);
});

test("today is the day of the clock where it stands", () => {
  assert.equal(isoOf(localDay(new Date(2025, 0, 1, 0, 5))), "2025-01-01");
  assert.equal(isoOf(localDay(new Date(2025, 0, 1, 23, 55))), "2025-01-01");
});

test("dated by the last day; without a last day at the end", () => {
  const { dated } = dues([due("2025-01-01", null), due(null, "2025-12-31")], [due("2024-01-01", "2024-06-30")]);
  assert.deepEqual(dated.map(({ task, to }) => `${task} ${to && isoOf(to)}`), ["n3 2024-06-30", "n2 2025-12-31", "n2 null"]);
});

test("what recurs stands apart even with a date, and so does what has none", () => {
  const found = dues([due("2024-01-01", "2024-12-31", "recurring"), due(null, null, "open"), due(null, "2024-99-99")]);
  assert.deepEqual([found.dated.length, found.recurring.length, found.open.length, found.none], [0, 1, 2, ["n3"]]);
});

test("tasks that the filters leave out have no deadlines here", () => {
  assert.deepEqual(schedule(createModel(data), { items: new Set(["n3"]), lines: new Set() }).none, ["n3"]);
});

test("the same last day is one group", () => {
  const { dated } = dues([due(null, "2024-12-31"), due("2024-01-01", "2024-12-31")], [due(null, "2025-06-30")]);
  assert.deepEqual(byEnd(dated).map(({ to, entries }) => `${isoOf(to)} ${entries.length}`), ["2024-12-31 2", "2025-06-30 1"]);
});

test("whole years; months where they are few, quarters where not, years alone where many", () => {
  const of = (...days) => axis(days.map((day) => ({ task: "n2", due: due(null, day), from: null, to: dayOf(day) })));
  const year = of("2024-03-31", "2024-12-31");
  assert.deepEqual([isoOf(year.start), isoOf(year.end), year.ticks.length, year.ticks[1].unit], ["2024-01-01", "2025-01-01", 12, "month"]);
  const three = of("2024-06-30", "2026-12-31");
  assert.deepEqual(three.ticks.map(({ n }) => n), [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4]);
  assert.equal(isoOf(three.ticks[5].start), "2025-04-01");
  assert.deepEqual(three.years.map(({ year: one }) => one), [2024, 2025, 2026]);
  assert.deepEqual(of("2020-12-31", "2035-12-31").ticks, []);
  assert.equal(axis([]), null);
});
