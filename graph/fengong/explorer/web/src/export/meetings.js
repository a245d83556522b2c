// The matrix as a table, for spreadsheets. Pure.
/** @import { App, Role } from "../types" */
/** @import { Scene } from "./sheet.js" */
import { lineOf } from "../model.js";
import { crosstab } from "../views/crosstab.js";
import { file } from "./csv.js";
import { named } from "./listing.js";
import { taskHead, taskStart } from "./tasks.js";

/**
 * Tasks across, whoever answers for them down, both in the order shown; where they meet, the roles in words.
 * @param {App} app
 * @param {Pick<Scene, "state" | "shown">} scene
 * @returns {string}
 */
export function meetings(app, { state, shown }) {
  const { model, words: { say } } = app;
  const { rows, columns } = crosstab(app, state, shown.visible);
  const head = [...taskHead(app), ...columns.map(({ id }) => named(app, id))];
  const body = rows.filter(({ band }) => !band).map(({ id, cells }) => {
    const roles = columns.map((_, at) => new Set((cells.get(at) ?? []).map((line) => /** @type {Role} */ (lineOf(model, line).role))));
    return [...taskStart(app, id), ...roles.map((found) => [...found].map((role) => say(`role.${role}`)).join(say("scope.comma")))];
  });
  return file(head, body);
}
