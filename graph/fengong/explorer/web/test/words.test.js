import assert from "node:assert/strict";
import { test } from "node:test";
import { createWords } from "../src/words.js";
import { busiest } from "../src/panel/start.js";
import { leads, planOf } from "../src/model.js";
import { model } from "./sample.js";

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

test("departments are ranked by their tasks, and groups are none", () => {
  assert.deepEqual(busiest(model), ["n4", "n5"]);
  assert.equal(leads(model, "n4"), 1);
});

test("a page of one plan does not name it", () => assert.equal(planOf(model, "n2"), null));
