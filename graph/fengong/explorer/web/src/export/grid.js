// A table of words as rows of a picture.
/** @import { App, Picture, Role } from "../types" */
/** @import { Run } from "./runs.js" */
/** @import { Body, Colours, Entry, Scene, Strip } from "./sheet.js" */
import { ROLES } from "../model.js";
import { stroke } from "./legend.js";
import { limited } from "./lettering.js";
import { runEntries, styled } from "./runs.js";
import { lines, onePicture } from "./sheet.js";
import { element } from "./xml.js";

/** @typedef {{ words: string, role?: Role, strong?: boolean, muted?: boolean, runs?: Run[] }} Paragraph `role`: has its stroke before it; `runs`: together its words */
/** @typedef {{ band: string } | { note: string } | { cells: Paragraph[][], chosen?: boolean }} GridRow `band`: a heading across all columns; `note`: words across them */
/** @typedef {{ columns: { name: string, width: number }[], rows: GridRow[] }} Grid widths in units of a picture */

const SIZE = 13;
/** Between the words of one column and those of the next. */
const GUTTER = 16;
/** A cell never has more lines. */
const TALL = 40;
const INDENT = 36;

/**
 * @param {App} app
 * @param {Scene} scene
 * @param {Grid} grid
 * @returns {Picture}
 */
export const gridPicture = (app, scene, grid) => onePicture(app, scene, gridBody(app, scene, grid));

/**
 * @param {App} app
 * @param {Scene} scene
 * @param {Grid} grid
 * @returns {Body}
 */
export function gridBody(app, { colours }, grid) {
  const width = grid.columns.reduce((sum, column) => sum + column.width, 0);
  const names = grid.columns.map(({ name }) => [{ words: name, strong: true }]);
  const head = cellRow(grid, { cells: names }, { width, colours });
  const rows = grid.rows.map((row) => drawnRow(grid, row, { width, colours }));
  return { width, head, rows, entries: entries(app, grid, colours) };
}

/**
 * @param {Grid} grid
 * @param {GridRow} row
 * @param {{ width: number, colours: Colours }} how
 * @returns {Strip}
 */
function drawnRow(grid, row, { width, colours }) {
  if ("band" in row) return band(row.band, width, colours);
  if ("cells" in row) return cellRow(grid, row, { width, colours });
  const { svg, height, cut } = paragraphs([{ words: row.note, muted: true }], { x: 6, width: width - 12, colours });
  return { svg, height: height + 8, cut: Number(cut), heading: true };
}

/**
 * @param {string} said
 * @param {number} width
 * @param {Colours} colours
 * @returns {Strip}
 */
function band(said, width, colours) {
  const { lines: found, cut } = limited(said, width / (SIZE + 1) - 2, 4);
  const text = lines(found, { size: SIZE + 1, x: 6, fill: colours.ink, "font-weight": 650 });
  const height = Math.ceil(text.height) + 12;
  return { svg: element("rect", { x: 0, y: 0, width, height, fill: colours.ground }) + element("g", { transform: "translate(0 5)" }, text.svg), height, heading: true, cut: Number(cut) };
}

/**
 * @param {Grid} grid
 * @param {{ cells: Paragraph[][], chosen?: boolean }} row
 * @param {{ width: number, colours: Colours }} how
 * @returns {Strip}
 */
function cellRow(grid, { cells, chosen }, { width, colours }) {
  let x = 6;
  const made = cells.map((cell, at) => {
    const one = paragraphs(cell, { x, width: grid.columns[at].width - GUTTER, colours });
    x += grid.columns[at].width;
    return one;
  });
  const height = Math.ceil(Math.max(...made.map((one) => one.height))) + 13;
  const back = chosen ? element("rect", { x: 0, y: 0, width, height, fill: colours["accent-soft"] }) : "";
  const rule = element("path", { d: `M0 ${height}H${width}`, stroke: colours.line, "stroke-width": 1 });
  return { svg: back + made.map(({ svg }) => svg).join("") + rule, height, cut: made.filter(({ cut }) => cut).length };
}

/**
 * @param {Paragraph[]} cell
 * @param {{ x: number, width: number, colours: Colours }} place
 */
function paragraphs(cell, { x, width, colours }) {
  let y = 5;
  let cut = false;
  const svg = cell.map(({ words, role, strong, muted, runs }) => {
    const indent = role ? INDENT : 0;
    const found = limited(words, (width - indent) / SIZE, TALL);
    const look = { size: SIZE, x: x + indent, fill: muted ? colours.muted : colours.ink, "font-weight": strong ? 650 : null };
    const text = runs ? styled(found.lines, runs, look) : lines(found.lines, look);
    const mark = role ? element("g", { transform: `translate(${x} ${SIZE * 0.7})` }, stroke(strokeOf(role), colours)) : "";
    const placed = element("g", { transform: `translate(0 ${y.toFixed(1)})` }, mark, text.svg);
    y += text.height + 2;
    cut ||= found.cut;
    return placed;
  });
  return { svg: svg.join(""), height: y, cut };
}

/**
 * @param {App} app
 * @param {Grid} grid
 * @param {Colours} colours
 * @returns {Entry[]}
 */
function entries({ words }, { rows }, colours) {
  const cells = rows.flatMap((row) => ("cells" in row ? row.cells.flat() : []));
  const used = new Set(cells.map(({ role }) => role));
  const strokes = ROLES.filter((role) => used.has(role)).map((role) => ({ mark: stroke(strokeOf(role), colours), word: words.say(`role.${role}`) }));
  return [...strokes, ...runEntries(words, cells.flatMap(({ runs }) => runs ?? []), colours)];
}

/** @type {Record<Role, number[] | boolean>} as in the network */
const DASHES = { lead: false, responsible: false, support: [6, 4], guide: [2, 4], supervise: [10, 3, 2, 3] };

/**
 * @param {Role} role
 * @returns {import("../types").Line}
 */
const strokeOf = (role) => ({ id: "", from: "", to: "", role, width: role === "lead" ? 3 : 1.5, dashes: DASHES[role] });
