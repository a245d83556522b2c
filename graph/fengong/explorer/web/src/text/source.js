// Which text is shown, and the words looked up in it. Pure.
/** @import { App, Mark, State } from "../types" */
import { lineOf } from "../model.js";

/**
 * Number of the text to show: the one that was chosen, that of what is selected, or the first.
 * @param {Pick<App, "model">} app
 * @param {State} state
 */
export function sourceOf({ model }, { source, selected, line }) {
  if (source !== null) return source;
  const item = line ? model.items[lineOf(model, line).to] : model.items[selected ?? ""];
  if (typeof item?.source === "number") return item.source;
  const first = model.linesOf.get(selected ?? "")?.[0];
  return (first && model.items[lineOf(model, first).to].source) || 0;
}

/**
 * The mark of the words that were looked up, where this text has that place.
 * @param {State} state
 * @param {number} length
 * @returns {Mark[]}
 */
export const lookedUp = ({ place }, length) => (place && place[1] <= length ? [["found", place[0], place[1], []]] : []);
