// How nodes and lines of the network look: colours of the style sheet, dimmed by what is selected.
/** @import { App, Id, Item, Layout, Shown, State } from "../types" */
import { hueName, huesOf } from "../hues.js";
import { isHeading, lineOf } from "../model.js";

const NAMES = [
  "ground", "surface", "ink", "muted", "line", "line-strong", "accent", "accent-soft", "font", "lead", "responsible",
  "support", "guide", "supervise", "sector", "organization", "group", "unresolved", "hue-ink",
  ...Array.from({ length: 9 }, (_, hue) => `hue-${hue}`),
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
    color: { ...nodeColour(item, colours, { dim, chosen }), ...(dim || chosen ? {} : hueBorder(model, id, state, colours)) },
    borderWidth: chosen ? 3 : item.kind === "unresolved" || isHued(item, state) ? 2 : 1.4,
    ...shapeOf(item, layout),
  };
}

/**
 * Whether an item has a colour of its section or sector.
 * @param {Item} item
 * @param {State} state
 */
const isHued = (item, state) => item.kind === "task" && state.colour !== "none";

/**
 * @param {App["model"]} model
 * @param {Id} id
 * @param {State} state
 * @param {Colours} colours
 */
function hueBorder(model, id, state, colours) {
  const hues = model.items[id].kind === "task" ? huesOf(model, state.colour) : null;
  return hues ? { border: colours[hueName(hues, id)] } : {};
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
export function edgeLook({ model }, id, { state, shown: { visible, bright }, colours }) {
  const { role, to } = lineOf(model, id);
  const hues = role === "sector" ? null : huesOf(model, state.colour);
  const calm = role === "lead" ? 0.75 : role === "responsible" ? 0.42 : 0.6;
  const lit = bright === null || bright.lines.has(id);
  return { id, hidden: !lit || !visible.lines.has(id), color: { color: colours[hues ? hueName(hues, to) : role], opacity: bright ? 1 : calm } };
}
