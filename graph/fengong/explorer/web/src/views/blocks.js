// Long lists: what is far out of sight keeps its place, but has no elements.
import { make } from "../dom.js";

/**
 * @typedef {object} Block a part of a list
 * @property {HTMLElement} element holds the entries
 * @property {() => Node[]} entries makes them
 * @property {number} count how many they are
 */
/** @typedef {Block & { full: boolean, height: number | null }} Kept `height`: as it was when the entries were last there */

/** A list of no more entries than this has all of them. */
export const WHOLE = 150;
/** Entries of a block. */
export const BLOCK = 40;
/** How far beyond the window entries are made, in heights of the window. */
const BEYOND = 1;
/** Pixels that an entry takes where none has been seen yet. */
const GUESS = 64;

/**
 * @param {HTMLElement} root nothing is made or measured while it is hidden
 * @param {(height: number) => HTMLElement} blank what keeps the place of a block's entries
 */
export function createBlocks(root, blank) {
  /** @type {Kept[]} */
  let blocks = [];
  let asked = false;

  /** @param {Kept} block */
  function fill(block) {
    if (block.full) return;
    block.full = true;
    block.element.replaceChildren(...block.entries());
  }

  /** @param {Kept} block */
  function clear(block) {
    block.full = false;
    block.element.replaceChildren(blank(block.height ?? guess() * block.count));
  }

  function guess() {
    const seen = blocks.filter(({ height }) => height);
    const count = seen.reduce((sum, block) => sum + block.count, 0);
    return count ? seen.reduce((sum, { height }) => sum + (height ?? 0), 0) / count : GUESS;
  }

  const isNear = (/** @type {DOMRect} */ { top, bottom }) => bottom > -BEYOND * innerHeight && top < (1 + BEYOND) * innerHeight;

  /** Makes what has come near, and takes away what has gone. */
  function look() {
    asked = false;
    if (!root.offsetHeight) return;
    const places = blocks.map(({ element }) => element.getBoundingClientRect());
    for (const [at, block] of blocks.entries()) {
      if (block.full) block.height = places[at].height;
      const near = isNear(places[at]);
      if (near) fill(block);
      else if (block.full && !block.element.contains(document.activeElement)) clear(block);
    }
  }

  function later() {
    if (!asked && blocks.length) requestAnimationFrame(look);
    asked = blocks.length > 0;
  }

  document.addEventListener("scroll", later, { capture: true, passive: true });
  window.addEventListener("resize", later);
  return {
    /**
     * Other entries; short lists have them all, of long ones those that come into sight.
     * @param {Block[]} next their elements stand in the document
     */
    set(next) {
      const whole = next.reduce((sum, { count }) => sum + count, 0) <= WHOLE;
      blocks = whole ? [] : next.map((block) => ({ ...block, full: false, height: null }));
      if (whole) for (const { element, entries } of next) element.replaceChildren(...entries());
      else blocks.forEach(clear);
      look();
      later();
    },
    /**
     * Makes the entries of a block, that one of them may be brought into sight.
     * @param {HTMLElement} element
     */
    open(element) {
      blocks.filter((block) => block.element === element).forEach(fill);
    },
    /** Makes all entries, as paper needs them. */
    openAll: () => blocks.forEach(fill),
  };
}

/**
 * A list in parts of a block each.
 * @template T
 * @param {readonly T[]} list
 * @returns {T[][]}
 */
export const chunks = (list) => Array.from({ length: Math.ceil(list.length / BLOCK) }, (_, at) => list.slice(at * BLOCK, (at + 1) * BLOCK));

/**
 * An empty row of a table.
 * @param {number} height pixels
 */
export const blankRow = (height) => make("tr", { class: "later", "aria-hidden": "true" }, make("td", { colspan: 4, style: `height:${Math.round(height)}px` }));
