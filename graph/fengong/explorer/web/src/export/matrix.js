// The matrix as rows of a picture: tasks across, whoever answers for them down. Made of the state, not of what is on the screen. Pure.
/** @import { App, Id, Picture, Role } from "../types" */
/** @import { Body, Colours, Entry, Scene, Strip } from "./sheet.js" */
/** @import { Crosstab, Row } from "../views/crosstab.js" */
import { ROLES, lineOf, planOf } from "../model.js";
import { crosstab } from "../views/crosstab.js";
import { mark as kindMark } from "./legend.js";
import { limited } from "./lettering.js";
import { A4, lines, onePicture, pages } from "./sheet.js";
import { letter, upright } from "./signs.js";
import { element, escaped } from "./xml.js";

/** Columns of a picture, from one up to another, with the measures of both. @typedef {{ from: number, to: number, first: number, cell: number }} Slice */

const SIZE = 10;
/** A name of a task never has more lines. */
const TALL = 8;
const [NARROW, WIDE] = [19, 30];
const FIRST = 300;
/** Room for a department's name. */
const HEAD = 170;

/**
 * @param {App} app
 * @param {Scene} scene
 * @returns {Picture}
 */
export function matrixPicture(app, scene) {
  const table = crosstab(app, scene.state, scene.shown.visible);
  return onePicture(app, scene, matrixBody(app, scene, table, { from: 0, to: table.columns.length, first: FIRST, cell: WIDE }));
}

/**
 * Pages of A4: as many departments as are wide enough on each, and all tasks below them, before the next departments.
 * @param {App} app
 * @param {Scene} scene
 * @returns {Picture[]}
 */
export function matrixPages(app, scene) {
  const table = crosstab(app, scene.state, scene.shown.visible);
  const bodies = slices(table.columns.length, A4.width).map((slice, _, all) => {
    const title = all.length > 1 ? app.words.say("sheet.columns", { from: slice.from + 1, to: slice.to, all: table.columns.length }) : undefined;
    return { ...matrixBody(app, scene, table, slice), title };
  });
  return pages(app, scene, bodies);
}

/**
 * Columns in as few even slices as a width allows.
 * @param {number} count
 * @param {number} width
 * @returns {Slice[]}
 */
export function slices(count, width) {
  const parts = Math.max(1, Math.ceil(count / Math.floor((width - FIRST) / NARROW)));
  const size = Math.max(1, Math.ceil(count / parts));
  const cell = Math.min(WIDE, Math.floor((width - FIRST) / size));
  return Array.from({ length: parts }, (_, at) => ({ from: at * size, to: Math.min(count, (at + 1) * size), first: FIRST, cell }));
}

/**
 * @param {App} app
 * @param {Scene} scene
 * @param {Crosstab} table
 * @param {Slice} slice
 * @returns {Body}
 */
export function matrixBody(app, scene, table, slice) {
  const { from, to, first, cell } = slice;
  const width = Math.max(first + (to - from) * cell, 640);
  const rows = table.rows.map((row) => bodyRow(app, scene, row, { ...slice, width }));
  return { width, head: headRow(app, scene, table, { ...slice, width }), rows, entries: entries(app, table, scene.colours), under: (height) => ground(scene, table, slice, height) };
}

/**
 * Lines between the columns, and the column that is selected.
 * @param {Scene} scene
 * @param {Crosstab} table
 * @param {Slice} slice
 * @param {number} height
 */
function ground({ state, colours }, { columns }, { from, to, first, cell }, height) {
  const at = columns.findIndex(({ id }) => id === state.selected);
  const chosen = at >= from && at < to ? element("rect", { x: first + (at - from) * cell, y: 0, width: cell, height, fill: colours["accent-soft"] }) : "";
  const d = Array.from({ length: to - from + 1 }, (_, n) => `M${first + n * cell} 0V${Math.round(height)}`).join("");
  return chosen + element("path", { d, fill: "none", stroke: colours.line, "stroke-width": 1 });
}

/**
 * @param {App} app
 * @param {Scene} scene
 * @param {Crosstab} table
 * @param {Slice & { width: number }} slice
 * @returns {Strip}
 */
