// Nodes and lines as SVG, in the shapes and curves in which vis-network draws them.
/** @import { Line, Point } from "../types" */
import { TAB } from "../views/tabs.js";
import { element, escaped } from "./xml.js";

/** @typedef {ReturnType<typeof import("../views/look.js").nodeLook>} Look */
/** @typedef {ReturnType<typeof import("../views/look.js").edgeLook>} Stroke */
/** @typedef {{ shape: string, size: number, box: number, dim: boolean }} Form `box`: width of a task's box */

const BOX = 30;
/** Height of a line of a label, in ems. */
const LEADING = 1.16;

/**
 * A line from an actor to a task, under the nodes.
 * @param {Line} line
 * @param {Stroke} look
 * @param {{ from: Point, to: Point, roundness: number }} course roundness 0: straight
 */
export function lineMark({ width, dashes, role }, { color }, { from: [x, y], to: [u, v], roundness }) {
  const reach = (u - x) * roundness;
  const d = roundness ? `M${x} ${y}C${x + reach} ${y} ${u - reach} ${v} ${u} ${v}` : `M${x} ${y}L${u} ${v}`;
  return element("path", {
    d, fill: "none", stroke: color.color, "stroke-opacity": color.opacity, "stroke-width": width,
    "stroke-dasharray": Array.isArray(dashes) ? dashes.join(" ") : null, "data-role": role,
  });
}

/**
 * A letter on its colour.
 * @param {import("../views/tabs.js").Tab} tab
 * @param {import("../views/look.js").Colours} colours
 */
export function tabMark({ x, y, letter, hue, dim }, colours) {
  const [left, top] = [(x - TAB.width / 2).toFixed(1), (y - TAB.height / 2).toFixed(1)];
  const box = element("rect", { x: left, y: top, width: TAB.width, height: TAB.height, fill: colours[`hue-${hue}`] });
  const size = letter.length > 1 ? 9 : 11.5;
  const sign = element("text", { x: x.toFixed(1), y: (y + size * 0.36).toFixed(1), "text-anchor": "middle", "font-size": size, "font-weight": 700, fill: colours["hue-ink"] }, escaped(letter));
  return element("g", { opacity: dim ? 0.25 : null, "data-hue": hue }, box, sign);
}

/**
 * A node with its label.
 * @param {Look} look
 * @param {Form} form
 * @param {string} name in full, where the label is cut
 */
export function nodeMark(look, form, name) {
  const opacity = look.opacity < 1 ? look.opacity : null;
  return element("g", { opacity, "data-shape": form.shape }, element("title", {}, escaped(name)), outline(look, form), label(look, form));
}

/**
 * @param {Look} look
 * @param {Form} form
 */
function outline({ x, y, color, borderWidth, ...rest }, { shape, size, box }) {
  const dashes = shape === "triangle" ? "4 3" : null;
  const ink = { fill: color.background, stroke: color.border, "stroke-width": borderWidth, "stroke-dasharray": dashes, "stroke-linejoin": "round" };
  const radius = ("size" in rest ? rest.size : null) ?? size;
  switch (shape) {
    case "dot": return element("circle", { cx: x, cy: y, r: radius, ...ink });
    case "box": return element("rect", { x: x - box / 2, y: y - BOX / 2, width: box, height: BOX, rx: 7, ...ink });
    case "square": return element("rect", { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, ...ink });
    case "hexagon": return element("polygon", { points: corners([x, y], radius, 6, 0), ...ink });
    case "triangle": return element("polygon", { points: corners([x, y], radius * 1.3, 3, -90), ...ink });
    default: return "";
  }
}

/**
 * @param {Point} centre
 * @param {number} radius
 * @param {number} count
 * @param {number} first angle of the first corner, in degrees
 */
function corners([x, y], radius, count, first) {
  const angles = Array.from({ length: count }, (_, at) => ((first + (360 * at) / count) * Math.PI) / 180);
  return angles.map((angle) => `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`).join(" ");
}

/**
 * @param {Look} look
 * @param {Form} form
 */
function label({ x, y, label: words, font }, { shape, size, box, dim }) {
  const inside = shape === "box" || shape === "text";
  const left = inside && font.align === "left";
  const at = left ? x - box / 2 + (shape === "box" ? 8 : 0) : x;
  const top = inside ? y + font.size * 0.36 : y + size + font.size * 1.15;
  const lines = words.split("\n").map((line, row) => element("tspan", { x: at, y: top + row * font.size * LEADING }, escaped(line)));
  return element("text", {
    // A dim label is written with the opacity behind its colour, as the canvas takes it.
    fill: dim ? font.color.slice(0, -2) : font.color, "fill-opacity": dim ? 0.25 : null,
    "font-size": font.size, "text-anchor": left ? null : "middle",
    ...(font.strokeWidth ? { stroke: font.strokeColor, "stroke-width": font.strokeWidth, "stroke-linejoin": "round", "paint-order": "stroke" } : {}),
  }, ...lines);
}
