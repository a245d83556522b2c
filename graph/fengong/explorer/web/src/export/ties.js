// The drawing of shared tasks as one SVG: departments in their places, bent lines, the legend.
/** @import { App, Picture } from "../types" */
/** @import { Pair } from "../cotask.js" */
import { formsOf, leftOut } from "../views/tiekey.js";
import { nodeLook } from "../views/look.js";
import { middle, pairId, tieLook, via } from "../views/tielook.js";
import { nodeMark } from "./marks.js";
import { flow } from "./legend.js";
import { sheet } from "./picture.js";
import { element, escaped } from "./xml.js";

/** @typedef {import("../views/look.js").Scene} Scene */
/** @typedef {ReturnType<typeof tieLook>} Look */

/**
 * @param {App} app
 * @param {Scene} scene
 * @param {{ drawn: Pair[], left: number }} pairs
 * @param {Map<string, { shape: string, size: number }>} forms
 * @returns {Picture}
 */
export function tiesPicture(app, scene, { drawn, left }, forms) {
  const { state, shown: { bright }, colours, layout } = scene;
  const how = { bright: bright?.lines ?? null, chosen: pairId(state.selected, state.partner), count: bright ? bright.lines.size : drawn.length, colours };
  const looks = drawn.map((pair) => tieLook(pair, how)).filter(({ hidden }) => !hidden).reverse();
  const foot = (/** @type {number} */ width) => flow(entries(app, drawn, left, colours), colours, width);
  return sheet(app, scene, layout.extent, foot, [
    ...looks.map((look) => stroke(look, scene)), ...departments(app, scene, forms), ...looks.map((look) => sign(look, scene)),
  ]);
}

/**
 * @param {Look} look
 * @param {Scene} scene
 */
function stroke({ from, to, color, width, dashes }, { layout: { points } }) {
  const [start, end] = [points[from], points[to]];
  const d = `M${start.join(" ")}Q${via(start, end).map((one) => one.toFixed(1)).join(" ")} ${end.join(" ")}`;
  return element("path", {
    d, fill: "none", stroke: color.color, "stroke-opacity": color.opacity, "stroke-width": width.toFixed(2),
    "stroke-dasharray": dashes ? dashes.map((one) => one.toFixed(1)).join(" ") : null,
  });
}

/**
 * @param {Look} look
 * @param {Scene} scene
 */
function sign({ from, to, label, font }, { layout: { points } }) {
  if (!label) return "";
  const [x, y] = middle(points[from], points[to]);
  return element("text", {
    x: x.toFixed(1), y: (y + font.size * 0.36).toFixed(1), "text-anchor": "middle", "font-size": font.size, fill: font.color,
    stroke: font.strokeColor, "stroke-width": font.strokeWidth, "paint-order": "stroke", "stroke-linejoin": "round",
  }, escaped(label));
}

/**
 * @param {App} app
 * @param {Scene} scene
 * @param {Map<string, { shape: string, size: number }>} forms
 */
function departments(app, scene, forms) {
  const { visible, bright } = scene.shown;
  return Object.keys(scene.layout.points).filter((id) => visible.items.has(id)).map((id) => {
    const dim = bright !== null && !bright.items.has(id);
    return nodeMark(nodeLook(app, id, scene), { shape: "dot", size: 8, ...forms.get(id), box: 0, dim }, app.words.called(id));
  });
}

/**
 * @param {App} app
 * @param {Pair[]} drawn
 * @param {number} left
 * @param {import("../views/look.js").Colours} colours
 */
function entries(app, drawn, left, colours) {
  const { words } = app;
  const { say } = words;
  const strokes = formsOf(words, drawn).map(({ name, word }) => {
    const dashes = { untold: "2.5 4", unjudged: "9 5" }[name] ?? null;
    const holds = name === "holds";
    return { mark: element("path", { d: "M0 0H28", stroke: holds ? colours.accent : colours.muted, "stroke-width": holds ? 4 : 1.8, "stroke-dasharray": dashes }), word };
  });
  const lines = element("g", { stroke: colours.muted }, element("path", { d: "M0 -4H28", "stroke-width": 1.2 }), element("path", { d: "M0 3H28", "stroke-width": 4 }));
  const dots = element("g", { fill: colours.organization }, element("circle", { cx: 8, cy: 0, r: 4 }), element("circle", { cx: 22, cy: 0, r: 7 }));
  const told = say("ties.drawn", { count: drawn.length }) + (left ? say("ties.left", { count: left }) : "");
  const plain = [leftOut(app), told].filter(Boolean).map((word) => ({ mark: "", word }));
  return [...strokes, { mark: lines, word: say("ties.width") }, { mark: dots, word: say("ties.size") }, ...plain];
}
