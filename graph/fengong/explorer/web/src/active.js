// The values that tasks are asked for, each a button that takes it back.
/** @import { App, Facet, State } from "./types" */
import { FACETS } from "./facets.js";
import { all, byId, make } from "./dom.js";
import { named } from "./facetname.js";

/**
 * @param {App} app
 * @param {State} state
 */
export function showActive(app, state) {
  const list = byId("active");
  const set = FACETS.filter((facet) => state[facet]);
  const at = all(list, "button").findIndex((button) => button === document.activeElement);
  list.hidden = !set.length;
  list.replaceChildren(...set.map((facet) => make("li", {}, chip(app, facet, state[facet]))));
  if (at >= 0) afterwards(all(list, "button"), at)?.focus();
}

/**
 * Where the focus goes when the button that had it is gone: to the next one, or to where filters are set.
 * @param {HTMLElement[]} buttons
 * @param {number} at
 */
const afterwards = (buttons, at) => buttons[Math.min(at, buttons.length - 1)] ?? document.getElementById("more-filters");

/**
 * @param {App} app
 * @param {Facet} facet
 * @param {string} value
 */
function chip(app, facet, value) {
  const { store, words: { say } } = app;
  const name = named(app, facet, value);
  const title = say("filter.remove", { name: `${say(`facet.${facet}`)} ${name}` });
  const onclick = () => store.update({ [facet]: "" });
  const cross = make("span", { class: "cross", "aria-hidden": "true" }, "×");
  return make("button", { type: "button", class: "chip", "data-facet": facet, "aria-label": title, title, onclick }, make("span", { class: "data" }, name), cross);
}
