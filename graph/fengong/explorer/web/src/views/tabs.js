// Tabs beside the boxes of tasks: the letter of a section or sector on its colour, so that colour is never alone.
/** @import { App, Id, Layout, Shown, State } from "../types" */
import { huesOf } from "../hues.js";

/** Width and height of a tab in canvas units, and how many a box has room for. */
export const TAB = { width: 15, height: 26, most: 2 };

/** @typedef {{ x: number, y: number, letter: string, hue: number, dim: boolean }} Tab middle of it */

/**
 * Tabs of a task's box, on the side of the departments; a plus where it has more sectors than there is room for.
 * @param {App} app
 * @param {Id} id
 * @param {{ state: State, shown: Shown, layout: Layout }} scene
 * @returns {Tab[]}
 */
export function tabsOf({ model }, id, { state, shown: { visible, bright }, layout }) {
  const own = huesOf(model, state.colour)?.of.get(id) ?? [];
  const point = layout.points[id];
  if (!own.length || !visible.items.has(id) || !point) return [];
  const [x, y] = point;
  const side = x > 0 ? -1 : 1;
  const at = (/** @type {number} */ place) => x + side * (layout.task / 2 + TAB.width * (place + 0.5));
  const shownHues = own.slice(0, TAB.most);
  return shownHues.map(({ letter, hue }, place) => {
    const more = own.length > TAB.most && place === TAB.most - 1;
    return { x: at(place), y, hue, letter: more ? `${letter}+` : letter, dim: bright !== null && !bright.items.has(id) };
  });
}

/**
 * @param {CanvasRenderingContext2D} context in canvas units
 * @param {App} app
 * @param {{ state: State, shown: Shown, layout: Layout, colours: import("./look.js").Colours }} scene
 */
export function drawTabs(context, app, scene) {
  if (scene.state.colour === "none") return;
  const { colours } = scene;
  context.save();
  Object.assign(context, { textAlign: "center", textBaseline: "middle" });
  for (const id of app.model.ids) {
    for (const { x, y, letter, hue, dim } of tabsOf(app, id, scene)) {
      context.globalAlpha = dim ? 0.25 : 1;
      context.fillStyle = colours[`hue-${hue}`];
      context.fillRect(x - TAB.width / 2, y - TAB.height / 2, TAB.width, TAB.height);
      context.fillStyle = colours["hue-ink"];
      context.font = `700 ${letter.length > 1 ? 9 : 11.5}px ${colours.font}`;
      context.fillText(letter, x, y + 0.5);
    }
  }
  context.restore();
}
