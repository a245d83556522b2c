import assert from "node:assert/strict";
import { test } from "node:test";
import { cell, rows } from "../src/export/csv.js";
import { ems, wrapped } from "../src/export/lettering.js";
import { element, escaped } from "../src/export/xml.js";
import { shown } from "../src/filter.js";
import { createWords } from "../src/words.js";
import { data, model, state } from "./sample.js";

const roles = { "role.lead": ["牵头", ""], "role.support": ["配合", ""], "role.responsible": ["负责", ""] };
const app = { model, words: createWords({ ...model, data: { ...data, words: { ...data.words, ...roles } } }, () => "zh") };
const table = (change) => rows(app, shown(model, state(change))).map((row) => [row[1], row[3], row[5], row[7]]);

test("rows follow the plan, one for each assignment", () => {
  assert.deepEqual(table(), [
    ["1", "合成市应急管理局", "牵头", 3], ["1", "合成市教育局", "配合", 8], ["2", "合成市应急管理局", "负责", 20], ["2", "有关部门", "负责", 25],
  ]);
});

test("rows are those that pass the filters and belong to what is selected", () => {
  assert.deepEqual(table({ rolesOff: ["lead", "support"] }).map(([number]) => number), ["2", "2"]);
  assert.deepEqual(table({ selected: "n5" }), [["1", "合成市教育局", "配合", 8]]);
  assert.deepEqual(table({ sector: "n7" }).map(([number]) => number), ["1", "1"]);
});

test("no cell is computed, every cell is one", () => {
  for (const words of ["=1+1", "+1", "-1", "@a", "＝1", "＋1", "－1", "＠a", "\ta"]) assert.equal(cell(words), `'${words}`);
  assert.equal(cell("甲,乙"), '"甲,乙"');
  assert.equal(cell('说"是"\n'), '"说""是""\n"');
  assert.equal(cell(-5), "-5");
});

test("words are only words in XML", () => {
  assert.equal(element("text", { x: 1.005, id: 'a"b', y: null }, escaped("</text><script>&\u000b\ud800")), '<text x="1" id="a&quot;b">&lt;/text&gt;&lt;script&gt;&amp;\ufffd\ufffd</text>');
});

test("lines are cut where they are full", () => {
  assert.deepEqual(wrapped("一二三四五六", 4, 2), ["一二三四", "五六"]);
  assert.deepEqual(wrapped("一二三四五六七八九", 4, 2), ["一二三四", "五六七…"]);
  assert.deepEqual(wrapped("short words", 4, 2).length, 2);
  assert.deepEqual(wrapped("", 4, 2), [""]);
  assert.ok(ems("长".repeat(10_000)) === 10_000 && wrapped("长".repeat(10_000), 40, 2).length === 2);
});
