import assert from "node:assert/strict";
import { test } from "node:test";
import { createSearch } from "../src/search.js";
import { gaps, ownName } from "../src/written.js";
import { createModel } from "../src/model.js";
import { data, model } from "./sample.js";

const search = createSearch(model);
const ids = (text) => search(text).map((hit) => hit.id);

test("names, forms in the plan and other languages find an actor", () => {
  for (const text of ["市应急局", "应急管理局", "emergency", "ＥＭＥＲ gency"]) assert.equal(ids(text)[0], "n4", text);
});

test("characters in their order find a longer name, the fewer gaps the better", () => {
  assert.deepEqual(ids("合成局"), ["n4", "n5"]);
  assert.deepEqual(["应急局", "应管局", "局应"].map((query) => gaps(query, "应急管理局")), [1, 2, null]);
  assert.equal(gaps("合局", "合成合局"), 0);
});

test("a body's own name is that without its place", () => {
  assert.deepEqual(["合成市应急局", "市应急局", "团市委", "市市场局"].map((name) => ownName(name, "合成市")), ["应急局", "应急局", "团市委", "市场局"]);
  assert.equal(ownName("市应急局", null), "市应急局");
});

const READINGS = { 合: "he", 成: "cheng", 市: "shi", 文: "wen", 体: "ti", 广: "guang", 电: "dian", 旅: "lv", 游: "you", 局: "ju", 武: "wu", 林: "lin", 应: "ying", 急: "ji", 管: "guan", 理: "li", 务: "wu", 消: "xiao", 防: "fang", 各: "ge", 安: "an", 监: "jian" };

/** A page of bodies alone, each with its tasks. */
function bodies(...rows) {
  const like = data.items.n4;
  const items = rows.map(([zh, en, weight, kind = "organization"], at) => [`b${at}`, { ...like, kind, weight, key: `b/${at}`, name: [zh, en], called: [zh, en], surfaces: [zh], area: kind === "group" ? null : "合成市" }]);
  const find = createSearch(createModel({ ...data, items: Object.fromEntries(items), network: { ...data.network, edges: [] }, assignments: {}, pinyin: READINGS }));
  return (text) => find(text).map(({ id }) => rows[Number(id.slice(1))][0]);
}

const CULTURE = ["合成市文体广电旅游局", "Culture (Hecheng)", 1];
const EMERGENCY = ["合成市应急管理局", "Emergency management (Hecheng)", 14];

test("letters apart are those of a body's own name, never of its place", () => {
  const find = bodies(EMERGENCY, CULTURE, ["各安监局", "各安监局", 9, "group"]);
  assert.deepEqual(find("wlj"), ["合成市文体广电旅游局"]);
  for (const text of ["hlj", "slj", "gaju"]) assert.deepEqual(find(text), [], text);
});

test("letters that stand together leave those apart out, and busier bodies come first among equals", () => {
  const find = bodies(["合成市文理旅局", "Arts (Hecheng)", 9], ["合成市武林局", "Martial arts (Hecheng)", 1], ["合成市务林局", "Woods (Hecheng)", 3]);
  assert.deepEqual(find("wlj"), ["合成市务林局", "合成市武林局"]);
});

test("two characters that a body's own name begins with and has apart find it, where nothing has them together", () => {
  assert.deepEqual(bodies(EMERGENCY, CULTURE)("文旅"), ["合成市文体广电旅游局"]);
  assert.deepEqual(bodies(CULTURE, ["合成市文旅局", "Travel (Hecheng)", 1])("文旅"), ["合成市文旅局"]);
  assert.deepEqual(bodies(CULTURE)("合局"), []);
});

test("an English word is no row of initials", () => {
  const find = bodies(["合成市消防局", "Fang and fire (Hecheng)", 1], ["合成市防局", "Defence (Hecheng)", 1]);
  assert.deepEqual(find("fang"), ["合成市消防局"]);
  assert.deepEqual(find("fan"), ["合成市消防局", "合成市防局"]);
  assert.deepEqual(find("hecheng fire"), ["合成市消防局"]);
});

test("words of a task find it, with what stands around them", () => {
  const [hit] = search("逐户");
  assert.equal(hit.id, "n3");
  assert.match(hit.snippet, /逐户登记/);
});

test("nothing and blanks find nothing", () => {
  assert.deepEqual([ids(""), ids("  "), ids("无此名")], [[], [], []]);
});
