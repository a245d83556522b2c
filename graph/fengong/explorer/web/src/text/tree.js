// A text and the marks in it, as a tree: every mark whole, or in pieces where another one cuts it.
/** @import { Mark } from "../types" */

/** @typedef {{ mark: Mark, start: number, end: number, children: (Node | Plain)[] }} Node a mark, or a piece of one */
/** @typedef {{ start: number, end: number }} Plain a stretch without a mark of its own */

/** What stands outside, where two marks have the same place. */
const ORDER = ["repeat", "furniture", "unread", "title", "heading", "task", "clause", "noted", "damage", "lost", "found", "cite", "name", "due", "sector"];

/**
 * The tree of the marks of a text.
 * @param {number} length code points of the text
 * @param {readonly Mark[]} marks
 * @returns {(Node | Plain)[]} together the whole text, in order
 */
export const tree = (length, marks) => fill(0, length, [...marks].sort(outerFirst));

/**
 * @param {Mark} one
 * @param {Mark} two
 */
function outerFirst([kind, start, end], [otherKind, otherStart, otherEnd]) {
  return start - otherStart || otherEnd - end || ORDER.indexOf(kind) - ORDER.indexOf(otherKind);
}

/** @typedef {{ mark: Mark, start: number, end: number }} Piece */

/**
 * @param {number} from
 * @param {number} to
 * @param {readonly Mark[]} marks
 */
function fill(from, to, marks) {
  return grow(from, to, marks.map((mark) => ({ mark, start: mark[1], end: Math.min(mark[2], to) })));
}

/**
 * @param {number} from
 * @param {number} to
 * @param {Piece[]} pieces by start, longer ones first, all within from and to
 * @returns {(Node | Plain)[]}
 */
function grow(from, to, pieces) {
  /** @type {(Node | Plain)[]} */
  const nodes = [];
  let at = from;
  let next = 0;
  /** @type {Piece[]} */
  let cut = [];
  while (next < pieces.length || cut.length) {
    const piece = cut.shift() ?? pieces[next++];
    const { start, end } = piece;
    if (at < start) nodes.push({ start: at, end: start });
    const inside = [...cut];
    while (next < pieces.length && pieces[next].start < end) inside.push(pieces[next++]);
    // What reaches beyond its surroundings goes on behind them, as a second piece of the same mark.
    cut = inside.filter((one) => one.end > end).map((one) => ({ ...one, start: end })).sort((one, two) => two.end - one.end);
    const children = grow(start, end, inside.map((one) => ({ ...one, end: Math.min(one.end, end) })));
    nodes.push({ mark: piece.mark, start, end, children });
    at = end;
  }
  if (at < to) nodes.push({ start: at, end: to });
  return nodes;
}
