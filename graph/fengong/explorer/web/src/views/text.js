// The plan itself, as it was read, with everything known about its words marked where they stand.
/** @import { App, Id, Mark, State, View } from "../types" */
import { all, make, press } from "../dom.js";
import { lineOf } from "../model.js";
import { elements } from "../text/marks.js";
import { createRove } from "../text/rove.js";
import { textKey } from "../text/key.js";
import { tree } from "../text/tree.js";

/**
 * @param {App} app
 * @returns {View}
 */
export function text(app) {
  const { model, store } = app;
  const { texts } = model.data;
  const chars = texts.map((one) => Array.from(one.text));
  /** @type {HTMLElement} */
  let root;
  let drawn = "";
  const rove = createRove();

  /** @param {State} state */
  function draw(state) {
    const at = sourceOf(app, state);
    const key = JSON.stringify([at, state.place, state.lang]);
    if (key === drawn) return;
    drawn = key;
    const focused = root.querySelector(":focus")?.getAttribute("data-mark");
    const marks = [...texts[at].marks, ...lookedUp(state, chars[at].length)];
    const body = make("div", { class: "words", lang: "zh" }, elements(app, chars[at], tree(chars[at].length, marks)));
    const reading = make("div", { role: "group", "aria-label": app.words.say("text.walk") }, body);
    root.replaceChildren(make("div", { class: "sheet" }, switchOf(app, at), textKey(app), reading));
    rove(reading);
    if (focused) /** @type {HTMLElement | null} */ (root.querySelector(`[data-mark="${focused}"]`))?.focus({ preventScroll: true });
    if (state.place) bring(root, all(root, ".m.found")[0]);
  }

  return {
    name: "text",
    mount(element) {
      root = element;
      root.tabIndex = -1;
    },
    show(state, shown) {
      if (!texts.length) return root.replaceChildren(make("p", { class: "muted sheet" }, app.words.say("text.none")));
      draw(state);
      for (const node of all(root, ".words .name")) {
        const lines = about(node);
        node.classList.toggle("off", !lines.some((line) => shown.visible.lines.has(line)));
        node.classList.toggle("lit", lines.some((line) => lineOf(model, line).from === state.selected));
        node.setAttribute("aria-pressed", String(lines.some((line) => line === state.line)));
      }
      for (const node of all(root, ".words .sector")) node.classList.toggle("lit", about(node).some((id) => id === state.selected));
      for (const node of all(root, ".words .task, .words .heading")) {
        node.classList.toggle("chosen", about(node).some((id) => id === state.selected));
        node.classList.toggle("off", node.classList.contains("task") && !about(node).some((id) => shown.visible.items.has(id)));
      }
    },
    hide() {},
    reveal() {
      const { place } = store.get();
      bring(root, all(root, place ? ".m.found" : ".name[aria-pressed=true]")[0] ?? all(root, ".m.chosen, .m.lit")[0]);
    },
  };
}

/**
 * Number of the text to show: the one that was chosen, that of what is selected, or the first.
 * @param {App} app
 * @param {State} state
 */
function sourceOf({ model }, { source, selected, line }) {
  if (source !== null) return source;
  const item = line ? model.items[lineOf(model, line).to] : model.items[selected ?? ""];
  if (typeof item?.source === "number") return item.source;
  const first = model.linesOf.get(selected ?? "")?.[0];
  return (first && model.items[lineOf(model, first).to].source) || 0;
}

/**
 * @param {HTMLElement} node
 * @returns {Id[]}
 */
const about = (node) => (node.dataset.about ?? "").split(" ").filter(Boolean);

/**
 * The mark of the words that were looked up, where this text has that place.
 * @param {State} state
 * @param {number} length
 * @returns {Mark[]}
 */
const lookedUp = ({ place }, length) => (place && place[1] <= length ? [["found", place[0], place[1], []]] : []);

/**
 * Opens what is folded around a node and scrolls to it, unless it is in sight.
 * @param {HTMLElement} root
 * @param {HTMLElement | undefined} node
 */
function bring(root, node) {
  for (let up = node?.parentElement; up && up !== root; up = up.parentElement) if (up instanceof HTMLDetailsElement) up.open = true;
  if (node instanceof HTMLDetailsElement) node.open = true;
  if (!node) return;
  const [own, frame] = [node.getBoundingClientRect(), root.getBoundingClientRect()];
  if (own.top < frame.top + 8 || own.bottom > frame.top + frame.height / 2) node.scrollIntoView({ block: "start" });
}

/**
 * @param {App} app
 * @param {number} at
 */
function switchOf({ model: { data }, words, store }, at) {
  if (data.texts.length < 2) return null;
  const buttons = data.texts.map(({ short }, number) => {
    const button = make("button", { type: "button", "data-source": number, onclick: () => store.update({ source: number, place: null }) });
    button.append(make("span", { class: "data" }, short));
    press(button, number === at);
    return button;
  });
  return make("div", { class: "switch sources", role: "group", "aria-label": words.say("text.which") }, buttons);
}
