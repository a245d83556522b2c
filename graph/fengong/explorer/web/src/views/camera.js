// Which layout is drawn, at which scale, and what of it is in sight.
/** @import { Network } from "vis-network/esnext" */
/** @import { Layout } from "../types" */
import { byId } from "../dom.js";

/** Height kept free below the picture for the buttons, in pixels. */
const CONTROLS = 52;
/** Scale below which labels are hard to read. */
const LEGIBLE = 0.74;
/** Height of a canvas too low for a whole picture that can be read, in pixels. */
const LOW = 400;

/**
 * Sectors take part only when they are drawn.
 * @param {Layout} layout
 * @param {boolean} sectors
 */
const extent = (layout, sectors) => (sectors ? layout.full : layout.extent);

/**
 * Scale at which a layout fits the canvas.
 * @param {HTMLElement} canvas
 * @param {Layout} layout
 * @param {boolean} sectors
 */
function fitting(canvas, layout, sectors) {
  const [left, top, right, bottom] = extent(layout, sectors);
  const margin = canvas.clientWidth < 600 ? 8 : 24;
  const height = canvas.clientHeight - margin - CONTROLS;
  const [across, down] = [(canvas.clientWidth - 2 * margin) / (right - left), height / (bottom - top)];
  // In a low window the picture is moved up and down rather than made so small that nobody can read it.
  return Math.min(across, canvas.clientHeight < LOW ? Math.max(down, LEGIBLE) : down);
}

/**
 * The layout that says most and can still be read, else the one that can be read best.
 * @param {HTMLElement} canvas
 * @param {Layout[]} layouts
 * @param {boolean} sectors
 */
export function chooseLayout(canvas, layouts, sectors) {
  const scale = (/** @type {Layout} */ one) => fitting(canvas, one, sectors);
  const best = layouts.reduce((one, two) => (scale(two) > scale(one) ? two : one));
  return layouts.find((one) => scale(one) >= LEGIBLE) ?? best;
}

/**
 * @param {Network} network
 * @param {HTMLElement} canvas
 * @param {Layout} layout
 * @param {{ sectors: boolean, animate: boolean }} how
 */
export function fit(network, canvas, layout, { sectors, animate }) {
  const [left, top, right, bottom] = extent(layout, sectors);
  const scale = Math.min(fitting(canvas, layout, sectors), 1.4);
  const still = !animate || matchMedia("(prefers-reduced-motion: reduce)").matches;
  const middle = (top + bottom) / 2 + (CONTROLS - 16) / 2 / scale;
  const upmost = top + (canvas.clientHeight / 2 - 8) / scale;
  network.moveTo({
    position: { x: (left + right) / 2, y: Math.min(middle, upmost) },
    scale,
    animation: still ? false : { duration: 250, easingFunction: "easeInOutQuad" },
  });
}

/**
 * Moves the picture, unzoomed, if a point lies outside it or under the panel.
 * @param {Network} network
 * @param {HTMLElement} canvas
 * @param {readonly [number, number]} point
 */
export function reveal(network, canvas, [x, y]) {
  const at = network.canvasToDOM({ x, y });
  const { top, width, height } = canvas.getBoundingClientRect();
  const sheet = byId("panel").getBoundingClientRect();
  const free = sheet.width >= width ? Math.min(height, sheet.top - top) : height;
  const inside = { x: at.x > 30 && at.x < width - 30, y: at.y > 30 && at.y < free - 40 };
  if (inside.x && inside.y) return;
  const now = network.getViewPosition();
  const lifted = y + (height - free) / 2 / network.getScale();
  network.moveTo({ position: { x: inside.x ? now.x : x, y: inside.y ? now.y : lifted } });
}

/**
 * @param {Network} network
 * @param {number} factor
 */
export function zoom(network, factor) {
  network.moveTo({ scale: Math.min(6, Math.max(0.05, network.getScale() * factor)) });
}
