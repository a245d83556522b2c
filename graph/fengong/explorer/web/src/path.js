// How two departments are linked: by tasks both are named in, or over departments between them. Pure.
/** @import { Id, Ids, Model } from "./types" */
import { lineOf, linesOf } from "./model.js";

/**
 * A step from an item to the next, over all lines between these two: two where a department has two roles in a task.
 * @typedef {{ from: Id, to: Id, lines: Id[] }} Step
 */

/**
 * The shortest way from one department to another, department – task – department …; of equals the one whose tasks and
 * names come first in the texts. Null: there is none. Lines to sectors are no way.
 * @param {Model} model
 * @param {Ids} visible lines that may be taken
 * @param {Id} start
 * @param {Id} end
 * @returns {Step[] | null}
 */
export function path(model, visible, start, end) {
  if (start === end) return null;
  const before = search(model, visible, start, end);
  if (!before.has(end)) return null;
  /** @type {Step[]} */
  const steps = [];
  for (let to = end; to !== start; to = steps[0].from) {
    const from = /** @type {Id} */ (before.get(to));
    steps.unshift({ from, to, lines: between(model, visible, from, to) });
  }
  return steps;
}

/**
 * Breadth first, in the order of the texts: each item that is reached, and from where first.
 * @param {Model} model
 * @param {Ids} visible
 * @param {Id} start
 * @param {Id} end
 * @returns {Map<Id, Id | null>}
 */
function search(model, visible, start, end) {
  /** @type {Map<Id, Id | null>} */
  const before = new Map([[start, null]]);
  const queue = [start];
  for (let at = 0; at < queue.length && !before.has(end); at += 1) {
    for (const next of neighbours(model, visible, queue[at])) {
      if (before.has(next)) continue;
      before.set(next, queue[at]);
      queue.push(next);
    }
  }
  return before;
}

/**
 * @param {Model} model
 * @param {Ids} visible
 * @param {Id} id
 */
const neighbours = (model, visible, id) => ways(model, visible, id).map((one) => otherEnd(model, one, id));

/**
 * @param {Model} model
 * @param {Ids} visible
 * @param {Id} id
 */
const ways = (model, visible, id) => linesOf(model, id).filter((one) => visible.lines.has(one) && lineOf(model, one).role !== "sector");

/**
 * @param {Model} model
 * @param {Id} line
 * @param {Id} id
 */
function otherEnd(model, line, id) {
  const { from, to } = lineOf(model, line);
  return from === id ? to : from;
}

/**
 * @param {Model} model
 * @param {Ids} visible
 * @param {Id} one
 * @param {Id} two
 */
const between = (model, visible, one, two) => ways(model, visible, one).filter((line) => otherEnd(model, line, one) === two);

/**
 * Everything on a way.
 * @param {Step[]} steps
 * @returns {Ids}
 */
export const onPath = (steps) => ({
  items: new Set(steps.flatMap(({ from, to }) => [from, to])),
  lines: new Set(steps.flatMap(({ lines }) => lines)),
});
