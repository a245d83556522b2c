// The text of a plan as a table of words: number, words; what is known of them stands out without colour too. Pure.
/** @import { App, Id, Role } from "../types" */
/** @import { Grid, GridRow, Paragraph } from "./grid.js" */
/** @import { Run } from "./runs.js" */
/** @import { Scene } from "./sheet.js" */
/** @import { Node, Plain } from "../text/tree.js" */
import { lineOf } from "../model.js";
import { lookedUp, sourceOf } from "../text/source.js";
import { tree } from "../text/tree.js";

/** What has a row of its own. */
const ROWS = ["repeat", "furniture", "title", "heading", "task"];

/**
 * The text that is shown, a row for each task and each paragraph between; what the filters leave out is pale.
 * @param {App} app
 * @param {Pick<Scene, "state" | "shown">} scene
 * @returns {Grid}
 */
export function textGrid(app, scene) {
  const { model, words: { say } } = app;
  const columns = [{ name: say("number"), width: 70 }, { name: say("column.words"), width: 1000 }];
  const at = sourceOf(app, scene.state);
  const source = model.data.texts[at];
  if (!source) return { columns, rows: [{ note: say("text.none") }] };
  const chars = Array.from(source.text);
  const nodes = tree(chars.length, [...source.marks, ...lookedUp(scene.state, chars.length)]);
  const plan = model.data.texts.length > 1 ? [{ note: source.short }] : [];
  return { columns, rows: [...plan, ...rowsOf({ app, scene, chars }, nodes)] };
}

/** @typedef {{ app: App, scene: Pick<Scene, "state" | "shown">, chars: string[] }} Read */

/**
 * @param {Read} read
 * @param {(Node | Plain)[]} nodes
 * @returns {GridRow[]}
 */
function rowsOf(read, nodes) {
  /** @type {GridRow[]} */
  const rows = [];
  /** @type {Run[]} */
  let open = [];
  const close = () => {
    rows.push(...paragraphs(open).map((one) => ({ cells: [[{ words: "" }], [one]] })));
    open = [];
  };
  for (const node of nodes) {
    if (!hasRow(node)) open.push(...runs(read, node));
    else {
      close();
      rows.push(...("mark" in node && ROWS.includes(node.mark[0]) ? [ownRow(read, node)] : rowsOf(read, "children" in node ? node.children : [])));
    }
  }
  close();
  return rows;
}

/**
 * Whether it is a row, or holds one.
 * @param {Node | Plain} node
 * @returns {boolean}
 */
const hasRow = (node) => "mark" in node && (ROWS.includes(node.mark[0]) || node.children.some(hasRow));

/**
 * @param {Read} read
 * @param {Node} node
 * @returns {GridRow}
 */
function ownRow(read, node) {
  const { app: { model, words: { say } }, scene: { state, shown }, chars } = read;
  const { mark: [kind, , , [id]], start, end } = node;
  if (kind === "repeat" || kind === "furniture") return { note: `${say(`text.${kind}`)} · ${say("text.folded", { count: end - start })} · ${say("place", { start, end })}` };
  if (kind !== "task") return { band: chars.slice(start, end).join("") };
  const item = model.items[id];
  const muted = !shown.visible.items.has(id);
  return { chosen: id === state.selected, cells: [[{ words: item?.number ?? "", muted: true }], paragraphs(node.children.flatMap((one) => runs(read, one))).map((one) => ({ ...one, muted }))] };
}

/**
 * Words with what the marks around them make of them.
 * @param {Read} read
 * @param {Node | Plain} node
 * @param {Omit<Run, "words">} [look]
 * @returns {Run[]}
 */
function runs(read, node, look = {}) {
  if (!("mark" in node)) return [{ ...look, words: read.chars.slice(node.start, node.end).join("") }];
  const [kind, , end, about] = node.mark;
  const role = kind === "name" ? roleOf(read, about) : null;
  const own = role ? { role } : { clause: { clause: true }, due: { due: true }, found: { found: true } }[kind];
  const inner = node.children.flatMap((one) => runs(read, one, { ...look, ...own }));
  return role && node.end === end ? [...inner, { tag: true, words: read.app.words.say(`mark.${role}`) }] : inner;
}

/**
 * @param {Read} read
 * @param {Id[]} lines
 */
const roleOf = ({ app: { model } }, [line]) => /** @type {Role} */ (lineOf(model, line).role);

/**
 * Runs as paragraphs, where lines end; empty ones are none.
 * @param {Run[]} found
 * @returns {Paragraph[]}
 */
function paragraphs(found) {
  /** @type {Run[][]} */
  const all = [[]];
  for (const run of found) {
    run.words.split("\n").forEach((words, at) => {
      if (at) all.push([]);
      if (words) all[all.length - 1].push({ ...run, words });
    });
  }
  return all.map((own) => ({ words: own.map(({ words }) => words).join(""), runs: own })).filter(({ words }) => words.trim());
}
