// A long text in parts: what is out of sight is there as plain words, to be found and printed; what comes near gets its marks.
/** @import { Node as Branch, Plain } from "./tree.js" */
import { make } from "../dom.js";

/** A text of no more marks than this has all of them at once. */
export const WHOLE = 2000;
/** Characters after which a part ends with the next paragraph. */
export const PART = 1200;
/** Kinds that begin a paragraph. */
const PARAGRAPHS = ["title", "heading", "task", "repeat", "furniture"];
/** Kinds that are folded. */
const FOLDED = ["repeat", "furniture"];
/** What keeps its part as it is: where the reader is, and what the reader opened. */
const HELD = ":focus, [tabindex='0'], details[open]";

/**
 * The nodes of a text in stretches that each begin with a paragraph.
 * @param {readonly (Branch | Plain)[]} nodes
 * @returns {(Branch | Plain)[][]}
 */
export function stretches(nodes) {
  /** @type {(Branch | Plain)[][]} */
  const found = [];
  for (const node of nodes) {
    const last = found.at(-1);
    const begins = "mark" in node && PARAGRAPHS.includes(node.mark[0]);
    if (last && !(begins && node.start - last[0].start >= PART)) last.push(node);
    else found.push([node]);
  }
  return found;
}

/**
 * Pixels that a stretch takes, about: lines as long as the text is wide, and what is between paragraphs.
 * @param {readonly (Branch | Plain)[]} nodes
 * @param {number} width pixels of the text
 */
export function heightOf(nodes, width) {
  const perLine = Math.max(10, Math.floor(width / 15));
  return nodes.reduce((sum, node) => {
    if (!("mark" in node)) return sum;
    if (FOLDED.includes(node.mark[0])) return sum + 50;
    return sum + Math.ceil((node.end - node.start) / perLine) * 30 + 16;
  }, 0);
}

/**
 * @typedef {object} Part
 * @property {HTMLElement} element
 * @property {number} start
 * @property {number} end
 * @property {string} words all of it
 * @property {() => (Node | string)[]} marked
 * @property {boolean} full whether the marks are there
 */

/** @typedef {ReturnType<typeof createParts>} Parts */

/**
 * @param {HTMLElement} root the window through which the text is seen
 * @param {(element: HTMLElement) => void} drawn told of each part that gets its marks
 */
export function createParts(root, drawn) {
  /** @type {Part[]} */
  let parts = [];
  /** @type {Map<Element, Part>} */
  let partOf = new Map();
  const observer = new IntersectionObserver(seen, { root, rootMargin: "900px 0px" });

  /** @param {Part | undefined} part */
  function fill(part) {
    if (!part || part.full) return;
    part.full = true;
    part.element.replaceChildren(...part.marked());
    drawn(part.element);
  }

  /** @param {Part} part */
  function clear(part) {
    if (!part.full || part.element.querySelector(HELD) || getSelection()?.containsNode(part.element, true)) return;
    part.full = false;
    part.element.replaceChildren(part.words);
  }

  /** @param {IntersectionObserverEntry[]} entries */
  function seen(entries) {
    if (!root.offsetHeight) return;
    for (const { target, isIntersecting } of entries) {
      const part = partOf.get(target);
      if (part && isIntersecting) fill(part);
      else if (part) clear(part);
    }
  }

  return {
    /**
     * Another text; its first part has its marks.
     * @param {Part[]} next
     */
    set(next) {
      observer.disconnect();
      parts = next;
      partOf = new Map(next.map((part) => [part.element, part]));
      fill(next[0]);
      for (const { element } of next) observer.observe(element);
    },
    /**
     * Marks the words from a place on, and what is around them, so that they stand still when they are gone to.
     * @param {number} start
     */
    open(start) {
      const at = parts.findIndex((part) => start >= part.start && start < part.end);
      if (at >= 0) [parts[at], parts[at - 1], parts[at + 1]].forEach(fill);
    },
    /**
     * Marks what is before or after an element of the text, until something there is marked.
     * @param {Element} node
     * @param {1 | -1} way
     * @param {string} selector
     */
    reach(node, way, selector) {
      let at = parts.findIndex(({ element }) => element.contains(node));
      if (at < 0) return;
      for (at += way; parts[at]; at += way) {
        fill(parts[at]);
        if (parts[at].element.querySelector(selector)) return;
      }
    },
    /** @param {1 | -1} way to the beginning or the end of the text */
    end: (way) => fill(way > 0 ? parts.at(-1) : parts[0]),
    /** Marks everything, as paper needs it. */
    openAll: () => parts.forEach(fill),
    /** Takes the marks away again from what is out of sight. */
    settle() {
      for (const { element } of parts) observer.unobserve(element);
      for (const { element } of parts) observer.observe(element);
    },
  };
}

/**
 * An element that keeps the place of a part.
 * @param {string} words
 * @param {number} height pixels, about
 */
export const placeOf = (words, height) => make("div", { class: "part", style: `contain-intrinsic-height: auto ${Math.round(height)}px` }, words);
