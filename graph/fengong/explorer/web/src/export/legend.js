// What the strokes and marks of a picture mean: only those that are in it.
/** @import { App, Ids } from "../types" */
import { ACTORS, ROLES, lineOf } from "../model.js";
import { ems } from "./lettering.js";
import { nodeMark, lineMark } from "./marks.js";
import { element, escaped } from "./xml.js";

/** @typedef {import("../views/look.js").Colours} Colours */
const SIZE = 13;
const ROW = 24;
const SHAPES = /** @type {Record<string, string>} */ ({ organization: "dot", group: "hexagon", unresolved: "triangle", sector: "square" });

/**
 * The legend in rows of a width.
 * @param {App} app
 * @param {Ids} drawn
 * @param {Colours} colours
 * @param {number} width
 * @returns {{ svg: string, height: number }}
 */
export const legend = (app, drawn, colours, width) => flow(entries(app, drawn, colours), colours, width);

/**
 * Marks with their words, in rows of a width.
 * @param {{ mark: string, word: string }[]} found
 * @param {Colours} colours
 * @param {number} width
 * @returns {{ svg: string, height: number }}
 */
export function flow(found, colours, width) {
  let [x, y] = [0, 0];
  const marks = found.map(({ mark, word }) => {
    const wide = 36 + ems(word) * SIZE + 22;
    if (x && x + wide > width) [x, y] = [0, y + ROW];
    const text = element("text", { x: 34, y: SIZE * 0.36, "font-size": SIZE, fill: colours.muted }, escaped(word));
    const svg = element("g", { transform: `translate(${x.toFixed(1)} ${y})` }, mark, text);
    x += wide;
    return svg;
  });
  return { svg: marks.join(""), height: y + ROW };
}

/**
 * @param {App} app
 * @param {Ids} drawn
 * @param {Colours} colours
 */
function entries({ model, words }, drawn, colours) {
  const lines = [...drawn.lines].map((id) => lineOf(model, id));
  const kinds = new Set([...drawn.items].map((id) => model.items[id].kind));
  const roles = ROLES.flatMap((role) => lines.find((line) => line.role === role) ?? []);
  return [
    ...roles.map((line) => ({ mark: stroke(line, colours), word: words.say(`role.${line.role}`) })),
    ...[...ACTORS, "sector"].filter((kind) => kinds.has(/** @type {any} */ (kind))).map((kind) => ({ mark: mark(kind, colours), word: words.say(`kind.${kind}`) })),
  ];
}

/**
 * @param {import("../types").Line} line
 * @param {Colours} colours
 */
export const stroke = (line, colours) =>
  lineMark(line, { id: "", hidden: false, color: { color: colours[line.role], opacity: 1 } }, { from: [0, 0], to: [28, 0], roundness: 0 });

/**
 * @param {string} kind
 * @param {Colours} colours
 */
export function mark(kind, colours) {
  const background = kind === "organization" ? colours.organization : colours.surface;
  const look = { x: 22, y: 0, label: "", opacity: 1, borderWidth: 1.6, color: { border: colours[kind], background }, font: { size: SIZE, color: "", align: "center" } };
  return nodeMark(/** @type {any} */ (look), { shape: SHAPES[kind], size: 6, box: 0, dim: false }, kind);
}
