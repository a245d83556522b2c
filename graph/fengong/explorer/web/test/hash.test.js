import assert from "node:assert/strict";
import { test } from "node:test";
import { RUN, read, returned, stepOf, write } from "../src/hash.js";
import { createModel } from "../src/model.js";
import { createStore } from "../src/state.js";
import { data, model, state } from "./sample.js";

const VIEWS = ["network", "list"];
const there = (change) => write(state(change), model);
const step = (change, pause = Infinity, from = {}) => stepOf(state({ ...from, ...change }), state(from), pause);
const back = (hash) => read(hash, model, VIEWS);

test("the page as it opens says nothing", () => {
  assert.equal(there({}), "");
  assert.deepEqual(back(""), state());
  assert.deepEqual(back("#"), state());
});

test("items go by their key, not by an id of this page", () => {
  assert.equal(there({ selected: "n4" }), "item=org/000000/emergency");
});

for (const change of [
  { view: "list" },
  { selected: "n2" },
  { selected: "n4", line: "e3" },
  { selected: "n4", to: "n5" },
  { rolesOff: ["lead", "support"], kindsOff: ["group"] },
  { sector: "n7", layer: true },
  { lang: "en" },
  { drawing: "ties", pairs: "two" },
  { drawing: "ties", pairs: "holds", selected: "n4", partner: "n5" },
  { colour: "section" },
  { view: "list", taskOrder: "actors", actorOrder: "name" },
  { view: "list", selected: "n2", source: 0, place: [3, 7] },
  { find: "安全 & wlj" },
  { view: "list", selected: "n4", find: "yjj" },
  { view: "list", selected: "n6", rolesOff: ["guide"], sector: "n7", lang: "en" },
]) {
  test(`there and back: ${JSON.stringify(change)}`, () => assert.deepEqual(back(`#${there(change)}`), state(change)));
}

test("of a search the address keeps a hundred characters, whole ones, and nothing of blanks", () => {
  assert.equal(back(`#${there({ find: "𠮷".repeat(300) })}`).find, "𠮷".repeat(100));
  assert.deepEqual([back("find=%20").find, back("find=%20").lost], ["", ["find= "]]);
});

test("a search is no step to go back to", () => assert.equal(step({ find: "yjj" }), "replace"));

test("who goes on ends the search, who filters does not", () => {
  const after = (change) => {
    const store = createStore(state({ find: "yjj", selected: "n4" }));
    store.update(change);
    return store.get().find;
  };
  for (const change of [{ view: "list" }, { selected: "n5" }, { place: [3, 7] }]) assert.equal(after(change), "", JSON.stringify(change));
  for (const change of [{ sector: "n7" }, { lang: "en" }, { selected: "n4" }]) assert.equal(after(change), "yjj", JSON.stringify(change));
  assert.equal(after({ view: "list", find: "合成" }), "合成");
});

test("the order in which filters were set leaves no trace", () => {
  assert.equal(there({ rolesOff: ["support", "lead"] }), there({ rolesOff: ["lead", "support"] }));
});

for (const hash of ["view=globe", "item=org/none", "to=org/none", "to=group/000000/departments", "sector=org/000000/emergency", "without=lead+nobody", "lang=fr", "layer=x", "draw=x", "pairs=three", "colour=red", "with=org/000000/emergency", "tasks=x", "actors=x", "source=none", "words=9-3", "words=1-99999", "words=x", "y=1"]) {
  test(`${hash} means nothing here and is said to`, () => {
    assert.deepEqual(back(`#${hash}`), state({ lost: [hash.replace("+", " ")] }));
  });
}

test("what is known counts beside what is not", () => {
  assert.deepEqual(back("#view=list&item=none"), state({ view: "list", lost: ["item=none"] }));
});

test("a way begins at another department", () => {
  assert.deepEqual(back("#to=org/000000/education"), state({ lost: ["to=org/000000/education"] }));
  assert.deepEqual(back("#item=sector/mines&to=org/000000/education"), state({ selected: "n7", lost: ["to=org/000000/education"] }));
  assert.deepEqual(back("#item=org/000000/education&to=org/000000/education"), state({ selected: "n5", lost: ["to=org/000000/education"] }));
});

