// The legend, which filters.
/** @import { App, Ids, Kind, Role, State } from "./types" */
import { all, byId, press } from "./dom.js";
import { showActive } from "./active.js";
import { listenToFacets, showFacets } from "./facetbox.js";
import { FACETS, NO_FILTER } from "./facets.js";
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
  for (const row of all(document, ".legend, #active")) {
    row.addEventListener("focusin", ({ target }) => /** @type {Element} */ (target).scrollIntoView({ block: "nearest", inline: "nearest" }));
  }
  document.getElementById("layer")?.addEventListener("click", () => update({ layer: !get().layer }));
  byId("reset").addEventListener("click", () => update(NO_FILTER));
}

/**
 * Whether the legend says something else now.
 * @param {State} state
 * @param {State} before
 */
export const filtersChange = (state, before) => SAID.some((name) => state[name] !== before[name]);

/** @type {readonly (keyof State)[]} */
const SAID = ["rolesOff", "kindsOff", ...FACETS, "layer", "lang", "view", "drawing"];

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
  showLayer(state);
  const drawn = [...visible.items].filter((id) => model.items[id].kind === "task").length;
  showFacets(app, state, drawn);
  showActive(app, state);
  byId("shown").textContent = `${words.say("shown")} ${drawn} ${words.say("of")} ${words.count(model.data.counts.tasks, "tasks")}`;
  // With all tasks shown, the heading has said how many there are.
  byId("shown").classList.toggle("unseen", !filtered(state));
  byId("reset").hidden = !filtered(state);
}

/**
 * Sectors are drawn by the network of tasks alone.
 * @param {State} state
 */
function showLayer(state) {
  const layer = document.getElementById("layer");
  if (!layer) return;
  press(layer, state.layer);
  const set = layer.closest(".set");
  if (set instanceof HTMLElement) set.hidden = state.view !== "network" || state.drawing !== "tasks";
}
