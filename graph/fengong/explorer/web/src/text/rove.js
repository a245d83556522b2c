// The place of the keyboard in a text: one mark is in the tab order, arrow keys go from mark to mark.

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
 * @returns {(text: HTMLElement) => void}
 */
export function createRove() {
  /** The mark that had the focus last; the text may be drawn anew. */
  let last = "";
  return (text) => {
    const marks = /** @type {HTMLElement[]} */ ([...text.querySelectorAll(MARKS)]);
    /** @type {HTMLElement | undefined} */
    let current;
    const take = (/** @type {HTMLElement | undefined} */ next) => {
      current?.setAttribute("tabindex", "-1");
      next?.setAttribute("tabindex", "0");
      current = next;
    };
    take(marks.find((mark) => keyOf(mark) === last) ?? marks[0]);
    text.addEventListener("focusin", ({ target }) => {
      const mark = marks.find((one) => one === target);
      if (!mark) return;
      take(mark);
      last = keyOf(mark);
    });
    text.addEventListener("keydown", (event) => {
      const step = STEPS[event.key];
      if (!step || !current || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      // What is folded has no place to go to.
      const open = marks.filter((mark) => mark.getClientRects().length);
      open[step(open.indexOf(current), open.length - 1)]?.focus();
    });
  };
}

/**
 * @param {HTMLElement} mark
 */
const keyOf = (mark) => `${mark.tagName} ${mark.dataset.mark ?? /** @type {HTMLElement | null} */ (mark.closest("[data-mark]"))?.dataset.mark ?? ""}`;