function headRow({ words }, { state, colours }, { columns }, { from, to, first, cell, width }) {
  const names = columns.slice(from, to).map(({ id, tasks, kind }) => ({ id, tasks, kind, name: upright(words.called(id), { size: 10, width: cell, height: HEAD }) }));
  const height = Math.max(60, ...names.map(({ name }) => name.height)) + 34;
  const cells = names.map(({ id, tasks, kind, name }, at) => {
    const x = first + at * cell;
    const look = { fill: id === state.selected ? colours.accent : colours.ink, "font-weight": id === state.selected ? 650 : null };
    const count = element("text", { x: x + cell / 2, y: height - 20, "font-size": 9, "text-anchor": "middle", fill: colours.muted }, String(tasks));
    return name.svg({ x: x + cell / 2, y: height - 32, ...look }) + count + element("g", { transform: `translate(${x + cell / 2 - 17.6} ${height - 9}) scale(.8)` }, kindMark(kind, colours));
  });
  const rule = element("path", { d: `M0 ${height}H${width}`, stroke: colours["line-strong"], "stroke-width": 1.2 });
  const corner = element("text", { x: 4, y: height - 9, "font-size": SIZE, fill: colours.muted }, escaped(`${words.say("matrix.rows")} ↓`));
  const right = element("text", { x: first - 8, y: height - 26, "font-size": SIZE, "text-anchor": "end", fill: colours.muted }, escaped(`${words.say("matrix.columns")} →`));
  return { svg: corner + right + cells.join("") + rule, height, cut: names.filter(({ name }) => name.cut).length };
}

/**
 * @param {App} app
 * @param {Scene} scene
 * @param {Row} row
 * @param {Slice & { width: number }} slice
 * @returns {Strip}
 */
function bodyRow({ model, words }, { state, shown, colours }, { id, band, cells }, { from, to, first, cell, width }) {
  const item = model.items[id];
  const plan = state.taskOrder === "actors" ? planOf(model, id) : null;
  const number = item.kind === "task" ? item.number : "";
  const room = ((band ? Math.min(width, 640) : first - 34) - 10) / (band ? SIZE + 1 : SIZE);
  const name = limited(`${plan ? `${plan} · ` : ""}${words.called(id)}`, room, TALL);
  const text = lines(name.lines, { size: band ? SIZE + 1 : SIZE, x: band ? 4 : 34, fill: colours.ink, "font-weight": band || shown.bright?.items.has(id) ? 650 : null });
  const height = Math.max(band ? 22 : 20, Math.ceil(text.height) + 6);
  const back = band || id === state.selected ? element("rect", { x: 0, y: 0, width, height, fill: band ? colours.ground : colours["accent-soft"] }) : "";
  const figure = number ? element("text", { x: 28, y: 4 + SIZE, "font-size": SIZE, "text-anchor": "end", fill: colours.muted }, escaped(limited(number, 2.6, 1).lines[0])) : "";
  const rule = element("path", { d: `M0 ${height}H${width}`, stroke: colours.line, "stroke-width": 1 });
  const marks = [...cells].filter(([at]) => at >= from && at < to).map(([at, found]) => {
    const roles = [...new Set(found.map((line) => /** @type {Role} */ (lineOf(model, line).role)))];
    return letters({ words }, roles, colours, { x: first + (at - from) * cell, y: height / 2, width: cell });
  });
  return { svg: back + figure + element("g", { transform: "translate(0 3)" }, text.svg) + marks.join("") + rule, height, heading: band, cut: name.cut ? 1 : 0 };
}

/**
 * @param {Pick<App, "words">} app
 * @param {Role[]} roles
 * @param {Colours} colours
 * @param {{ x: number, y: number, width: number }} place
 */
function letters({ words }, roles, colours, { x, y, width }) {
  const wide = Math.min(16, (width - 3) / roles.length - 1);
  const start = x + width / 2 - (roles.length * (wide + 1) - 1) / 2;
  return roles.map((role, at) => letter(role, words.say(`mark.${role}`), colours, { x: start + at * (wide + 1), y: y - 7.5, width: wide, height: 15 })).join("");
}

/**
 * The letters and signs that are in it.
 * @param {App} app
 * @param {Crosstab} table
 * @param {Colours} colours
 * @returns {Entry[]}
 */
function entries({ model, words }, { rows, columns }, colours) {
  const used = new Set(rows.flatMap(({ cells }) => [...cells.values()].flat().map((/** @type {Id} */ id) => lineOf(model, id).role)));
  const kinds = [...new Set(columns.map(({ kind }) => kind))];
  return [
    ...ROLES.filter((role) => used.has(role)).map((role) => ({ mark: letter(role, words.say(`mark.${role}`), colours, { x: 12, y: -8, width: 16, height: 16 }), word: words.say(`role.${role}`) })),
    ...kinds.map((kind) => ({ mark: kindMark(kind, colours), word: words.say(`kind.${kind}`) })),
  ];
}
