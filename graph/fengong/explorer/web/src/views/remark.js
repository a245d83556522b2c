// Over a part of a large page: what is drawn of how much, and the way back to the overview.
/** @import { App, Portion, State } from "../types" */
import { make } from "../dom.js";

/** @param {App} app */
export function createRemark({ words, select }) {
  const said = make("span", { role: "status" });
  const back = make("button", { type: "button", class: "chip", "data-word": "large.back", onclick: () => select(null) });
  const element = make("p", { id: "remark", hidden: true }, back, said);
  return {
    element,
    /**
     * @param {State} state
     * @param {Portion} portion
     */
    show({ selected }, portion) {
      element.hidden = !portion.said.length;
      back.hidden = selected === null;
      const text = portion.said.map(([key, values]) => words.say(key, plain(values))).join("");
      if (said.textContent !== text) said.textContent = text;
    },
  };
}

/**
 * Numbers with their thousands apart.
 * @param {Record<string, unknown>} values
 */
const plain = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === "number" ? value.toLocaleString("en") : value]));
