import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { facts, factsGrid } from "../src/export/facts.js";
import { formatOf } from "../src/export/formats.js";
import { gridPicture } from "../src/export/grid.js";
import { meetings } from "../src/export/meetings.js";
import { pairs } from "../src/export/pairs.js";
import { passages } from "../src/export/passages.js";
import { textGrid } from "../src/export/running.js";
import { styled } from "../src/export/runs.js";
import { tasks } from "../src/export/tasks.js";
import { shown } from "../src/filter.js";
import { createModel } from "../src/model.js";
import { PAPER } from "../src/views/look.js";
import { createWords } from "../src/words.js";
import { data, state } from "./sample.js";

const table = JSON.parse(readFileSync(new URL("../../static/words.json", import.meta.url), "utf-8"));
const page = (change = {}) => {
  const model = createModel({ ...data, stem: "p", words: table, ...change });
  return { model, words: createWords(model, () => "zh") };
};
const scene = (app, change = {}) => ({ state: state(change), shown: shown(app.model, state(change)), colours: PAPER });
/** Cells without a comma, quote or line break in them. */
const rows = (csv) => csv.slice(1).trimEnd().split("\r\n").map((line) => line.split(","));

const text = "合成方案\n1.推动演练。𠮷年前完成。（市应急局牵头）\n";
const at = (words) => [Array.from(text.slice(0, text.indexOf(words))).length, Array.from(text.slice(0, text.indexOf(words))).length + Array.from(words).length];
const marks = [
  ["title", ...at("合成方案\n"), []], ["task", ...at("1.推动演练。𠮷年前完成。（市应急局牵头）"), ["n2"]], ["due", ...at("𠮷年前"), ["n2"]],
  ["clause", ...at("（市应急局牵头）"), []], ["name", ...at("市应急局"), ["e1"]], ["noted", ...at("完成"), []],
];
const read = () => page({
  texts: [{ identifier: "p", short: "合成市", text, marks }],
  notes: [{ plan: null, source: 0, code: "x", severity: "warning", notes: [{ code: "x", severity: "warning", message: ["何时不明", "when?"], words: "完成", place: at("完成") }] }],
});
/** Both departments are named for both tasks. */
const tied = (change = {}) => page({
  network: { ...data.network, edges: [...data.network.edges, { id: "e6", from: "n5", to: "n3", role: "support", width: 1, dashes: false }] },
  assignments: { ...data.assignments, e6: { ...data.assignments.e2, task: "n3", place: [31, 35] } }, ...change,
});

test("pairs have both names, how many tasks, what chance gives, the verdict and the numbers", () => {
  const app = tied({ ties: [["n4", "n5", 1.25, "holds"]] });
  assert.deepEqual(rows(pairs(app, scene(app))), [["部门", "另一部门", "共同", "随机", "判定", "共同任务序号"], ["市应急局", "市教育局", "2", "1.3", "成立", "1、2"]]);
  assert.deepEqual(rows(pairs(tied(), scene(tied())))[1].slice(3, 5), ["", "未作检验"]);
});

test("pairs are those that filters, choice and selection leave", () => {
  const app = tied();
  const found = (change) => rows(pairs(app, scene(app, change))).slice(1).map((row) => row[5]);
  assert.deepEqual(found({ sector: "n7" }), ["1"]);
  assert.deepEqual(found({ pairs: "holds" }), []);
  assert.deepEqual(found({ rolesOff: ["support"] }), []);
  assert.deepEqual(found({ selected: "n5" }), ["1、2"]);
});

test("the matrix has tasks across and whoever answers down, in the order shown", () => {
  const app = page();
  assert.deepEqual(rows(meetings(app, scene(app))), [
    ["方案", "章节", "序号", "任务", "市应急局", "市教育局", "各有关部门（群体）"],
    ["合成方案", "（一）（原文缺标题）", "1", "推动演练", "牵头", "配合", ""], ["合成方案", "（一）（原文缺标题）", "2", "排查隐患", "负责", "", "负责"],
  ]);
  assert.deepEqual(rows(meetings(app, scene(app, { kindsOff: ["group"], rolesOff: ["support"] })))[0].slice(4), ["市应急局"]);
});

test("the list has a row for each task, and every role a column", () => {
  const due = { words: "2025年底前", earliest: null, latest: null, precision: ["年", "year"], code: "year", place: [0, 7] };
  const app = page({ items: { ...data.items, n2: { ...data.items.n2, dues: [due] } }, clauses: [{ words: "（市应急局牵头）", start: 0 }] });
  assert.deepEqual(rows(tasks(app, scene(app))), [
    ["方案", "章节", "序号", "任务", "牵头", "负责", "配合", "指导", "监督", "时限", "分工语句", "起始字", "结束字"],
    ["合成方案", "（一）（原文缺标题）", "1", "推动演练", "市应急局", "", "市教育局", "", "", "2025年底前", "（市应急局牵头）", "0", "9"],
    ["合成方案", "（一）（原文缺标题）", "2", "排查隐患", "", "市应急局、各有关部门（群体）", "", "", "", "", "（市应急局牵头）", "0", "9"],
  ]);
  assert.deepEqual(rows(tasks(app, scene(app, { sector: "n7", rolesOff: ["support"] }))).slice(1).map((row) => [row[2], row[6]]), [["1", ""]]);
});

