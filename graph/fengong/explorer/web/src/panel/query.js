/** @import { App, Id } from "../types" */
import { make } from "../dom.js";
import { partQuery, queryFor } from "../sparql.js";

/** @typedef {import("../sparql.js").Part} Part */

/** Words of the parts that are not called by their own name. @type {Partial<Record<Part, string>>} */
const CALLED = { dues: "due", tags: "sectors", busiest: "start.title" };

/**
 * Copies the SPARQL that asks for what the panel shows of an item by its tasks or actors.
 * @param {App} app
 * @param {Id} id
 */
export const queryButton = (app, id) => copyButton(app, queryFor(app.model.data, app.model.items[id]), { class: "query" }, app.words.say("query.copy"));

/**
 * Copies the SPARQL that asks for one part of the panel.
 * @param {App} app
 * @param {Part} part
 * @param {Id[]} ids what the panel is about; of the start, the departments it shows
 */
export function partButton(app, part, ids) {
  const text = partQuery(app.model.data, part, ids.map((id) => app.model.items[id]));
  return copyButton(app, text, { class: "subquery", "data-part": part }, app.words.say("query.part", { part: app.words.say(CALLED[part] ?? part) }));
}

/**
 * Copies a text; where the browser does not let it, the text is there, selected.
 * @param {App} app
 * @param {string} text
 * @param {Record<string, string>} attributes
 * @param {string} label
 */
function copyButton({ words }, text, attributes, label) {
  const told = make("span", { class: "told", role: "status" });
  const shown = make("textarea", { readonly: "", rows: 8, spellcheck: "false", hidden: "", "aria-label": words.say("query.text") });
  shown.value = text;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      told.textContent = words.say("query.copied");
    } catch {
      shown.hidden = false;
      shown.focus();
      shown.select();
      told.textContent = words.say("query.selected");
    }
  };
  return make("div", attributes, make("button", { type: "button", class: "chip", title: words.say("query.copy"), onclick: () => void copy() }, label), told, shown);
}
