/** @import { App, Id, Place } from "./types" */

/**
 * Shows the words at a place in the text view.
 * @param {App} app
 * @param {number | null} source number of the text; null where the store holds none
 * @param {Place} place
 * @param {{ selected?: Id | null, line?: Id | null }} [about] what the panel tells of then; nothing given: it stays
 */
export function lookUp({ model: { data }, store }, source, place, about = {}) {
  const { selected, line } = store.get();
  const told = { selected, line: about.selected === undefined ? line : null, ...about };
  store.update({ view: "text", ...told, source: data.texts.length > 1 ? source : null, place: [place[0], place[1]], lost: [] });
}
