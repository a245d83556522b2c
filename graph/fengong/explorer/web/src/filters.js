// The legend, which filters.
/** @import { App, Ids, Kind, Role, State } from "./types" */
import { all, byId, press } from "./dom.js";
import { listenToFacets, showFacets } from "./facetbox.js";
import { NO_FILTER } from "./facets.js";
import { filtered } from "./filter.js";
import { toggled } from "./state.js";

const buttons = (/** @type {string} */ name) => all(document, `button[data-${name}]`);

/** @param {App} app */
export function listenToFilters(app) {
  const { get, update } = app.store;
  listenToFacets(app);
  for (const button of buttons("role")) {
    button.addEventListener("click", () => update({ rolesOff: toggled(get().rolesOff, /** @type {Role} */ (button.dataset.role)) }));
  }
  for (const button of buttons("kind")) {
    button.addEventListener("click", () => update({ kindsOff: toggled(get().kindsOff, /** @type {Kind} */ (button.dataset.kind)) }));
  }
  // A browser leaves a button where it is when the focus comes to it and a part of it is in sight.
  document.querySelector(".tools")?.addEventListener("focusin", ({ target }) =>
    /** @type {Element} */ (target).scrollIntoView({ block: "nearest", inline: "nearest" }));
  document.getElementById("layer")?.addEventListener("click", () => update({ layer: !get().layer }));
  byId("reset").addEventListener("click", () => update(NO_FILTER));
}

/**
 * Brings the legend up to the state.
 * @param {App} app
 * @param {State} state
 * @param {Ids} visible
 */
export function showFilters(app, state, visible) {
  const { model, words } = app;
  for (const button of buttons("role")) press(button, !state.rolesOff.some((role) => role === button.dataset.role));
  for (const button of buttons("kind")) press(button, !state.kindsOff.some((kind) => kind === button.dataset.kind));
  const layer = document.getElementById("layer");
  if (layer) press(layer, state.layer);
  showFacets(app, state);
  const drawn = [...visible.items].filter((id) => model.items[id].kind === "task").length;
  byId("shown").textContent = `${words.say("shown")} ${drawn} ${words.say("of")} ${model.data.counts.tasks} ${words.say("tasks")}`;
  byId("reset").hidden = !filtered(state);
}
