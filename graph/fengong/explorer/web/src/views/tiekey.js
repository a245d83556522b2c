// What size, width and form mean in the drawing of shared tasks, and how much of it is drawn.
/** @import { App } from "../types" */
/** @import { Pair } from "../cotask.js" */
import { make } from "../dom.js";
import { SIGNS } from "../profile.js";
import { keyBox } from "./key.js";

/** In the order of what they say of a tie. */
export const VERDICTS = /** @type {const} */ (["holds", "chance", "untold"]);

/**
 * The forms of line among pairs, with their words.
 * @param {App["words"]} words
 * @param {Pair[]} pairs
 */
export function formsOf({ say }, pairs) {
  const found = VERDICTS.filter((verdict) => pairs.some((pair) => pair.verdict === verdict));
  const judged = found.map((verdict) => ({ name: /** @type {string} */ (verdict), word: `${SIGNS[verdict]} ${say(`verdict.${verdict}`)}` }));
  return pairs.some(({ verdict }) => verdict === null) ? [...judged, { name: "unjudged", word: say("ties.unjudged") }] : judged;
}

/**
 * How many departments have a place, where not all have; else nothing.
 * @param {App} app
 */
export function leftOut({ model, words: { say } }) {
  const placed = Object.keys(model.data.cotask?.[0]?.points ?? {}).length;
  const all = model.data.counts.organization;
  return placed < all ? say("ties.most", { placed, all }) : "";
}

/** @param {App} app */
export function createTieKey(app) {
  const { words } = app;
  const told = make("summary", {});
  const rows = make("ul", {});
  const element = keyBox("tiekey", told, rows);
  return {
    element,
    /**
     * @param {{ drawn: Pair[], left: number }} pairs
     * @param {boolean} absent whether a department is selected that has no place
     */
    show({ drawn, left }, absent) {
      const { say } = words;
      element.hidden = false;
      const most = leftOut(app);
      const count = say("ties.drawn", { count: drawn.length }) + (left ? say("ties.left", { count: left }) : "");
      // On a phone this is all that is seen of the legend.
      told.textContent = [say("ties.key"), most, count, absent && say("ties.absent")].filter(Boolean).join(" · ");
      rows.replaceChildren(
        ...formsOf(words, drawn).map(({ name, word }) => make("li", {}, make("i", { class: `tie ${name}` }), word)),
        make("li", {}, make("i", { class: "widths" }), say("ties.width")),
        make("li", {}, make("i", { class: "sizes" }), say("ties.size")),
        make("li", {}, say("ties.who")),
        most ? make("li", {}, most) : "",
        absent ? make("li", { class: "absent" }, say("ties.absent")) : "",
        make("li", { class: "told" }, count),
      );
    },
  };
}
