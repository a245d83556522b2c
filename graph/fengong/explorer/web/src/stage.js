// Where the views stand: one is shown, all have a button in the switch.
/** @import { App, Shown, State, View } from "./types" */
import { all, byId, make, press } from "./dom.js";

/**
 * A section and a button for each view; a section that the template wrote stays.
 * @param {App} app
 * @param {View[]} views
 */
export function createStage({ store, words }, views) {
  const panel = byId("panel");
  /** @type {View | null} */
  let current = null;
  const mounted = new Set();
  const places = views.map((view) => {
    const section = document.getElementById(view.name) ?? make("section", { id: view.name, class: "view", tabindex: -1, "data-word-label": view.name });
    const onclick = () => store.update({ view: view.name });
    const button = make("button", { type: "button", "data-view": view.name, "data-word": view.name, onclick });
    panel.before(section);
    byId("views").append(button);
    return { view, section, button };
  });

  /**
   * @param {string} name
   * @returns {View}
   */
  function enter(name) {
    for (const { view, section, button } of places) {
      section.hidden = view.name !== name;
      press(button, view.name === name);
      if (view.name !== name || mounted.has(name)) continue;
      view.mount(section);
      words.translate(section);
      mounted.add(name);
    }
    document.documentElement.dataset.view = name;
    const [next] = views.filter((view) => view.name === name);
    for (const tools of all(document, ".tools")) tools.hidden = next.filters === false;
    if (next !== current) places[views.indexOf(next)].button.scrollIntoView({ block: "nearest", inline: "center" });
    if (current !== next) current?.hide();
    current = next;
    return next;
  }

  return {
    /**
     * @param {State} state
     * @param {Shown} shown
     */
    show: (state, shown) => enter(state.view).show(state, shown),
    /** @param {string} id */
    reveal: (id) => current?.reveal?.(id),
    /** The section of the current view, for those who go straight to it. */
    focus: () => places.find(({ view }) => view === current)?.section.focus(),
    /** @param {boolean} [paper] */
    picture: (paper) => current?.picture?.(paper) ?? null,
  };
}
