// Signs of the tables on paper: the letter of a role in its box, and a name that stands upright.
/** @import { Role } from "../types" */
/** @import { Colours } from "./sheet.js" */
import { ems, limited } from "./lettering.js";
import { element, escaped } from "./xml.js";

/** @type {Record<string, string | null>} */
const DASHES = { support: "3 2", guide: "1 2" };

/** From line to line of a name, in ems. */
const LEADING = 1.1;

/**
 * The letter of a role: told apart by the letter and the frame, not by colour alone.
 * @param {Role} role
 * @param {string} said
 * @param {Colours} colours
 * @param {{ x: number, y: number, width: number, height: number }} box
 */
export function letter(role, said, colours, { x, y, width, height }) {
  const lead = role === "lead";
  const frame = { rx: 3, fill: lead ? colours.lead : colours.surface, stroke: colours[role], "stroke-width": 1.2, "stroke-dasharray": DASHES[role] ?? null };
  const inner = role === "supervise" ? element("rect", { x: x + 2, y: y + 2, width: width - 4, height: height - 4, rx: 2, fill: "none", stroke: colours[role], "stroke-width": 0.8 }) : "";
  const ink = lead ? colours.surface : role === "responsible" ? colours.ink : colours[role];
  const size = Math.min(10, width * 0.8);
  const text = element("text", { x: x + width / 2, y: y + height / 2 + size * 0.36, "font-size": size, "font-weight": 600, "text-anchor": "middle", fill: ink }, escaped(said));
  return element("rect", { x, y, width, height, ...frame }) + inner + text;
}

/**
 * A name above a narrow column: sign below sign where it is written in Chinese, turned by a quarter else.
 * @param {string} name
 * @param {{ size: number, width: number, height: number }} room
 * @returns {{ height: number, cut: boolean, svg: (look: { x: number, y: number } & Record<string, unknown>) => string }} drawn above x, y
 */
export function upright(name, { size, width, height }) {
  const stacked = [...name].filter((sign) => ems(sign) === 1).length * 2 >= [...name].length;
  const fitted = (/** @type {number} */ by) => ({ size: by, ...limited(name, height / by, Math.max(1, Math.floor((width + 0.5) / (by * LEADING)))) });
  return drawnUpright(fitted(size).cut ? fitted(size * 0.88) : fitted(size), stacked);
}

/**
 * @param {{ lines: string[], cut: boolean, size: number }} fitted
 * @param {boolean} stacked
 * @returns {ReturnType<typeof upright>}
 */
function drawnUpright({ lines, cut, size }, stacked) {
  const pitch = size * LEADING;
  const long = Math.max(...lines.map((line) => ems(line))) * size;
  return { height: long, cut, svg: ({ x, y, ...look }) => (stacked ? column : turned)(lines, { x, y, size, pitch, long, look }) };
}

/** @typedef {{ x: number, y: number, size: number, pitch: number, long: number, look: Record<string, unknown> }} Spot */

/**
 * Lines from right to left, each from the top.
 * @param {string[]} said
 * @param {Spot} spot
 */
function column(said, { x, y, size, pitch, long, look }) {
  const right = x + ((said.length - 1) * pitch) / 2;
  const rows = said.map((line, at) => element("text", { x: right - at * pitch, y: y - long, "font-size": size, "writing-mode": "vertical-rl", ...look }, escaped(line)));
  return rows.join("");
}

/**
 * Read from below.
 * @param {string[]} said
 * @param {Spot} spot
 */
function turned(said, { x, y, size, pitch, look }) {
  const first = -((said.length - 1) * pitch) / 2 + size * 0.36;
  const rows = said.map((line, at) => element("tspan", { x: 0, y: first + at * pitch }, escaped(line)));
  return element("g", { transform: `translate(${x} ${y}) rotate(-90)` }, element("text", { "font-size": size, ...look }, ...rows));
}
