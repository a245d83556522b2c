import assert from "node:assert/strict";
import { test } from "node:test";
import { apart, heard, isLetters } from "../src/pinyin.js";

const READINGS = { 市: "shi", 应: "ying", 急: "ji", 管: "guan", 理: "li", 局: "ju", 银: "yin", 行: "hang xing", 合: "he", 成: "cheng" };
const where = (letters, name) => heard(letters, name, READINGS);

test("syllables, initials, and some of each", () => {
  for (const letters of ["yingji", "yjj", "yingjj", "yji", "yingjiju", "yin"]) assert.equal(where(letters, "应急局"), "start", letters);
  for (const letters of ["shiyjj", "syjj", "shyjj"]) assert.equal(where(letters, "市应急局"), "start", letters);
  assert.equal(where("yjj", "合成市应急局"), "inside");
});

test("initials may leave characters out from the first on, keep their order, and have the fewest gaps", () => {
  const left = (letters, name) => apart(letters, name, READINGS);
  assert.equal(where("yjj", "应急管理局"), null);
  assert.equal(left("yjj", "应急管理局"), 1);
  assert.equal(left("yglj", "应急管理局"), 1);
  assert.equal(left("ygj", "应急管理局"), 2);
  assert.equal(left("yingguanj", "应急管理局"), 2);
  // The second 急 stands right behind.
  assert.equal(left("yjj", "应合急急局"), 1);
  for (const letters of ["jjy", "jgj", "yg"]) assert.equal(left(letters, "应急管理局"), null, letters);
});

test("each reading of a character counts", () => {
  for (const letters of ["yinhang", "yinxing", "yh", "yx"]) assert.equal(where(letters, "银行"), "start", letters);
});

test("what is no syllable of the name is not heard", () => {
  for (const letters of ["yingyi", "yjjj", "xyz", "shiy j"]) assert.equal(where(letters, "应急局"), null, letters);
});

test("only letters, and more than one, can be read aloud", () => {
  assert.deepEqual(["yj", "y", "应急", "y1", "yj "].map(isLetters), [true, false, false, false, false]);
});

// Trying every way to spell it would take longer than the age of the world; a busy machine takes a second.
test("a name of ten thousand characters is told in time", { timeout: 20_000 }, () => {
  assert.equal(heard("h".repeat(40), "行".repeat(10_000), { 行: "hang heng" }), "start");
  assert.equal(heard(`${"h".repeat(40)}z`, "行".repeat(10_000), { 行: "hang heng" }), null);
});