test("the text has a row for each mark, with its place by code points and what it is about", () => {
  const app = read();
  const found = rows(passages(app, scene(app, { view: "text" }))).map((row) => row.slice(1));
  assert.deepEqual(found[0], ["类别", "原文", "起始字", "结束字", "所指"]);
  assert.deepEqual(found.slice(1), [
    ["标题", "合成方案", "0", "5", ""], ["任务", "1.推动演练。𠮷年前完成。（市应急局牵头）", "5", "26", "1 推动演练"], ["时限", "𠮷年前", "12", "15", "1 推动演练"],
    ["分工语句", "（市应急局牵头）", "18", "26", ""], ["承担者", "市应急局", "19", "23", "牵头 · 市应急局 · 任务 1"], ["有问题的文字", "完成", "15", "17", "何时不明"],
  ]);
  assert.equal(rows(passages(page({ texts: [] }), scene(page()))).length, 1);
});

test("the picture of the text has its words, and tells names, clauses and deadlines by form", () => {
  const app = read();
  const { svg } = gridPicture(app, scene(app), textGrid(app, scene(app)));
  assert.ok(svg.includes('1.推动演练。<tspan text-decoration="overline">𠮷年前</tspan>完成。'), svg);
  assert.ok(svg.includes('<tspan text-decoration="underline" font-weight="650">市应急局</tspan><tspan font-size="70%">牵</tspan>'), svg);
  for (const one of ["牵头", "分工语句", "时限"]) assert.ok(svg.includes(`>${one}</text>`), one);
  const none = page({ texts: [] });
  assert.match(gridPicture(none, scene(none), textGrid(none, scene(none))).svg, /没有这份方案的全文/);
});

test("runs keep their words over lines that leave out blanks", () => {
  const { svg } = styled(["甲乙", "丙 丁…"], [{ words: "甲" }, { words: "乙 \n 丙", clause: true }, { words: " 丁戊" }], { size: 10, x: 0 });
  assert.equal(svg.replace(/<text[^>]*>|<\/text>/g, ""), '<tspan x="0" y="10">甲<tspan text-decoration="underline">乙</tspan></tspan><tspan x="0" y="23.5"><tspan text-decoration="underline">丙</tspan> 丁…</tspan>');
});

test("what the page says of itself is a table and a picture", () => {
  const app = page({ thirdParty: [{ name: "@x/y", version: "1", licence: "MIT" }] });
  const csv = facts(app);
  for (const one of ["本页有多少,任务,2", "原文来源,p,合成市 · 24 个字符的原文", "许可,Fengong 0,", "所用第三方作品,'@x/y 1,MIT"]) assert.ok(csv.includes(one), `${one}\n${csv}`);
  const { svg } = gridPicture(app, scene(app, { view: "about" }), factsGrid(app));
  assert.match(svg, /@x\/y 1/);
  assert.doesNotMatch(svg, /显示 2/);
});

test("every view has a table of its own, the drawing of shared tasks too", () => {
  const views = ["network", "matrix", "timeline", "list", "text", "findings", "about"];
  const names = [...views.map((view) => formatOf(state({ view })).table.name), formatOf(state({ view: "network", drawing: "ties" })).table.name];
  assert.equal(new Set(names).size, names.length);
  assert.equal(formatOf(state({ view: "matrix", drawing: "ties" })).table.name, "matrix");
});

test("no table computes a word of the plan, no picture takes it for more", () => {
  const bad = '=1+1"\n</text><script>';
  const items = { ...data.items, n2: { ...data.items.n2, number: "@1", name: [bad, bad] }, n4: { ...data.items.n4, called: [bad, bad] } };
  const own = read().model.data;
  const app = page({ title: bad, items, notes: own.notes, texts: [{ ...own.texts[0], short: bad, text: bad + text.slice(bad.length) + text }] });
  for (const make of [meetings, tasks, passages, facts, pairs]) {
    const csv = make(app, scene(app));
    assert.doesNotMatch(csv.slice(1), /(^|[,\n])"?[=@]/, make.name);
    assert.match(csv, /'=1\+1""/, make.name);
  }
  for (const grid of [textGrid, factsGrid]) assert.ok(!gridPicture(app, scene(app), grid(app, scene(app))).svg.includes("<script"));
});
