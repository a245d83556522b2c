import assert from "node:assert/strict";
import { test } from "node:test";
import { createStore, initialState, toggled } from "../src/state.js";

test("subscribers are told the state and the one before", () => {
  const store = createStore(initialState("zh"));
  const told = [];
  store.subscribe((state, before) => told.push([before.view, state.view]));
  store.update({ view: "list" });
  assert.deepEqual(told, [["network", "list"]]);
});

test("a change that is none is not told", () => {
  const store = createStore(initialState("zh"));
  store.subscribe(() => assert.fail("nothing has changed"));
  store.update({ rolesOff: [], lang: "zh", selected: null });
});

test("what stays equal stays the same object", () => {
  const store = createStore(initialState("zh"));
  const { lost } = store.get();
  store.update({ view: "list", lost: [] });
  assert.equal(store.get().lost, lost);
});

test("a state cannot be changed behind its back", () => {
  assert.throws(() => { createStore(initialState("zh")).get().view = "list"; }, TypeError);
});

test("toggling puts a member in and takes it out", () => {
  assert.deepEqual(toggled(["lead"], "guide"), ["lead", "guide"]);
  assert.deepEqual(toggled(["lead", "guide"], "lead"), ["guide"]);
});
