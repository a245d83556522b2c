// Where the headings of a list of tasks stand. Pure.
/** @import { Id, Model } from "../types" */
import { headings } from "../model.js";

/**
 * Every heading before the first of its tasks.
 * @param {Model} model
 * @param {readonly Id[]} tasks in the order of the plan
 * @returns {{ id: Id, band: boolean }[]} the tasks, and the headings (`band`) above them
 */
export function withBands(model, tasks) {
  let before = /** @type {Id[]} */ ([]);
  const rows = [];
  for (const id of tasks) {
    const above = headings(model.items[id]);
    for (const one of above) if (!before.includes(one)) rows.push({ id: one, band: true });
    rows.push({ id, band: false });
    before = above;
  }
  return rows;
}
