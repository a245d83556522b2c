// The place of the keyboard in a grid: one cell takes the focus, arrow keys move it.
import { moved } from "./crosstab.js";

/**
 * Listens to keys and clicks in a grid. Cells have `data-column`, their rows `data-row`; where a row has no element for a
 * column, it gets an empty one for as long as it has the focus.
 * @param {HTMLElement} grid
 * @param {HTMLElement} scroller
 * @param {(cell: HTMLElement) => void} open Enter, the space bar or a click
 * @param {(spot: { row: number, column: number }) => void} draw has the row and the column drawn that are to be reached
 */
export function createCursor(grid, scroller, open, draw) {
  let at = { row: 1, column: 0 };
  let last = at;
  const rowAt = (/** @type {number} */ row) => /** @type {HTMLElement | null} */ (grid.querySelector(`[data-row="${row}"]`));

  /**
   * @param {{ row: number, column: number }} to
   * @returns {HTMLElement | null}
   */
  function cellAt({ row, column }) {
    const line = rowAt(row);
    if (!line) return null;
    const cells = /** @type {HTMLElement[]} */ ([...line.children]);
    const found = cells.find((cell) => cell.dataset.column === String(column));
    if (found) return found;
    const made = empty(column);
    line.insertBefore(made, cells.find((cell) => Number(cell.dataset.column) > column) ?? null);
    return made;
  }

  /** @param {{ row: number, column: number }} to */
  function move(to) {
    draw(to);
    const cell = cellAt(to);
    if (!cell) return;
    enter(cell, to);
    bring(cell, grid, scroller);
    cell.focus({ preventScroll: true });
  }

  /**
   * @param {HTMLElement} cell
   * @param {{ row: number, column: number }} to
   */
  function enter(cell, to) {
    grid.querySelector('[tabindex="0"]')?.setAttribute("tabindex", "-1");
    cell.setAttribute("tabindex", "0");
    at = to;
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    const cell = cellOf(event.target);
    if (!cell || event.altKey) return;
    const to = moved(event.key, at, last, event.ctrlKey || event.metaKey);
    if (to) move(to);
    else if (event.key === "Enter" || event.key === " ") open(cell);
    else return;
    event.preventDefault();
  }

  /** @param {MouseEvent} event */
  function clicked(event) {
    const cell = cellOf(event.target);
    if (!cell) return;
    enter(cell, { row: Number(cell.parentElement?.dataset.row), column: Number(cell.dataset.column) });
    open(cell);
  }

  /** @param {FocusEvent} event */
  function left({ target, relatedTarget }) {
    // When the window alone loses the focus, the cell keeps it.
    if (!(target instanceof HTMLElement) || !target.classList.contains("empty") || document.activeElement === target) return;
    target.remove();
    if (relatedTarget instanceof Node && grid.contains(relatedTarget)) return;
    at = { ...at, column: 0 };
    rowAt(at.row)?.firstElementChild?.setAttribute("tabindex", "0");
  }

  grid.addEventListener("keydown", pressed);
  grid.addEventListener("click", clicked);
  grid.addEventListener("focusout", left);
  return {
    /** Where the keyboard is; what is drawn of the grid has to hold it. */
    spot: () => at,
    /**
     * The grid has been drawn anew: the cursor stays as near as may be to where it was.
     * @param {{ row: number, column: number }} corner the last row and column
     */
    size(corner) {
      last = corner;
      at = { row: Math.min(at.row, last.row), column: 0 };
    },
    /** The cell the keyboard is in can be reached by Tab. */
    enter() {
      if (!grid.querySelector('[tabindex="0"]')) rowAt(at.row)?.firstElementChild?.setAttribute("tabindex", "0");
    },
  };
}

/** @param {EventTarget | null} target */
const cellOf = (target) => (target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("[data-column]")) : null);

/** @param {number} column */
function empty(column) {
  const cell = document.createElement("div");
  cell.className = "cell empty";
  for (const [name, value] of Object.entries({ role: "gridcell", "aria-colindex": column + 1, "data-column": column, tabindex: -1 })) {
    cell.setAttribute(name, String(value));
  }
  cell.style.setProperty("--n", String(column - 1));
  return cell;
}

/**
 * Scrolls a cell into sight, beside the names that stay.
 * @param {HTMLElement} cell
 * @param {HTMLElement} grid
 * @param {HTMLElement} scroller
 */
export function bring(cell, grid, scroller) {
  const own = cell.getBoundingClientRect();
  const frame = inner(scroller);
  const corner = grid.querySelector(".corner")?.getBoundingClientRect() ?? frame;
  if (!cell.closest(".head")) scroller.scrollTop += step(own.top, own.bottom, frame.top + corner.bottom - corner.top, frame.bottom);
  if (cell.dataset.column !== "0") scroller.scrollLeft += step(own.left, own.right, frame.left + corner.right - corner.left, frame.right);
}

/**
 * Where the content of a scroller is to be seen: without its borders and bars.
 * @param {HTMLElement} scroller
 */
function inner(scroller) {
  const { left, top } = scroller.getBoundingClientRect();
  const [x, y] = [left + scroller.clientLeft, top + scroller.clientTop];
  return { left: x, top: y, right: x + scroller.clientWidth, bottom: y + scroller.clientHeight };
}

/**
 * How far to move so that from–to lies within low–high.
 * @param {number} from
 * @param {number} to
 * @param {number} low
 * @param {number} high
 */
const step = (from, to, low, high) => (from < low ? from - low : Math.max(0, to - high));
