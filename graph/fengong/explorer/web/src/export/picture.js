// The network as one SVG: title, what is drawn in its places, legend. Text stays text, nothing points outside.
/** @import { App, Id, Line, Picture } from "../types" */
import { edgeLook, forms, nodeLook } from "../views/look.js";
import { tabsOf } from "../views/tabs.js";
import { legend } from "./legend.js";
import { wrapped } from "./lettering.js";
import { lineMark, nodeMark, tabMark } from "./marks.js";
import { scope } from "./scope.js";
import { element, escaped } from "./xml.js";

/** @typedef {import("../views/look.js").Scene} Scene */
const MARGIN = 28;
/** Title and legend need some width, however few departments are drawn. */
const NARROWEST = 320;
const TITLE = 21;
const COUNTS = 14;

/**
 * @param {App} app
 * @param {Scene} scene
 * @returns {Picture}
 */
export function picture(app, scene) {
  const { state, layout } = scene;
  const foot = (/** @type {number} */ width) => legend(app, drawn(app, scene), scene, width);
  return sheet(app, scene, state.layer ? layout.full : layout.extent, foot, [...lines(app, scene), ...nodes(app, scene)]);
}

/**
 * A drawing under its title and above its legend.
 * @param {App} app
 * @param {Scene} scene
 * @param {import("../types").Layout["extent"]} extent of what is drawn
 * @param {(width: number) => { svg: string, height: number }} legendOf
 * @param {string[]} marks in the units of the extent
 * @returns {Picture}
 */
export function sheet(app, scene, [left, top, right, bottom], legendOf, marks) {
  const { colours } = scene;
  const width = Math.max(right - left, NARROWEST) + 2 * MARGIN;
  const head = heading(app, scene, width - 2 * MARGIN);
  const foot = legendOf(width - 2 * MARGIN);
  const height = head.height + (bottom - top) + foot.height + 3 * MARGIN;
  const middle = width / 2 - (left + right) / 2;
  const title = app.model.data.title;
  const svg = element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width.toFixed(1)} ${height.toFixed(1)}`, width, height, "font-family": colours.font, role: "img", "aria-label": title },
    element("title", {}, escaped(title)),
    element("rect", { width: "100%", height: "100%", fill: colours.ground }),
    element("g", { transform: `translate(${MARGIN} ${MARGIN})` }, head.svg),
    element("g", { transform: `translate(${middle.toFixed(1)} ${(MARGIN + head.height - top).toFixed(1)})` }, ...marks),
    element("g", { transform: `translate(${MARGIN} ${(height - MARGIN - foot.height + 12).toFixed(1)})` }, foot.svg),
  );
  return { svg, width, height };
}

/**
 * What is to be seen: dim nodes are, dim lines are not.
 * @param {App} app
 * @param {Scene} scene
 * @returns {{ items: Id[], lines: Line[] }}
 */
function drawn(app, scene) {
  const { shown: { visible }, portion } = scene;
  return { items: portion.items.filter((id) => visible.items.has(id)), lines: portion.lines.filter((line) => !edgeLook(app, line, scene).hidden) };
}

/**
 * @param {App} app
 * @param {Scene} scene
 * @param {number} width
 */
function heading(app, { state, shown, colours, portion }, width) {
  const title = wrapped(app.model.data.title, width / TITLE, 2);
  const part = portion.said.map(([key, values]) => app.words.say(key, values)).join("");
  const [below] = wrapped([...(part ? [part] : []), ...scope(app, state, shown)].join(app.words.say("scope.semicolon")), width / COUNTS, 1);
  const height = title.length * TITLE * 1.3 + COUNTS * 1.5;
  const rows = title.map((line, row) => element("tspan", { x: 0, y: TITLE * (1 + row * 1.3) }, escaped(line)));
  const big = element("text", { "font-size": TITLE, "font-weight": 650, fill: colours.ink }, ...rows);
  const small = element("text", { y: height - COUNTS * 0.4, "font-size": COUNTS, fill: colours.muted }, escaped(below));
  return { svg: big + small, height: height + 12 };
}

/**
 * @param {App} app
 * @param {Scene} scene
 */
function lines(app, scene) {
  const { smooth } = app.model.data.network.options.edges;
  const roundness = smooth.enabled ? smooth.roundness : 0;
  return drawn(app, scene).lines.map((line) => {
    const [from, to] = [line.from, line.to].map((end) => scene.layout.points[end]);
    return lineMark(line, edgeLook(app, line, scene), { from, to, roundness });
  });
}

/**
 * @param {App} app
 * @param {Scene} scene
 */
function nodes(app, scene) {
  const { bright } = scene.shown;
  const all = forms(app.model, scene.portion);
  return drawn(app, scene).items.map((id) => {
    const form = { .../** @type {{ shape: string, size: number }} */ (all.get(id)), box: scene.layout.task, dim: bright !== null && !bright.items.has(id) };
    return nodeMark(nodeLook(app, id, scene), form, app.words.called(id)) + tabsOf(app, id, scene).map((tab) => tabMark(tab, scene.colours)).join("");
  });
}
