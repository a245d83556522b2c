import assert from "node:assert/strict";
import { test } from "node:test";
import { createWords } from "../src/words.js";
import { busiest } from "../src/panel/start.js";
import { createModel, leads, planOf } from "../src/model.js";
import { data, model } from "./sample.js";

test("words follow the language and take values", () => {
  let lang = "zh";
  const words = createWords(model, () => lang);
  assert.equal(words.say("place", { start: 1, end: 2 }), "第 1–2 字");
  assert.equal(words.called("n4"), "市应急局");
  lang = "en";
  assert.equal(words.say("place", { start: 1, end: 2 }), "characters 1–2");
  assert.equal(words.called("n4"), "Emergency management");
  assert.equal(words.called("n1"), "（一）(lost)");
});

test("one is said otherwise than many, where English does", () => {
  let lang = "en";
  const { count, say } = createWords(createModel({ ...data, words: { tasks: ["项任务", "tasks", "task"], left: ["剩 {count}", "{count} left"] } }), () => lang);
  assert.deepEqual([0, 1, 2].map((number) => count(number, "tasks")), ["0 tasks", "1 task", "2 tasks"]);
  assert.equal(say("left", { count: 1 }), "1 left");
  lang = "zh";
  assert.equal(count(1, "tasks"), "1 项任务");
});

test("departments are ranked by their tasks, and groups are none", () => {
  assert.deepEqual(busiest(model), ["n4", "n5"]);
  assert.equal(leads(model, "n4"), 1);
});

test("a page of one plan does not name it", () => assert.equal(planOf(model, "n2"), null));
