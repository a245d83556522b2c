// What can be chosen for a drawing of the network, each in a box above it.
/** @import { App, Shown, State } from "../types" */
import { chosen, drawnPairs, isAbsent, pairsOf } from "../cotask.js";
import { make } from "../dom.js";
import { createHueKey } from "./huekey.js";
import { createTieKey } from "./tiekey.js";

const PAIRS = /** @type {const} */ (["all", "two", "holds"]);
const COLOURS = /** @type {const} */ (["none", "section", "sector"]);

/**
 * @template {string} T
 * @param {string} name id of the box, and what its words begin with
 * @param {readonly T[]} values
 * @param {(value: T) => void} choose
 */
function choiceBox(name, values, choose) {
  const options = values.map((value) => make("option", { value, "data-word": `${name}.${value}` }));
  const box = make("select", { id: `${name}-choice`, "data-word-label": name }, options);
  box.addEventListener("change", () => choose(/** @type {T} */ (box.value)));
  return { element: make("label", { class: "choice" }, make("span", { "data-word": name, "aria-hidden": "true" }), box), box, options };
}

/**
 * Which pairs of departments are drawn, with how many there are.
 * @param {App} app
 */
export function pairsChoice(app) {
  const { model, store, words } = app;
  const key = createTieKey(app);
  const { element, box, options } = choiceBox("pairs", PAIRS, (pairs) => store.update({ pairs }));
  return {
    element,
    key: key.element,
    /**
     * @param {State} state
     * @param {Shown} shown
     */
    show(state, shown) {
      const all = pairsOf(model, shown.visible.lines);
      key.show(drawnPairs(model, state, shown), isAbsent(model, state.selected));
      options.forEach((option, at) => {
        option.textContent = `${words.say(`pairs.${PAIRS[at]}`)} (${chosen(all, PAIRS[at]).length})`;
      });
      box.value = state.pairs;
    },
  };
}

/**
 * What tasks are coloured by.
 * @param {App} app
 */
export function colourChoice(app) {
  const { model, store } = app;
  const kinds = new Set(model.ids.map((id) => model.items[id].kind));
  const possible = COLOURS.filter((one) => one === "none" || kinds.has(one));
  const { element, box } = choiceBox("colour", possible, (colour) => store.update({ colour }));
  const key = createHueKey(app);
  return {
    element,
    key: key.element,
    /** @param {State} state */
    show(state) {
      box.value = state.colour;
      key.show(state);
    },
  };
}
