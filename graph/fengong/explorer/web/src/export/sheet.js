// Rows with a heading, a head and a legend as one picture, or as pages of paper. Text stays text, nothing points outside.
/** @import { App, Picture, Shown, State } from "../types" */
import { filled, limited } from "./lettering.js";
import { flow } from "./legend.js";
import { origin, scope } from "./scope.js";
import { element, escaped } from "./xml.js";

/** @typedef {import("../views/look.js").Colours} Colours */
/** @typedef {{ state: State, shown: Shown, colours: Colours }} Scene */
/** @typedef {{ svg: string, height: number, heading?: boolean, cut?: number }} Strip `heading`: never the last on a page; `cut`: names cut in it */
/** @typedef {{ mark: string, word: string }} Entry of a legend */
/**
 * Rows below a head; `under` is drawn below rows of a height; `title` tells bodies of one sheet apart.
 * @typedef {{ width: number, head: Strip, rows: Strip[], entries: Entry[], under?: (height: number) => string, title?: string }} Body
 */

const MARGIN = 28;
/** Room for printing on A4 across within its margins, in CSS pixels. */
export const A4 = Object.freeze({ width: 1046, height: 690 });
const GAP = 8;

/**
 * All in one picture, as high as it takes.
 * @param {App} app
 * @param {Scene} scene
 * @param {Body} body
 * @returns {Picture}
 */
export function onePicture(app, scene, body) {
  const top = heading(app, scene, body, 21);
  const low = foot(app, scene, body, body.rows);
  const inner = stack([top, body.head, ...rowsOf(body, body.rows), low]);
  const [width, height] = [body.width + 2 * MARGIN, inner.height + 2 * MARGIN];
  return drawing(app, scene, { width, height }, element("g", { transform: `translate(${MARGIN} ${MARGIN})` }, inner.svg));
}

/**
 * Pages of A4 across: every row whole, the head on each of them.
 * @param {App} app
 * @param {Scene} scene
 * @param {Body[]} bodies
 * @returns {Picture[]}
 */
export function pages(app, scene, bodies) {
  return bodies.flatMap((body) => {
    const top = heading(app, scene, body, 16);
    const low = foot(app, scene, body, body.rows, false);
    const room = A4.height - top.height - body.head.height - low.height;
    return split(body.rows, room).map((rows) => {
      const inner = stack([top, body.head, ...rowsOf(body, rows)]);
      const below = element("g", { transform: `translate(0 ${A4.height - low.height})` }, low.svg);
      return drawing(app, scene, A4, inner.svg + below);
    });
  });
}

/**
 * Rows in portions of a height; a heading goes with what it is above.
 * @param {Strip[]} rows
 * @param {number} room
 * @returns {Strip[][]}
 */
export function split(rows, room) {
  /** @type {Strip[][]} */
  const portions = [[]];
  let left = room;
  for (const row of rows) {
    let portion = portions[portions.length - 1];
    if (row.height > left && portion.some((one) => !one.heading)) {
      let at = portion.length;
      while (portion[at - 1].heading) at -= 1;
      portions.push(portion.splice(at));
      portion = portions[portions.length - 1];
      left = room - portion.reduce((sum, one) => sum + one.height, 0);
    }
    portion.push(row);
    left -= row.height;
  }
  return portions;
}

/**
 * Strips one below the other.
 * @param {Strip[]} strips
 * @returns {Strip}
 */
function stack(strips) {
  let y = 0;
  const svg = strips.map((strip) => {
    const placed = strip.svg && element("g", { transform: `translate(0 ${y.toFixed(1)})` }, strip.svg);
    y += strip.height;
    return placed;
  });
  return { svg: svg.join(""), height: y };
}

/**
 * @param {Body} body
 * @param {Strip[]} rows
 * @returns {Strip[]}
 */
function rowsOf({ under }, rows) {
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return under ? [{ svg: under(height), height: 0 }, ...rows] : rows;
}

/**
 * @param {App} app
 * @param {Scene} scene
 * @param {{ width: number, height: number }} size
 * @param {string} inner
 * @returns {Picture}
 */
function drawing({ model: { data } }, { colours }, { width, height }, inner) {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  const svg = element(
    "svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${w} ${h}`, width: w, height: h, "font-family": colours.font, role: "img", "aria-label": data.title },
    element("title", {}, escaped(data.title)), element("rect", { width: "100%", height: "100%", fill: colours.surface }), inner,
  );
  return { svg, width: w, height: h };
}

/**
 * The title, and below it what is shown.
 * @param {App} app
 * @param {Scene} scene
 * @param {Body} body
 * @param {number} size of the title
 * @returns {Strip}
 */
function heading(app, { state, shown, colours }, { width, title }, size) {
  const small = Math.round(size * 0.62);
  const large = limited(app.model.data.title, width / size, 2).lines;
  const said = [app.words.say(state.view), ...(title ? [title] : []), ...(state.view === "about" ? [] : scope(app, state, shown))].join(app.words.say("scope.semicolon"));
  const below = limited(said, width / small, 4).lines;
  const big = lines(large, { size, fill: colours.ink, "font-weight": 650 });
  const rest = lines(below, { size: small, fill: colours.muted });
  return stack([big, rest, { svg: "", height: GAP }]);
}

/**
 * The legend, what was cut, and where it all comes from.
 * @param {App} app
 * @param {Scene} scene
 * @param {Body} body
 * @param {Strip[]} rows
 * @param {boolean} [signed] whether it says its origin; paper has it in the margin
 * @returns {Strip}
 */
function foot(app, { colours }, { width, head, entries }, rows, signed = true) {
  const cut = [head, ...rows].reduce((sum, strip) => sum + (strip.cut ?? 0), 0);
  const legend = flow(entries, colours, width);
  const told = cut ? lines(filled(app.words.say("sheet.cut", { count: cut }), width / 12), { size: 12, fill: colours.ink }) : { svg: "", height: 0 };
  const source = signed ? lines(filled(origin(app), width / 12), { size: 12, fill: colours.muted }) : { svg: "", height: 0 };
  const marks = entries.length ? { svg: element("g", { transform: "translate(0 16)" }, legend.svg), height: legend.height + 6 } : { svg: "", height: 0 };
  return stack([marks, told, source]);
}

/**
 * Lines of text, the first at the top.
 * @param {string[]} said
 * @param {{ size: number, x?: number } & Record<string, unknown>} look
 * @returns {Strip}
 */
export function lines(said, { size, x = 0, ...look }) {
  const pitch = size * 1.35;
  const rows = said.map((line, row) => element("tspan", { x, y: size + row * pitch }, escaped(line)));
  return { svg: said.some(Boolean) ? element("text", { "font-size": size, ...look }, ...rows) : "", height: said.length * pitch };
}