test("a place that is not one of the item's is lost too", () => {
  assert.deepEqual(back("#item=org/000000/emergency&at=8-12"), state({ selected: "n4", lost: ["at=8-12"] }));
  assert.deepEqual(back("#at=3-7"), state({ lost: ["at=3-7"] }));
});

test("places count code points, of which a string has fewer than it says", () => {
  const { length } = Array.from(model.data.texts[0].text);
  assert.ok(length < model.data.texts[0].text.length);
  assert.deepEqual(back(`#words=3-${length}`), state({ place: [3, length] }));
  assert.deepEqual(back(`#words=3-${length + 1}`), state({ lost: [`words=3-${length + 1}`] }));
});


const LOOKED_AT = [
  { view: "list" }, { drawing: "ties" }, { selected: "n4" }, { selected: "n4", line: "e1" }, { partner: "n5" }, { to: "n5" },
  { source: 0 }, { place: [3, 7] },
];
const MANNERS = [{ lang: "en" }, { layer: true }, { colour: "sector" }, { pairs: "two" }, { taskOrder: "actors" }, { actorOrder: "name" }];
const FILTERED = [
  { rolesOff: ["lead"] }, { kindsOff: ["group"] }, { sector: "n7" }, { section: "n1" }, { plan: "n0" }, { level: "city" },
  { due: "2025" },
];

for (const change of LOOKED_AT) {
  test(`a step to go back to: ${JSON.stringify(change)}`, () => assert.equal(step(change, 0), "push"));
}

for (const change of [...MANNERS, { lost: ["x=1"] }]) {
  test(`no step: ${JSON.stringify(change)}`, () => assert.equal(step(change), "replace"));
}

for (const change of MANNERS) {
  test(`kept by a step back: ${JSON.stringify(change)}`, () => assert.deepEqual(returned(state({}), state(change)), state(change)));
}

for (const change of FILTERED) {
  test(`a step unless it follows another: ${JSON.stringify(change)}`, () =>
    assert.deepEqual([step(change, RUN + 1), step(change, RUN - 1)], ["push", "replace"]));
}

test("of every part of the state it is said whether it is a step", () => {
  const ruled = new Set([...LOOKED_AT, ...MANNERS, ...FILTERED].flatMap((change) => Object.keys(change)));
  // What is typed and what an address says in vain go with the address: no step, and not kept on the way back.
  assert.deepEqual(Object.keys(state({})).filter((key) => !ruled.has(key)).sort(), ["find", "lost"]);
});

test("a filter is a step, unless it follows another at once", () => {
  assert.equal(step({ rolesOff: ["lead"] }), "push");
  assert.equal(step({ sector: "n7" }, RUN + 1), "push");
  assert.equal(step({ sector: "n7" }, RUN - 1), "replace");
});

test("a view is a step even within a run of filters", () => {
  assert.equal(step({ view: "list", sector: "n7" }, 1), "push");
});

test("going back changes what is looked at, not how", () => {
  const now = state({ view: "list", selected: "n4", lang: "en", layer: true, taskOrder: "actors", sector: "n7" });
  assert.deepEqual(returned(state({ selected: "n2" }), now), state({ selected: "n2", lang: "en", layer: true, taskOrder: "actors" }));
});

test("a key means the item of the kind that is asked for", () => {
  const items = { a: { key: "k", kind: "section", name: ["", ""] }, b: { key: "k", kind: "sector", name: ["", ""] } };
  const twice = createModel({ ...data, items: { ...data.items, ...items } });
  assert.equal(read("sector=k", twice, VIEWS).sector, "b");
  assert.equal(read("section=k", twice, VIEWS).section, "a");
  assert.equal(read("item=k", twice, VIEWS).selected, "a");
});

test("a pair has no way: of a link that says both the pair is shown", () => {
  const said = "#item=org/000000/emergency&with=org/000000/education&to=org/000000/education";
  assert.deepEqual(back(said), state({ selected: "n4", partner: "n5", lost: ["to=org/000000/education"] }));
});

test("a partner is another department beside one that is selected", () => {
  for (const item of ["org/000000/emergency", "group/000000/departments"]) {
    const { partner, lost } = back(`#item=${item}&with=org/000000/emergency`);
    assert.deepEqual([partner, lost], [null, ["with=org/000000/emergency"]]);
  }
});
