import assert from "node:assert/strict";
import { test } from "node:test";
import { createSearch, inOrder } from "../src/search.js";
import { model } from "./sample.js";

const search = createSearch(model);
const ids = (text) => search(text).map((hit) => hit.id);

test("names, forms in the plan and other languages find an actor", () => {
  for (const text of ["市应急局", "应急管理局", "emergency", "ＥＭＥＲ gency"]) assert.equal(ids(text)[0], "n4", text);
});

test("characters in their order find a longer name", () => {
  assert.deepEqual(ids("合成局"), ["n4", "n5"]);
  assert.ok(inOrder("应急局", "应急管理局"));
  assert.ok(!inOrder("局应", "应急管理局"));
});

test("words of a task find it, with what stands around them", () => {
  const [hit] = search("逐户");
  assert.equal(hit.id, "n3");
  assert.match(hit.snippet, /逐户登记/);
});

test("nothing and blanks find nothing", () => {
  assert.deepEqual([ids(""), ids("  "), ids("无此名")], [[], [], []]);
});
