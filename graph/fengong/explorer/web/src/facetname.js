// What the values of facets are called.
/** @import { App, Facet, Words } from "./types" */
import { DUES } from "./facets.js";
import { planOf } from "./model.js";

/**
 * @param {App} app
 * @param {Facet} facet
 * @param {string} value
 */
export function named({ model, words }, facet, value) {
  if (facet === "due") return DUES.includes(value) ? words.say(`due.${value}`) : quarterName(words, value);
  if (facet === "level") {
    const found = model.ids.map((id) => model.items[id]).find((item) => "levelKey" in item && item.levelKey === value);
    return found && "level" in found && found.level ? words.pick(found.level) : value;
  }
  const plan = facet === "section" ? planOf(model, value) : null;
  return `${plan ? `${plan} · ` : ""}${words.called(value)}`.slice(0, 80);
}

/**
 * @param {Words} words
 * @param {string} value such as 2025-Q4
 */
export function quarterName(words, value) {
  const [year, number] = value.split("-Q");
  return words.say("quarter", { year, number });
}
