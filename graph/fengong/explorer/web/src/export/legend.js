// What the strokes and marks of a picture mean: only those that are in it.
/** @import { App, Id, Line, State } from "../types" */
import { huesOf } from "../hues.js";
import { ACTORS, ROLES } from "../model.js";
import { ems } from "./lettering.js";
import { lineMark, nodeMark, tabMark } from "./marks.js";
import { element, escaped } from "./xml.js";

/** @typedef {import("../views/look.js").Colours} Colours */
/** @typedef {{ items: Id[], lines: Line[] }} Drawn */
const SIZE = 13;
const ROW = 24;
const SHAPES = /** @type {Record<string, string>} */ ({ organization: "dot", group: "hexagon", unresolved: "triangle", sector: "square" });

/**
 * The legend in rows of a width.
 * @param {App} app
 * @param {Drawn} drawn
 * @param {{ state: State, colours: Colours }} scene
 * @param {number} width
 * @returns {{ svg: string, height: number }}
 */
export const legend = (app, drawn, { state, colours }, width) =>
  flow([...entries(app, drawn, colours), ...hueEntries(app, drawn, state, colours)], colours, width);

/**
 * @param {App} app
 * @param {Drawn} drawn
 * @param {State} state
 * @param {Colours} colours
 */
function hueEntries({ model, words }, drawn, state, colours) {
  const hues = huesOf(model, state.colour);
  if (!hues) return [];
  const used = new Set(drawn.items.flatMap((id) => hues.of.get(id) ?? []));
  const box = (/** @type {number} */ hue, /** @type {string} */ letter) => tabMark({ x: 20, y: 0, hue, letter, dim: false }, colours);
  const found = hues.key.filter((hue) => used.has(hue)).map(({ hue, letter, id }) => ({ mark: box(hue, letter), word: words.called(id).slice(0, 40) }));
  return hues.others ? [...found, { mark: box(0, ""), word: words.say("colour.others") }] : found;
}

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
 * @param {Drawn} drawn
 * @param {Colours} colours
 */
function entries({ model, words }, drawn, colours) {
  const { lines } = drawn;
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
