import assert from "node:assert/strict";
import { test } from "node:test";
import { PART, heightOf, stretches } from "../src/text/parts.js";
import { tree } from "../src/text/tree.js";

const task = (start, end) => ["task", start, end, ["t"]];
/** Tasks of a length one after the other, with a line break between them. */
const tasks = (count, length) => Array.from({ length: count }, (_, at) => task(at * (length + 1), at * (length + 1) + length));

test("stretches together are the text, and each begins with a paragraph", () => {
  const nodes = tree(100 * 301, tasks(100, 300));
  const found = stretches(nodes);
  assert.deepEqual(found.flat(), nodes);
  assert.ok(found.length > 20);
  for (const own of found) assert.equal(own[0].mark[0], "task");
  for (const own of found.slice(0, -1)) assert.ok(own.at(-1).end - own[0].start >= PART);
});

test("what stands between paragraphs is never torn from what is before it", () => {
  const words = { start: PART, end: 3 * PART };
  const found = stretches(tree(4 * PART, [task(0, PART), ["name", PART + 10, PART + 20, ["l"]], task(words.end, 4 * PART)]));
  assert.deepEqual(found.map((own) => [own[0].start, own.at(-1).end]), [[0, words.end], [words.end, 4 * PART]]);
});

test("a text without a mark is one stretch, an empty one none", () => {
  assert.equal(stretches(tree(5 * PART, [])).length, 1);
  assert.deepEqual(stretches(tree(0, [])), []);
});

test("what is folded takes a line however long it is, narrow text more of them", () => {
  const nodes = tree(9000, [task(0, 500)]);
  assert.ok(heightOf(nodes, 300) > heightOf(nodes, 800));
  assert.ok(heightOf(tree(9000, [["repeat", 0, 9000, []]]), 800) < 100);
});
