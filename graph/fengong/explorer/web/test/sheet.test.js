import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sharpness } from "../src/export/download.js";
import { gridPicture } from "../src/export/grid.js";
import { filled, limited } from "../src/export/lettering.js";
import { listGrid } from "../src/export/listing.js";
import { matrixPages, matrixPicture, slices } from "../src/export/matrix.js";
import { findingsGrid } from "../src/export/noted.js";
import { footer, quoted } from "../src/export/paper.js";
import { deadlines, findings } from "../src/export/records.js";
import { scope } from "../src/export/scope.js";
import { A4, split } from "../src/export/sheet.js";
import { timelinePicture } from "../src/export/timeline.js";
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
const said = ({ svg }) => [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)(?=<)/g)].map(([, words]) => words).filter(Boolean);
const many = (tasks) => {
  const items = { ...data.items };
  for (let at = 0; at < tasks; at += 1) items[`t${at}`] = { ...data.items.n3, key: `k${at}`, number: String(at + 10), name: [`合成任务${at}`, `task ${at}`] };
  return page({ items });
};

test("nothing is cut that has lines enough; long words are broken, closing signs hang", () => {
  assert.deepEqual(filled("一二三四，五六", 4), ["一二三四，", "五六"]);
  assert.equal(filled("abcdefghijkl".repeat(9), 4).join(""), "abcdefghijkl".repeat(9));
  assert.deepEqual(filled(" a\n b ", 9), ["a b"]);
  assert.deepEqual(limited("一二三四五六", 3, 2), { lines: ["一二三", "四五六"], cut: false });
  assert.deepEqual(limited("一二三四五六七", 3, 2), { lines: ["一二三", "四五…"], cut: true });
  assert.equal(limited("长".repeat(10_000), 20, 3).lines.length, 3);
});

test("filters and selection are said in words", () => {
  const app = page();
  const words = (change) => scope(app, scene(app, change).state, scene(app, change).shown);
  assert.deepEqual(words({}), ["显示 2 / 2 项任务"]);
  assert.deepEqual(words({ sector: "n7", rolesOff: ["support"], selected: "n4" }), ["显示 1 / 2 项任务", `行业领域：${app.words.called("n7")}`, "不含配合", "选中：市应急局"]);
});

test("the picture of the matrix says everything that is in it and where it is from", () => {
  const app = page();
  const words = said(matrixPicture(app, scene(app, { view: "matrix" })));
  for (const one of ["合成方案", "矩阵；显示 2 / 2 项任务", "推动演练", "排查隐患", "市应急局", "市教育局", "各有关部门", "牵", "牵头", "p · Fengong 0"]) assert.ok(words.includes(one), one);
  assert.equal(words.filter((one) => one === "责").length, 3);
  assert.equal(matrixPicture(app, scene(app)).svg, matrixPicture(app, scene(app)).svg);
  assert.ok(!said(matrixPicture(app, scene(app, { rolesOff: ["support"] }))).includes("市教育局"));
});

test("many departments are slices of even width, each column in one of them", () => {
  assert.deepEqual(slices(39, A4.width).length, 1);
  for (const count of [0, 1, 60, 300]) {
    const found = slices(count, A4.width);
    assert.equal(found.reduce((sum, { from, to }) => sum + to - from, 0), count);
    for (const { from, to, first, cell } of found) assert.ok(first + (to - from) * cell <= A4.width);
  }
});

test("every page has the head, every task is on one of them", () => {
  const app = many(120);
  const all = matrixPages(app, scene(app));
  assert.ok(all.length > 3);
  for (const one of all) {
    assert.deepEqual([one.width, one.height], [A4.width, A4.height]);
    assert.ok(said(one).includes("市应急局"));
  }
  const words = all.flatMap(said);
  for (let at = 0; at < 120; at += 1) assert.equal(words.filter((one) => one === `合成任务${at}`).length, 1);
});

test("a heading goes with what it is above, and no row is lost", () => {
  const rows = [4, 4, 1, 4, 9, 4].map((height, at) => ({ svg: String(at), height, heading: at === 2 }));
  assert.deepEqual(split(rows, 9).map((portion) => portion.map(({ svg }) => Number(svg))), [[0, 1], [2, 3], [4], [5]]);
  assert.deepEqual(split([], 9), [[]]);
});

test("the list and the findings as pictures", () => {
  const app = page();
  const words = said(gridPicture(app, scene(app), listGrid(app, scene(app)))).join("\n");
  for (const one of ["（一）（原文缺标题）", "推动演练", "牵头：市应急局", "负责：市应急局、各有关部门（群体）"]) assert.ok(words.includes(one), one);
  const note = { code: "damage", severity: "warning", message: ["缺字", "missing"], words: "(略)", place: [3, 6] };
  const noted = page({ notes: [{ plan: null, source: 0, code: "damage", severity: "warning", notes: [note] }] });
  const found = said(gridPicture(noted, scene(noted), findingsGrid(noted)));
  for (const one of ["文字残缺（1）· 注意", "缺字", "(略)"]) assert.ok(found.includes(one), one);
  assert.match(findings(noted), /文字残缺,注意,缺字,,,\(略\),3,6/);
});

test("the timeline and its table", () => {
  const due = { words: "2025年底前", earliest: null, latest: "2025-12-31", precision: ["年", "year"], code: "year" };
  const app = page({ items: { ...data.items, n2: { ...data.items.n2, dues: [due] } } });
  const words = said(timelinePicture(app, scene(app)));
  for (const one of ["有日期的时限（1）", "截至 2025-12-31（1）", "“2025年底前”", "没有写时限的任务（1）", "只写了截止日"]) assert.ok(words.includes(one), one);
  const lines = deadlines(app, scene(app).shown).split("\r\n");
  assert.ok(lines[1].endsWith("推动演练,2025年底前,,2025-12-31,年"));
  assert.ok(lines[2].endsWith("排查隐患,,,,"));
});

test("hostile words are words in every picture, and none is cut without a word of it", () => {
  const bad = "</text><script>alert(1)</script>&\u000b" + "长".repeat(10_000);
  const items = { ...data.items, n2: { ...data.items.n2, name: [bad, bad] }, n5: { ...data.items.n5, called: [bad, bad] } };
  const app = page({ items, title: bad });
  const made = [matrixPicture(app, scene(app)), timelinePicture(app, scene(app)), gridPicture(app, scene(app), listGrid(app, scene(app)))];
  for (const one of made) {
    assert.ok(!one.svg.includes("<script") && !one.svg.includes("\u000b"));
    assert.match(one.svg, /以“…”结尾/);
    assert.ok(one.height < 5000);
  }
});

test("a picture is as sharp as it may be, or none", () => {
  assert.equal(sharpness({ width: 1000, height: 1000 }), 2);
  assert.ok(sharpness({ width: 1000, height: 9000 }) < 2);
  assert.equal(sharpness({ width: 1000, height: 20_000 }), null);
  assert.equal(sharpness({ width: 9000, height: 9000 }), null);
});

test("a name in the margin is no style", () => {
  assert.equal(quoted('a"} body'), '"a\\22 \\7d  body"');
  assert.ok(!footer("</style>\n\\").slice(0, -60).includes("</style"));
});
