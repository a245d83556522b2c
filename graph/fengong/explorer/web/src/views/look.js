// How nodes and lines of the network look: colours of the style sheet, dimmed by what is selected.
/** @import { App, Id, Item, Layout, Shown, State } from "../types" */
import { isHeading, lineOf } from "../model.js";

const NAMES = [
  "ground", "surface", "ink", "muted", "line", "line-strong", "accent", "accent-soft", "font", "lead", "responsible",
  "support", "guide", "supervise", "sector", "organization", "group", "unresolved",
];

/** @typedef {Record<string, string>} Colours */
/**
 * Colours by the name of their variable, so that they are those of the paper and not of the screen.
 * @type {Colours}
 */
export const PAPER = Object.fromEntries(NAMES.map((name) => [name, `var(--${name})`]));

/** @typedef {{ state: State, shown: Shown, layout: Layout, colours: Colours }} Scene */

/**
 * Colours of the day or night, read once per painting.
 * @returns {Colours}
 */
export function palette() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

/**
 * Look of a node: its place, label and colours.
 * @param {App} app
 * @param {Id} id
 * @param {Scene} scene
 */
export function nodeLook({ model, words }, id, { state, shown: { visible, bright }, layout, colours }) {
  const item = model.items[id];
  const [x, y] = layout.points[id];
  const dim = bright !== null && !bright.items.has(id);
  const chosen = state.selected === id;
  return {
    id, x, y, label: words.pick(layout.labels[id]), hidden: !visible.items.has(id),
    opacity: dim && item.kind !== "task" ? 0.15 : 1,
    font: nodeFont(item, colours, layout, { dim, chosen }),
    color: nodeColour(item, colours, { dim, chosen }),
    borderWidth: chosen ? 3 : item.kind === "unresolved" ? 2 : 1.4,
    ...shapeOf(item, layout),
  };
}

/**
 * @param {Item} item
 * @param {Layout} layout
 */
function shapeOf(item, layout) {
  if (item.kind === "task") return { widthConstraint: { minimum: layout.task - 16 }, margin: 8, shapeProperties: { borderRadius: 7 } };
  if (isHeading(item) && !numbersOnly(layout)) return { widthConstraint: { minimum: layout.task } };
  return item.kind === "sector" ? { size: 7 } : {};
}

/**
 * Whether tasks are drawn by their number, in the middle of a small box.
 * @param {Layout} layout
 */
const numbersOnly = (layout) => layout.name === "compact";

/**
 * @param {Item} item
 * @param {Colours} colours
 * @param {Layout} layout
 * @param {{ dim: boolean, chosen: boolean }} mood
 */
function nodeFont(item, colours, layout, { dim, chosen }) {
  const quiet = item.kind === "section" || item.kind === "sector";
  const ink = chosen ? colours.accent : quiet ? colours.muted : colours.ink;
  const left = item.kind === "task" || isHeading(item);
  return {
    face: colours.font,
    size: item.kind === "task" ? 14 : item.kind === "plan" ? 15 : 13,
    color: dim ? `${ink}40` : ink,
    align: left && !numbersOnly(layout) ? "left" : "center",
    strokeWidth: item.kind === "task" ? 0 : 4,
    strokeColor: colours.ground,
    vadjust: 0,
  };
}

/**
 * @param {Item} item
 * @param {Colours} colours
 * @param {{ dim: boolean, chosen: boolean }} mood
 */
function nodeColour(item, colours, { dim, chosen }) {
  if (dim && item.kind === "task") return { border: colours.line, background: colours.ground };
  const border = chosen ? colours.accent : item.kind === "task" ? colours["line-strong"] : colours[item.kind] ?? colours.line;
  const filled = item.kind === "organization";
  const background = filled ? colours.organization : chosen ? colours["accent-soft"] : colours.surface;
  return { border, background };
}

/**
 * @param {App} app
 * @param {Id} id
 * @param {Scene} scene
 */
export function edgeLook({ model }, id, { shown: { visible, bright }, colours }) {
  const { role } = lineOf(model, id);
  const calm = role === "lead" ? 0.75 : role === "responsible" ? 0.42 : 0.6;
  const lit = bright === null || bright.lines.has(id);
  return { id, hidden: !lit || !visible.lines.has(id), color: { color: colours[role], opacity: bright ? 1 : calm } };
}
