// The place of the keyboard in a text: one mark is in the tab order, arrow keys go from mark to mark.
/** @import { Parts } from "./parts.js" */

/** What a mark of the text does something by: names and sectors, buttons at the margin, what is folded. */
const MARKS = "[role=button], .margin, summary";

/** @type {Record<string, (at: number, last: number) => number>} */
const STEPS = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Gives a text one tab stop: the mark that had the focus last, at first the first one. To be called for each text that is drawn.
 * @param {Parts} parts of a long text, marked as the keyboard comes to them
 * @returns {(text: HTMLElement) => void}
 */
export function createRove(parts) {
  /** The mark that had the focus last; the text may be drawn anew. */
  let last = "";
  return (text) => {
    const marks = () => /** @type {HTMLElement[]} */ ([...text.querySelectorAll(MARKS)]);
    /** @type {HTMLElement | undefined} */
    let current;
    const take = (/** @type {HTMLElement | undefined} */ next) => {
      current?.setAttribute("tabindex", "-1");
      next?.setAttribute("tabindex", "0");
      current = next;
    };
    if (last) parts.open(startOf(last));
    const first = marks();
    take(first.find((mark) => keyOf(mark) === last) ?? first[0]);
    text.addEventListener("focusin", ({ target }) => {
      const mark = /** @type {HTMLElement} */ (target);
      if (!mark.matches(MARKS)) return;
      take(mark);
      last = keyOf(mark);
    });
    text.addEventListener("keydown", (event) => {
      const step = STEPS[event.key];
      if (!step || !current || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      prepare(parts, event.key, current);
      // What is folded has no place to go to.
      const open = marks().filter((mark) => mark.getClientRects().length);
      open[step(open.indexOf(current), open.length - 1)]?.focus();
    });
  };
}

/**
 * Has the marks made to which a key leads.
 * @param {Parts} parts
 * @param {string} key
 * @param {HTMLElement} current
 */
function prepare(parts, key, current) {
  const way = key === "End" || key === "ArrowDown" || key === "ArrowRight" ? 1 : -1;
  if (key === "Home" || key === "End") parts.end(way);
  else parts.reach(current, way, MARKS);
}

/** @param {string} key */
const startOf = (key) => Number(key.split(" ").at(-2));

/**
 * @param {HTMLElement} mark
 */
const keyOf = (mark) => `${mark.tagName} ${mark.dataset.mark ?? /** @type {HTMLElement | null} */ (mark.closest("[data-mark]"))?.dataset.mark ?? ""}`;
