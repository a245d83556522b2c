import assert from "node:assert/strict";
import { test } from "node:test";
import { createModel } from "../src/model.js";
import { createPassages } from "../src/passage.js";
import { data, model } from "./sample.js";

const [own] = data.texts;
const of = (text, marks = []) => createPassages(createModel({ ...data, texts: [{ ...own, text, marks }] }));

test("words outside every task are found, with code points as their place", () => {
  const { count, first } = createPassages(model)("组织演练", 20);
  assert.equal(count, 1);
  assert.deepEqual(first[0].place, [6, 10]);
  assert.deepEqual([first[0].before, first[0].words, first[0].task], ["合成方案𠮷：", "组织演练", null]);
});

test("blanks and line breaks of the text do not hide words, nor do width and case", () => {
  const [hit] = of("甲乙应 急\n演练ＡＢ丙")("应急演练ab", 5).first;
  assert.deepEqual(hit.place, [2, 10]);
  assert.equal(hit.words, "应 急 演练ＡＢ");
});

test("all are counted, as many as asked for are given", () => {
  const { count, first } = of("演练、".repeat(50))("演练", 20);
  assert.deepEqual([count, first.length], [50, 20]);
});

test("the task around a passage is told", () => {
  assert.equal(of("甲。组织演练。乙", [["task", 2, 7, ["n2"]]])("演练", 5).first[0].task, "n2");
  assert.equal(of("甲。组织演练。乙", [["task", 2, 7, ["n2"]]])("乙", 5).first[0].task, null);
});

test("what stands in a folded copy comes last", () => {
  const { first } = of("演练甲演练乙", [["repeat", 0, 3, []]])("演练", 5);
  assert.deepEqual(first.map(({ place }) => place[0]), [3, 0]);
});

test("nothing is nowhere, and a text without words has none", () => {
  assert.deepEqual(of("甲乙")("  ", 5), { count: 0, first: [] });
  assert.deepEqual(of("")("甲", 5), { count: 0, first: [] });
});
