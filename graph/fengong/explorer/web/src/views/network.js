// The network: drawings of the same selection, one of them shown, and above it what is drawn and how.
/** @import { App, Shown, State, View } from "../types" */
import { make, press } from "../dom.js";
import { bipartite } from "./bipartite.js";
import { colourChoice, pairsChoice } from "./choices.js";
import { cotask } from "./cotask.js";

/** @typedef {{ element: HTMLElement, key?: HTMLElement, show(state: State, shown: Shown): void }} Choice `key`: what it means, below it */

/**
 * Every drawing by its name in the state, with what can be chosen for it; the first is what a page opens with.
 * @type {Record<"tasks" | "ties", { draw: (app: App) => View, choice: (app: App) => Choice }>}
 */
const DRAWINGS = { tasks: { draw: bipartite, choice: colourChoice }, ties: { draw: cotask, choice: pairsChoice } };
const NAMES = /** @type {(keyof typeof DRAWINGS)[]} */ (Object.keys(DRAWINGS));

/**
 * @param {App} app
 * @returns {View}
 */
export function network(app) {
  /** @type {Partial<Record<keyof typeof DRAWINGS, { view: View, box: HTMLElement }>>} those that were shown before */
  const made = {};
  const choices = NAMES.map((name) => ({ name, ...DRAWINGS[name].choice(app) }));
  const buttons = NAMES.map((name) => {
    const onclick = () => app.store.update({ drawing: name });
    return make("button", { type: "button", "data-drawing": name, "data-word": `drawing.${name}`, onclick });
  });
  const group = make("div", { class: "switch", role: "group", "data-word-label": "drawings" }, buttons);
  const keys = choices.map(({ key }) => key);
  const bar = make("div", { class: "drawbar" }, group, choices.map(({ element }) => element), keys);
  /** @type {HTMLElement | null} */
  let root = null;
  /** @type {keyof typeof DRAWINGS} */
  let current = "tasks";

  /** @param {keyof typeof DRAWINGS} name */
  function enter(name) {
    if (name !== current) leave();
    current = name;
    for (const button of buttons) press(button, button.dataset.drawing === name);
    const drawing = made[name] ?? begin(name);
    if (!drawing.box.isConnected) {
      // Only one drawing is in the page, so that what they name alike is there once.
      root?.append(drawing.box);
      app.words.translate(drawing.box);
    }
    return drawing.view;
  }

  /** @param {keyof typeof DRAWINGS} name */
  function begin(name) {
    const view = DRAWINGS[name].draw(app);
    const box = make("div", { class: "drawing" });
    root?.append(box);
    view.mount(box);
    app.words.translate(box);
    return (made[name] = { view, box });
  }

  function leave() {
    const last = made[current];
    if (!last) return;
    last.box.remove();
    last.view.hide();
  }

  return {
    name: "network",
    mount(section) {
      root = section;
      root.append(bar);
    },
    show(state, shown) {
      for (const { name, element, key, show } of choices) {
        element.hidden = name !== state.drawing;
        if (name === state.drawing) show(state, shown);
        else if (key) key.hidden = true;
      }
      enter(state.drawing).show(state, shown);
    },
    hide: () => made[current]?.view.hide(),
    reveal: (id) => made[current]?.view.reveal?.(id),
    picture: (paper) => made[current]?.view.picture?.(paper) ?? null,
    canvas: () => made[current]?.view.canvas?.() ?? null,
  };
}
