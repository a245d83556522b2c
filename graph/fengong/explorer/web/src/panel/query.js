/** @import { App, Id } from "../types" */
import { make } from "../dom.js";
import { queryFor } from "../sparql.js";

/**
 * Copies the SPARQL that asks for what the panel shows; where the browser does not let it, the text is there, selected.
 * @param {App} app
 * @param {Id} id
 */
export function queryButton({ model, words }, id) {
  const text = queryFor(model.data, model.items[id]);
  const told = make("span", { class: "place", role: "status" });
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
  return make("section", { class: "query" }, make("button", { type: "button", class: "chip", onclick: () => void copy() }, words.say("query.copy")), told, shown);
}
