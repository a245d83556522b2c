// How nodes and lines of the network look: colours of the style sheet, dimmed by what is selected.
/** @import { App, Id, Item, Layout, Line, Portion, Shown, State } from "../types" */
import { hueName, huesOf } from "../hues.js";
import { isActor, isHeading } from "../model.js";

const NAMES = [
  "ground", "surface", "ink", "muted", "line", "line-strong", "accent", "accent-soft", "font", "lead", "responsible",
  "support", "guide", "supervise", "sector", "organization", "group", "unresolved", "hue-ink",
  ...Array.from({ length: 9 }, (_, hue) => `hue-${hue}`),
];

/** Opacity of a line that is drawn only to show who else is there. */
const FAINT = 0.16;

/** @typedef {Record<string, string>} Colours */
/**
 * Colours by the name of their variable, so that they are those of the paper and not of the screen.
 * @type {Colours}
 */
export const PAPER = Object.fromEntries(NAMES.map((name) => [name, `var(--${name})`]));

/** @typedef {{ state: State, shown: Shown, layout: Layout, colours: Colours, portion: Portion }} Scene */

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
export function nodeLook({ model, words }, id, { state, shown: { visible, bright }, layout, colours, portion }) {
  // A heading that is drawn as a box looks like a task.
  const item = portion.boxes.has(id) ? boxed(model.items[id]) : model.items[id];
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
 * @returns {Item}
 */
const boxed = (item) => /** @type {Item} */ ({ ...item, kind: "task" });

/**
 * Form and size of a node: as PyVis has them, or in a large page by the number of its tasks beside that of the busiest.
 * @param {App["model"]} model
 * @param {Portion} portion
 * @returns {Map<Id, { shape: string, size: number }>}
 */
export function forms({ data, items }, portion) {
  const { overview } = data;
  if (!overview) return new Map(data.network.nodes.map(({ id, shape, size }) => [id, { shape, size }]));
  const weight = (/** @type {Id} */ id) => portion.weights.get(id) ?? items[id].weight;
  const most = Math.max(1, ...portion.items.filter((id) => isActor(items[id])).map(weight));
  return new Map(portion.items.map((id) => [id, {
    shape: overview.shapes[portion.boxes.has(id) ? "task" : items[id].kind], size: Math.round(50 + 120 * Math.sqrt(weight(id) / most)) / 10,
  }]));
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
 * Of all that is drawn, only lines that stand out are seen; in a part of a large page the partners' are too, faintly.
 * @param {App} app
 * @param {Line} line
 * @param {Scene} scene
 */
export function edgeLook({ model }, { id, role, to }, { state, shown: { visible, bright }, colours, portion }) {
  const hues = role === "sector" ? null : huesOf(model, state.colour);
  const calm = role === "lead" ? 0.75 : role === "responsible" ? 0.42 : 0.6;
  const lit = bright === null || bright.lines.has(id);
  const faint = !lit && portion.mode !== "all";
  const color = { color: colours[hues ? hueName(hues, to) : role], opacity: faint ? FAINT : bright ? 1 : calm };
  return { id, hidden: !(lit || faint) || !visible.lines.has(id), color };
}
