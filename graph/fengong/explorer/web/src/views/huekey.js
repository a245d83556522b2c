// Which colour and letter is which section or sector.
/** @import { App, State } from "../types" */
import { make } from "../dom.js";
import { huesOf } from "../hues.js";
import { keyBox } from "./key.js";

/** @param {App} app */
export function createHueKey({ model, words, select }) {
  const rows = make("ul", {});
  const element = keyBox("huekey", make("summary", { "data-word": "colour.key" }), rows);
  return {
    element,
    /** @param {State} state */
    show({ colour, selected }) {
      const hues = huesOf(model, colour);
      element.hidden = hues === null;
      if (hues === null) return;
      const { say, called } = words;
      const entries = hues.key.map(({ letter, hue, id, count }) => make("li", {},
        make("button", { type: "button", "data-hue": id, title: called(id).slice(0, 300), "aria-pressed": String(selected === id), onclick: () => select(id) },
          swatch(hue, letter), make("span", { class: "data" }, called(id)), make("span", { class: "count" }, String(count)))));
      const others = hues.others ? make("li", {}, swatch(0, ""), say("colour.others"), make("span", { class: "count" }, String(hues.others))) : "";
      const several = [...hues.of.values()].some((own) => own.length > 1) ? make("li", {}, say("colour.several")) : "";
      rows.replaceChildren(...entries, others, several);
    },
  };
}

/**
 * @param {number} hue
 * @param {string} letter
 */
const swatch = (hue, letter) => make("i", { class: "hue", style: `background: var(--hue-${hue})` }, letter);
