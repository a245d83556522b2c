// The page: one state, everything drawn from it.
/** @import { App, State } from "./types" */
import { readData } from "./data.js";
import { byId } from "./dom.js";
import { createExportMenu } from "./export/menu.js";
import { listenToPrint } from "./export/paper.js";
import { shown } from "./filter.js";
import { filtersChange, listenToFilters, showFilters } from "./filters.js";
import { follow, read } from "./hash.js";
import { createModel } from "./model.js";
import { panelChanges, showPanel } from "./panel/panel.js";
import { createSearchBox } from "./searchbox.js";
import { createStage } from "./stage.js";
import { createStore, initialState } from "./state.js";
import { VIEWS } from "./views/registry.js";
import { createWords } from "./words.js";

const model = createModel(readData());
/** @type {App} */
const app = { model, select, pair, store: createStore(initialState(model.data.lang)), words: createWords(model, () => store.get().lang) };
const { store, words } = app;
const views = VIEWS.map((view) => view(app));
const names = views.map((view) => view.name);
const stage = createStage(app, views);
const searchBox = createSearchBox(app);
createExportMenu(app, stage);

/** @type {App["select"]} */
function select(id, line = null) {
  const before = store.get();
  const source = id !== null && typeof model.items[id].source === "number" ? null : before.source;
  // A way belongs to the department it begins at.
  const to = id === before.selected ? before.to : null;
  store.update({ selected: id, to, partner: null, line, source, place: null, lost: [] });
  // Chosen again: it may have been moved out of sight.
  if (id !== null && before.selected === id) stage.reveal(id);
}

/** @type {App["pair"]} */
function pair(id, partner) {
  store.update({ selected: id, partner, to: null, line: null, place: null, lost: [] });
}

/**
 * Brings all of the page up to the state.
 * @param {State} state
 * @param {State | null} before null: draw everything
 */
function render(state, before) {
  if (state.find !== (before?.find ?? "")) searchBox.follow(state.find);
  if (before !== null && onlySearched(state, before)) return;
  if (state.lang !== before?.lang) {
    document.documentElement.lang = state.lang === "zh" ? "zh-CN" : "en";
    words.translate(document);
    searchBox.refresh();
  }
  const left = shown(model, state);
  if (before === null || filtersChange(state, before)) showFilters(app, state, left.visible);
  if (before === null || panelChanges(state, before)) showPanel(app, state);
  stage.show(state, left);
  const moved = state.selected !== before?.selected || state.view !== before?.view;
  if (state.selected !== null && moved) stage.reveal(state.selected);
}

/**
 * Whether nothing but the search differs, which is drawn by its box alone.
 * @param {State} state
 * @param {State} before
 */
const onlySearched = (state, before) => state !== before && /** @type {(keyof State)[]} */ (Object.keys(state)).every((name) => name === "find" || state[name] === before[name]);

/** Esc takes back the last thing: the results, then the search, then the way or the partner, then the selection. */
function takeBack() {
  if (searchBox.isOpen()) searchBox.close();
  else if (store.get().to !== null) store.update({ to: null });
  else if (store.get().partner !== null) store.update({ partner: null });
  else if (store.get().selected !== null) select(null);
  searchBox.clear();
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (event.key === "Escape") takeBack();
  const typing = event.target instanceof Element && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key !== "/" || typing) return;
  event.preventDefault();
  searchBox.focus();
}

function listen() {
  byId("language").addEventListener("click", () => store.update({ lang: store.get().lang === "zh" ? "en" : "zh" }));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => render(store.get(), store.get()));
  document.addEventListener("keydown", pressed);
  byId("skip").addEventListener("click", stage.focus);
  listenToPrint(app, stage);
  store.subscribe(render);
}

document.documentElement.classList.remove("plain");
listenToFilters(app);
store.update(read(location.hash, model, names));
render(store.get(), null);
listen();
follow(store, model, names);
performance.mark("fengong-ready");
document.documentElement.dataset.ready = "true";

window.fengong = Object.freeze({
  get network() {
    return views.map((view) => view.canvas?.()).find(Boolean) ?? null;
  },
  get state() {
    return store.get();
  },
  items: model.items,
  select,
});
