// The list as a table of words. Pure.
/** @import { App, Id, Role } from "../types" */
/** @import { Grid, GridRow, Paragraph } from "./grid.js" */
/** @import { Scene } from "./sheet.js" */
import { ROLES, headings, lineOf, linesOf } from "../model.js";
import { clausesOf } from "../views/words.js";

/**
 * The tasks that are left below their headings, with whoever is left of those who answer for them.
 * @param {App} app
 * @param {Pick<Scene, "state" | "shown">} scene
 * @param {boolean} [quoted] with the clauses that say so
 * @returns {Grid}
 */
export function listGrid(app, { state, shown }, quoted = false) {
  const { model, words: { say } } = app;
  let before = /** @type {Id[]} */ ([]);
  const rows = model.ids.filter((id) => model.items[id].kind === "task" && shown.visible.items.has(id)).flatMap((id) => {
    const above = headings(model.items[id]);
    const opened = above.filter((one) => !before.includes(one)).map((one) => ({ band: app.words.called(one) }));
    before = above;
    return [...opened, taskRow(app, id, { state, shown }, quoted)];
  });
  const columns = [["number", 54], ["title", 300], ["answers", 560], ["due", 170]];
  return { columns: columns.map(([key, width]) => ({ name: say(String(key)), width: Number(width) })), rows };
}

/**
 * @param {App} app
 * @param {Id} id
 * @param {Pick<Scene, "state" | "shown">} scene
 * @param {boolean} quoted
 * @returns {GridRow}
 */
function taskRow(app, id, { state, shown }, quoted) {
  const item = app.model.items[id];
  const dues = item.kind === "task" ? item.dues.map(({ words }) => ({ words })) : [];
  const left = linesOf(app.model, id).filter((line) => shown.visible.lines.has(line));
  const stated = left.filter((line) => lineOf(app.model, line).role !== "sector");
  const clauses = quoted ? clausesOf(app.model, stated).map(({ words }) => ({ words, muted: true })) : [];
  const who = [...actors(app, left, linesOf(app.model, id).length > 0), ...clauses];
  return { chosen: id === state.selected, cells: [[{ words: item.number ?? "", muted: true }], [{ words: app.words.called(id) }], who, dues] };
}

/**
 * A paragraph for each role.
 * @param {App} app
 * @param {Id[]} lines
 * @param {boolean} any whether somebody answers, filters or not
 * @returns {Paragraph[]}
 */
function actors({ model, words }, lines, any) {
  const said = (/** @type {Role} */ role) => lines.filter((id) => lineOf(model, id).role === role).map((id) => model.data.assignments[id])
    .sort((one, two) => one.place[0] - two.place[0]).map(({ actor }) => named({ model, words }, actor));
  const found = ROLES.map((role) => ({ role, names: said(role) })).filter(({ names }) => names.length);
  if (!found.length) return any ? [] : [{ words: words.say("nobody"), muted: true }];
  return found.map(({ role, names }) => ({ role, words: `${words.say(`role.${role}`)}${words.say("scope.colon")}${names.join(words.say("scope.comma"))}` }));
}

/**
 * A name; of what is no single department, what it is.
 * @param {Pick<App, "model" | "words">} app
 * @param {Id} id
 */
export function named({ model, words }, id) {
  const { kind } = model.items[id];
  return kind === "organization" ? words.called(id) : `${words.called(id)}${words.say("scope.aside", { words: words.say(`kind.${kind}`) })}`;
}
