// What is drawn of a grid: all of a small one; of a large one the rows, columns and cells about what is in sight.
import { all } from "../dom.js";

/** @typedef {import("./crosstab.js").Spot} Spot */
/**
 * @typedef {object} Parts what a grid is made of; rows and columns are counted from 1
 * @property {(at: number) => HTMLElement} row with its name, without cells
 * @property {(at: number) => HTMLElement} column the name above a column
 * @property {(row: number) => number[]} filled columns in which a row has a cell
 * @property {(row: number, column: number) => HTMLElement} cell
 * @property {() => Spot} spot where the keyboard is, which is always drawn
 * @property {() => void} drawn told when other rows or columns have been drawn
 */
/** @typedef {[first: number, last: number]} Range both included */

/** Of so many rows or columns all are drawn. */
const WHOLE = 120;
/** How many are drawn beyond what is in sight. */
const BEYOND = 12;

/**
 * The range to draw around what is in sight: what is drawn already, as long as it reaches some way beyond.
 * @param {Range} seen
 * @param {number} count
 * @param {Range} now
 * @returns {Range}
 */
export function around([from, to], count, now) {
  if (count <= WHOLE) return [1, count];
  const within = (/** @type {number} */ at) => Math.min(Math.max(at, 1), count);
  const enough = now[0] <= within(from - 5) && now[1] >= within(to + 5);
  return enough ? now : [within(from - BEYOND), within(to + BEYOND)];
}

/**
 * @param {HTMLElement} grid holds `.head .row` and `.body`
 * @param {HTMLElement} scroller
 * @param {Parts} parts
 */
export function createPane(grid, scroller, parts) {
  let last = { row: 0, column: 0 };
  /** @type {Range} */
  let rows = [1, 0];
  /** @type {Range} */
  let columns = [1, 0];
  let asked = false;

  /** Which rows and columns are in sight. @returns {{ rows: Range, columns: Range }} */
  function seen() {
    const size = (/** @type {string} */ name) => Number.parseFloat(getComputedStyle(grid).getPropertyValue(name)) || 34;
    const [height, width] = [size("--height"), size("--cell")];
    const [top, left] = [Math.floor(scroller.scrollTop / height) + 1, Math.floor(scroller.scrollLeft / width) + 1];
    return { rows: [top, top + Math.ceil(scroller.clientHeight / height)], columns: [left, left + Math.ceil(scroller.clientWidth / width)] };
  }

  /**
   * Draws what is about to be seen.
   * @param {Spot} [to] what is to be reached besides; 0: no row or column of its own
   */
  function draw(to = { row: 0, column: 0 }) {
    const now = seen();
    const before = [rows, columns].join();
    rows = around(to.row && !holds(rows, to.row) ? [to.row, to.row] : now.rows, last.row, rows);
    columns = around(to.column && !holds(columns, to.column) ? [to.column, to.column] : now.columns, last.column, columns);
    if (before === [rows, columns].join()) return;
    const { row, column } = parts.spot();
    const [head, body] = [".head .row", ".body"].map((one) => /** @type {HTMLElement} */ (grid.querySelector(one)));
    fill(body, "row", [...every(rows), ...[row, to.row].filter((at) => at > 0)], parts.row);
    fill(head, "column", [...every(columns), ...[column, to.column].filter((at) => at > 0)], parts.column);
    for (const node of all(body, ":scope > [data-row]")) fillRow(node, Number(node.dataset.row));
    parts.drawn();
  }

  /**
   * @param {HTMLElement} node
   * @param {number} at
   */
  function fillRow(node, at) {
    const { row, column } = parts.spot();
    fill(node, "column", parts.filled(at).filter((one) => holds(columns, one)), (one) => parts.cell(at, one), row === at ? column : 0);
  }

  scroller.addEventListener("scroll", () => {
    if (!asked) requestAnimationFrame(() => {
      asked = false;
      if (scroller.clientHeight && last.row) draw();
    });
    asked = true;
  }, { passive: true });
  return {
    draw,
    /** @param {Spot} corner last row and column of a grid that is drawn anew */
    size(corner) {
      last = corner;
      [rows, columns] = [[1, 0], [1, 0]];
    },
  };
}

/**
 * @param {Range} range
 * @param {number} at
 */
const holds = ([first, last], at) => first <= at && at <= last;

/** @param {Range} range */
const every = ([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at);

/**
 * Takes away what is not wanted, makes what is missing; each at its place in the order. Names (column 0) stay.
 * @param {HTMLElement} parent
 * @param {"row" | "column"} name
 * @param {number[]} wanted
 * @param {(at: number) => HTMLElement} make
 * @param {number} [keep] stays as well, if it is there
 */
function fill(parent, name, wanted, make, keep = 0) {
  const there = new Map(all(parent, `:scope > [data-${name}]`).map((node) => [Number(node.dataset[name]), node]));
  const kept = new Set([...wanted, ...[0, keep].filter((at) => there.has(at))]);
  for (const [at, node] of there) if (!kept.has(at)) node.remove();
  /** @type {HTMLElement | undefined} */
  let before;
  for (const at of [...kept].sort((one, two) => one - two)) {
    const node = there.get(at) ?? make(at);
    if (!there.has(at)) before ? before.after(node) : parent.prepend(node);
    before = node;
  }
}
