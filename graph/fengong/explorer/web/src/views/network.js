// The network: drawings of the same selection, one of them shown.
/** @import { App, View } from "../types" */
import { make } from "../dom.js";
import { bipartite } from "./bipartite.js";

/**
 * Every drawing by its name in the state; the first is what a page opens with.
 * @type {Record<string, (app: App) => View>}
 */
const DRAWINGS = { tasks: bipartite };

/**
 * @param {App} app
 * @returns {View}
 */
export function network(app) {
  /** @type {Record<string, { view: View, box: HTMLElement }>} those that were shown before */
  const made = {};
  /** @type {HTMLElement | null} */
  let root = null;
  let current = "tasks";

  /** @param {string} name */
  function enter(name) {
    if (name !== current) leave();
    current = name;
    made[name] ??= begin(name);
    made[name].box.hidden = false;
    return made[name].view;
  }

  /** @param {string} name */
  function begin(name) {
    const view = DRAWINGS[name](app);
    const box = make("div", { class: "drawing" });
    root?.append(box);
    view.mount(box);
    app.words.translate(box);
    return { view, box };
  }

  function leave() {
    const last = made[current];
    if (!last) return;
    last.box.hidden = true;
    last.view.hide();
  }

  return {
    name: "network",
    mount: (section) => void (root = section),
    show: (state, shown) => enter(state.drawing in DRAWINGS ? state.drawing : "tasks").show(state, shown),
    hide: leave,
    reveal: (id) => made[current]?.view.reveal?.(id),
    picture: (paper) => made[current]?.view.picture?.(paper) ?? null,
    canvas: () => made[current]?.view.canvas?.() ?? null,
  };
}
