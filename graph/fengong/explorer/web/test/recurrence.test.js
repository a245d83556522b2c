import assert from "node:assert/strict";
import { test } from "node:test";
import { everyOf, lanes, periods } from "../src/views/recurrence.js";
import { dayOf, isoOf } from "../src/views/schedule.js";

for (const [words, every] of [
  ["每年至少组织开展1次", "year"], ["每半年至少1次", "half-year"], ["每季度听取一次汇报", "quarter"], ["每个月", "month"], ["每月公布一次", "month"],
  ["每旬", "ten-days"], ["每周", "week"], ["每学期不少于1次", "term"], ["每学年", "school-year"], ["每三年", "years"], ["定期", "other"], ["年底前", "other"],
]) {
  test(`${words}: ${every}`, () => assert.equal(everyOf(words), every));
}

const entry = (task, words) => ({ task, due: { words, earliest: null, latest: null, precision: ["", ""], code: "recurring" }, from: null, to: null });

test("a lane for each period, the rarest first, the text's order within", () => {
  const found = lanes([entry("n2", "每月1次"), entry("n3", "每年1次"), entry("n4", "每月2次")]);
  assert.deepEqual(found.map(({ every, entries }) => [every, entries.map(({ task }) => task)]), [["year", ["n3"]], ["month", ["n2", "n4"]]]);
});

const axis = { start: dayOf("2024-01-01"), end: dayOf("2026-01-01") };

test("periods fill the axis without gaps", () => {
  for (const [every, count] of [["year", 2], ["half-year", 4], ["quarter", 8], ["month", 24]]) {
    const found = periods(every, axis);
    assert.equal(found.length, count);
    assert.deepEqual([found[0].start, found.at(-1).end], [axis.start, axis.end]);
    assert.ok(found.every((one, at) => !at || one.start === found[at - 1].end));
  }
  assert.equal(isoOf(periods("quarter", axis)[3].start), "2024-10-01");
});

test("what has no calendar period is given none", () => {
  for (const every of ["week", "term", "school-year", "years", "other"]) assert.deepEqual(periods(every, axis), []);
});
