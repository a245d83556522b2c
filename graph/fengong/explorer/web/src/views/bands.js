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
  return tasks.flatMap((id) => {
    const above = headings(model.items[id]);
    const opened = above.filter((one) => !before.includes(one));
    before = above;
    return [...opened.map((one) => ({ id: one, band: true })), { id, band: false }];
  });
}
