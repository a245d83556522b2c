// The plan itself, as it was read, with everything known about its words marked where they stand.
/** @import { App, Id, Mark, Place, Shown, State, View } from "../types" */
import { all, make, press } from "../dom.js";
import { lineOf } from "../model.js";
import { elements } from "../text/marks.js";
import { WHOLE, createParts, heightOf, placeOf, stretches } from "../text/parts.js";
import { createRove } from "../text/rove.js";
import { textKey } from "../text/key.js";
import { lookedUp, sourceOf } from "../text/source.js";
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
  /** @type {State} */
  let last;
  /** @type {Shown} */
  let left;
  /** @type {ReturnType<typeof createParts>} */
  let parts;
  /** @type {ReturnType<typeof createRove>} */
  let rove;

  /** @param {State} state */
  function draw(state) {
    const at = sourceOf(app, state);
    const key = JSON.stringify([at, state.place, state.lang]);
    if (key === drawn) return;
    drawn = key;
    const focused = root.querySelector(":focus")?.getAttribute("data-mark");
    const body = make("div", { class: "words", lang: "zh" });
    const reading = make("div", { role: "group", "aria-label": app.words.say("text.walk") }, body);
    root.replaceChildren(make("div", { class: "sheet" }, switchOf(app, at), textKey(app), reading));
    fillWith(body, at, state);
    if (focused) parts.open(Number(focused.split(" ")[1]));
    rove(reading);
    if (focused) /** @type {HTMLElement | null} */ (root.querySelector(`[data-mark="${focused}"]`))?.focus({ preventScroll: true });
    if (state.place) toPlace(state.place);
  }

  /**
   * All marks of a text at once, or of a long one those about to be seen.
   * @param {HTMLElement} body
   * @param {number} at number of the text
   * @param {State} state
   */
  function fillWith(body, at, state) {
    const marks = [...texts[at].marks, ...lookedUp(state, chars[at].length)];
    const nodes = tree(chars[at].length, marks);
    if (marks.length <= WHOLE) {
      body.append(...elements(app, chars[at], nodes));
      return parts.set([]);
    }
    const width = body.clientWidth;
    const own = stretches(nodes).map((some) => {
      const [start, end] = [some[0].start, some[some.length - 1].end];
      const words = chars[at].slice(start, end).join("");
      return { element: placeOf(words, heightOf(some, width)), start, end, words, full: false, marked: () => elements(app, chars[at], some) };
    });
    body.append(...own.map(({ element }) => element));
    parts.set(own);
  }

  /** @param {Place} place */
  function toPlace([start]) {
    parts.open(start);
    bring(root, all(root, ".m.found")[0]);
  }

  /** Says of the marks below an element what is selected, and what the filters leave. @param {HTMLElement} scope */
  function tell(scope) {
    for (const node of all(scope, ".name[data-mark]")) {
      const lines = about(node);
      node.classList.toggle("off", !lines.some((line) => left.visible.lines.has(line)));
      node.classList.toggle("lit", lines.some((line) => lineOf(model, line).from === last.selected));
      node.setAttribute("aria-pressed", String(lines.some((line) => line === last.line)));
    }
    for (const node of all(scope, ".sector[data-mark]")) node.classList.toggle("lit", about(node).some((id) => id === last.selected));
    for (const node of all(scope, ".task[data-mark], .heading[data-mark]")) {
      node.classList.toggle("chosen", about(node).some((id) => id === last.selected));
      node.classList.toggle("off", node.classList.contains("task") && !about(node).some((id) => left.visible.items.has(id)));
    }
  }

  return {
    name: "text",
    mount(element) {
      root = element;
      root.tabIndex = -1;
      parts = createParts(root, tell);
      rove = createRove(parts);
      // Before what is folded is opened for paper.
      window.addEventListener("beforeprint", () => !root.hidden && parts.openAll(), { capture: true });
      window.addEventListener("afterprint", () => parts.settle());
    },
    show(state, shown) {
      if (!texts.length) return root.replaceChildren(make("p", { class: "muted sheet" }, app.words.say("text.none")));
      [last, left] = [state, shown];
      draw(state);
      tell(root);
    },
    hide() {},
    reveal() {
      const { place, selected, line } = store.get();
      if (place) return toPlace(place);
      const first = firstOf(texts[sourceOf(app, store.get())]?.marks ?? [], line, isAbout(selected));
      if (first) parts.open(first[1]);
      bring(root, (line && all(root, ".name[aria-pressed=true]")[0]) || all(root, ".m.chosen, .m.lit")[0]);
    },
  };

  /** Whether a mark tells of an item. @param {Id | null} selected @returns {(mark: Mark) => boolean} */
  function isAbout(selected) {
    return ([kind, , , ids]) => (kind === "name" ? ids.some((id) => lineOf(model, id).from === selected) : ids.some((id) => id === selected));
  }
}

/**
 * The first mark of an assignment, or else of whatever is selected.
 * @param {readonly Mark[]} marks
 * @param {Id | null} line
 * @param {(mark: Mark) => boolean} isAbout
 */
function firstOf(marks, line, isAbout) {
  const first = (/** @type {Mark[]} */ found) => found.sort((one, two) => one[1] - two[1])[0];
  return first(marks.filter(([kind, , , ids]) => line && kind === "name" && ids.includes(line))) ?? first(marks.filter(isAbout));
}

/**
 * @param {HTMLElement} node
 * @returns {Id[]}
 */
const about = (node) => (node.dataset.about ?? "").split(" ").filter(Boolean);

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
