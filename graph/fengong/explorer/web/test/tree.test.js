import assert from "node:assert/strict";
import { test } from "node:test";
import { tree } from "../src/text/tree.js";

/** The tree as words: kind(children), and . for each place without a mark. */
const said = (nodes) =>
  nodes.map((node) => ("mark" in node ? `${node.mark[0]}(${said(node.children)})` : ".".repeat(node.end - node.start))).join("");
const of = (length, ...marks) => said(tree(length, marks.map(([kind, start, end]) => [kind, start, end, []])));

test("a text without marks is one stretch", () => assert.equal(of(3), "..."));
test("an empty text is nothing", () => assert.equal(of(0), ""));
test("what lies within another stands within it", () => {
  assert.equal(of(9, ["name", 3, 5], ["clause", 2, 6], ["task", 1, 8]), ".task(.clause(.name(..).)..).");
});
test("at one place the outer kind is outside", () => assert.equal(of(2, ["name", 0, 2], ["damage", 0, 2]), "damage(name(..))"));
test("what is cut goes on behind the cut", () => {
  assert.equal(of(6, ["name", 0, 4], ["due", 2, 6]), "name(..due(..))due(..)");
  assert.equal(of(6, ["task", 0, 3], ["clause", 1, 5], ["name", 2, 6]), "task(.clause(.name(.)))name(clause(..).)");
});
test("marks beyond the text end with it", () => assert.equal(of(2, ["name", 1, 9]), ".name(.)"));

test("together the pieces are the whole text and every mark has all of its places", () => {
  let seed = 7;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 300; round += 1) {
    const marks = Array.from({ length: random(8) }, (_, at) => {
      const start = random(19);
      return [["task", "clause", "name", "due", "damage"][random(5)], start, start + 1 + random(20 - start), [`n${at}`]];
    });
    const places = new Map(marks.map((mark) => [mark, []]));
    const all = [];
    const walk = (nodes, above) => {
      for (const node of nodes) {
        if ("mark" in node) walk(node.children, [...above, node.mark]);
        else for (let at = node.start; at < node.end; at += 1) all.push(at), above.forEach((mark) => places.get(mark).push(at));
      }
    };
    walk(tree(20, marks), []);
    assert.deepEqual(all, Array.from({ length: 20 }, (_, at) => at));
    for (const [[, start, end], found] of places) assert.deepEqual(found, Array.from({ length: end - start }, (_, at) => start + at));
  }
});
