// The boxes in which one value of a facet is chosen, each with the number of tasks it would leave.
/** @import { App, Facet, State } from "./types" */
import { DUES, FACETS, counts, options } from "./facets.js";
import { byId, make } from "./dom.js";
import { passing } from "./filter.js";
import { planOf } from "./model.js";

/** Those behind “more filters”; the sectors have a place of their own. */
const MORE = FACETS.filter((facet) => facet !== "sector");
const idOf = (/** @type {Facet} */ facet) => (facet === "sector" ? facet : `facet-${facet}`);
const box = (/** @type {Facet} */ facet) => /** @type {HTMLSelectElement | null} */ (document.getElementById(idOf(facet)));

/**
 * Makes the boxes and has them change the state.
 * @param {App} app
 */
export function listenToFacets({ model, store }) {
  const place = document.getElementById("facets");
  if (!place) return;
  for (const facet of MORE) {
    const values = options(model, facet);
    // Where all tasks are alike there is nothing to choose.
    if (values.length) place.append(make("select", { id: idOf(facet), "data-word-label": `facet.${facet}` }, ["", ...values].map((value) => make("option", { value }))));
  }
  for (const facet of FACETS) box(facet)?.addEventListener("change", () => store.update({ [facet]: box(facet)?.value ?? "" }));
  const more = byId("more-filters");
  more.hidden = !place.childElementCount;
  more.addEventListener("click", () => more.setAttribute("aria-expanded", String(more.getAttribute("aria-expanded") !== "true")));
}

/**
 * Brings the boxes up to the state.
 * @param {App} app
 * @param {State} state
 */
export function showFacets(app, state) {
  for (const facet of FACETS) {
    const select = box(facet);
    if (!select) continue;
    const left = counts(app.model, passing(app.model, { ...state, [facet]: "" }), facet);
    for (const option of select.options) {
      const { value } = option;
      option.textContent = value ? `${named(app, facet, value)} (${left.get(value) ?? 0})` : app.words.say(`all-${facet}s`);
    }
    select.value = state[facet];
    select.classList.toggle("set-to", state[facet] !== "");
    select.setAttribute("aria-label", app.words.say(`facet.${facet}`));
  }
  const set = MORE.filter((facet) => state[facet]).length;
  const count = document.querySelector("#more-filters .count");
  if (count) count.textContent = set ? String(set) : "";
}

/**
 * @param {App} app
 * @param {Facet} facet
 * @param {string} value
 */
function named({ model, words }, facet, value) {
  if (facet === "due") return DUES.includes(value) ? words.say(`due.${value}`) : quarterName(words, value);
  if (facet === "level") {
    const found = model.ids.map((id) => model.items[id]).find((item) => "levelKey" in item && item.levelKey === value);
    return found && "level" in found && found.level ? words.pick(found.level) : value;
  }
  const plan = facet === "section" ? planOf(model, value) : null;
  return `${plan ? `${plan} · ` : ""}${words.called(value)}`.slice(0, 80);
}

/**
 * @param {import("./types").Words} words
 * @param {string} value such as 2025-Q4
 */
export function quarterName(words, value) {
  const [year, number] = value.split("-Q");
  return words.say("quarter", { year, number });
}
