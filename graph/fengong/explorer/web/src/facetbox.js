// The sheet in which one value of each facet is chosen, each with the number of tasks it would leave.
/** @import { App, Facet, State } from "./types" */
import { FACETS, NO_FILTER, counts, options } from "./facets.js";
import { all, byId, make } from "./dom.js";
import { named } from "./facetname.js";
import { passing } from "./filter.js";
import { foldLegend, foldedOff } from "./folding.js";

const idOf = (/** @type {Facet} */ facet) => (facet === "sector" ? facet : `facet-${facet}`);
const box = (/** @type {Facet} */ facet) => /** @type {HTMLSelectElement | null} */ (document.getElementById(idOf(facet)));
const NO_FACET = Object.fromEntries(FACETS.map((facet) => [facet, NO_FILTER[facet]]));

/**
 * Makes the sheet and has its boxes change the state.
 * @param {App} app
 */
export function listenToFacets(app) {
  const sheet = document.getElementById("facets");
  if (!sheet) return;
  const fields = FACETS.map((facet) => field(app, facet)).filter((one) => one !== null);
  const open = opener(sheet, () => FACETS.forEach((facet) => showBox(app, app.store.get(), facet, true)));
  sheet.append(head(() => open(false)), make("div", { class: "fields" }, fields), foot(app, () => open(false)));
  app.words.translate(sheet);
  foldLegend(sheet, () => {
    byId("more-filters").hidden = !fields.length && !sheet.querySelector(".folded .set");
    showCount(app.store.get());
  });
}

/** @param {State} state */
function showCount(state) {
  const set = FACETS.filter((facet) => state[facet]).length + foldedOff();
  for (const count of all(document, "#more-filters .count")) count.textContent = set ? String(set) : "";
}

/**
 * Opens and closes the sheet: by its button, by Esc, by a click or the focus elsewhere.
 * @param {HTMLElement} sheet
 * @param {() => void} opening is told before it is seen
 */
function opener(sheet, opening) {
  const button = byId("more-filters");
  const place = /** @type {HTMLElement} */ (sheet.parentElement);
  const veil = make("div", { class: "veil", hidden: "" });
  place.append(veil);
  const open = (/** @type {boolean} */ on) => {
    if (on) opening();
    const inside = sheet.contains(document.activeElement);
    for (const one of [sheet, veil]) one.hidden = !on;
    button.setAttribute("aria-expanded", String(on));
    if (!on && inside) button.focus();
  };
  button.addEventListener("click", () => open(sheet.hidden));
  veil.addEventListener("click", () => open(false));
  place.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || sheet.hidden) return;
    event.stopPropagation();
    open(false);
    button.focus();
  });
  const leave = (/** @type {EventTarget | null} */ to) => to instanceof Node && !place.contains(to) && !sheet.hidden && open(false);
  document.addEventListener("pointerdown", ({ target }) => leave(target));
  place.addEventListener("focusout", ({ relatedTarget }) => leave(relatedTarget));
  return open;
}

/** @param {() => void} close */
const head = (close) => make(
  "div", { class: "head" },
  make("h2", { "data-word": "more-filters" }),
  make("button", { type: "button", class: "close", "data-word-label": "filters.close", onclick: close }, "×"),
);

/**
 * @param {App} app
 * @param {() => void} close
 */
const foot = ({ store }, close) => make(
  "div", { class: "foot" },
  make("button", { type: "button", class: "quiet clear", "data-word": "filters.clear", onclick: () => store.update(NO_FACET) }),
  make("button", { type: "button", class: "done", onclick: close }),
);

/**
 * A box with its name; null where all tasks are alike and there is nothing to choose.
 * @param {App} app
 * @param {Facet} facet
 */
function field({ model, store }, facet) {
  const values = options(model, facet);
  if (!values.length) return null;
  const select = make("select", { id: idOf(facet) }, ["", ...values].map((value) => make("option", { value })));
  select.addEventListener("change", () => store.update({ [facet]: select.value }));
  return make("p", {}, make("label", { for: select.id, "data-word": `facet.${facet}` }), select);
}

/**
 * Brings the boxes up to the state.
 * @param {App} app
 * @param {State} state
 * @param {number} tasks that the filters leave
 */
export function showFacets(app, state, tasks) {
  const sheet = document.getElementById("facets");
  if (!sheet) return;
  // Nobody sees the counts of a sheet that is closed, and they take longer than all the rest.
  for (const facet of FACETS) showBox(app, state, facet, !sheet.hidden);
  const set = FACETS.filter((facet) => state[facet]).length;
  showCount(state);
  for (const done of sheet.querySelectorAll(".done")) done.textContent = app.words.say("filters.done", { count: tasks });
  for (const clear of sheet.querySelectorAll(".clear")) clear.toggleAttribute("disabled", !set);
}

/**
 * @param {App} app
 * @param {State} state
 * @param {Facet} facet
 * @param {boolean} counted whether each value says how many tasks it would leave
 */
function showBox(app, state, facet, counted) {
  const select = box(facet);
  if (!select) return;
  const left = counted ? counts(app.model, passing(app.model, { ...state, [facet]: "" }), facet) : null;
  const count = (/** @type {string} */ value) => (left ? ` (${left.get(value) ?? 0})` : "");
  for (const option of select.options) {
    const { value } = option;
    const text = value ? named(app, facet, value) + count(value) : app.words.say(`all-${facet}s`);
    if (option.textContent !== text) option.textContent = text;
  }
  select.value = state[facet];
  select.classList.toggle("set-to", state[facet] !== "");
}
