// What a view looks like on paper: drawn pages, a table, or the view as it stands; then what is selected, with its words.
/** @import { App, Picture } from "../types" */
import { all, byId, make } from "../dom.js";
import { shown } from "../filter.js";
import { PAPER } from "../views/look.js";
import { formatOf } from "./formats.js";
import { paperTable } from "./papertable.js";
import { origin, scope } from "./scope.js";

/** What of the panel is for clicking only; a way that was not asked for, and what is folded and was never filled, say nothing. */
const TOOLS = ".close, .query, .subquery, .rest, textarea, .path > .chip, .path:not(:has(.steps, .note)), details:not(:has(> summary + *))";

/**
 * @param {App} app
 * @param {{ picture(paper: boolean): Picture | null }} stage
 */
export function listenToPrint(app, stage) {
  const margin = make("style");
  const head = make("header", { class: "paper-head" });
  window.addEventListener("beforeprint", () => {
    const { drawn, content } = contentOf(app, stage);
    const whole = /** @type {boolean} */ (content.length > 0);
    document.documentElement.dataset.paper = drawn ? "drawn" : whole ? "set" : "view";
    margin.textContent = footer(origin(app));
    document.head.append(margin);
    if (!drawn) {
      head.replaceChildren(...heading(app));
      document.body.prepend(head);
    }
    byId("paper").replaceChildren(...content, ...details(app));
    unfold();
  });
  window.addEventListener("afterprint", () => {
    delete document.documentElement.dataset.paper;
    byId("paper").replaceChildren();
    margin.remove();
    head.remove();
    fold();
  });
}

/**
 * What the view gives for paper; nothing where it is printed as it stands.
 * @param {App} app
 * @param {{ picture(paper: boolean): Picture | null }} stage
 * @returns {{ drawn: boolean, content: Node[] }}
 */
function contentOf(app, stage) {
  const state = app.store.get();
  const scene = { state, shown: shown(app.model, state), colours: PAPER };
  const { pages, grid } = formatOf(state);
  if (grid) return { drawn: false, content: [paperTable(grid(app, scene))] };
  const own = pages ? null : stage.picture(true);
  const pictures = pages ? pages(app, scene) : own ? [own] : [];
  return { drawn: pictures.length > 0, content: pictures.map((picture) => make("div", { class: "page" }, drawing(picture))) };
}

/** @param {Picture} picture */
function drawing({ svg }) {
  // XML of our own writing, in which every word is escaped; a document parsed this way runs nothing.
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  // The page says these already.
  root.querySelectorAll("title").forEach((title) => title.remove());
  return document.adoptNode(root);
}

/** @param {App} app */
function heading(app) {
  const state = app.store.get();
  const said = [app.words.say(state.view), ...(state.view === "about" || state.view === "findings" ? [] : scope(app, state, shown(app.model, state)))];
  return [make("h1", { class: "data" }, app.model.data.title), make("p", { class: "data" }, said.join(app.words.say("scope.semicolon")))];
}

/**
 * What is selected, as the panel says it, without what is for clicking; it keeps its name, and so its style.
 * @param {App} app
 */
function details(app) {
  if (app.store.get().selected === null) return [];
  const copy = /** @type {HTMLElement} */ (byId("panel").cloneNode(true));
  for (const node of all(copy, TOOLS)) node.remove();
  for (const node of all(copy, "details")) /** @type {HTMLDetailsElement} */ (node).open = true;
  for (const node of all(copy, "[id]")) node.removeAttribute("id");
  return [copy];
}

/** @type {HTMLDetailsElement[]} */
let opened = [];

/** Paper has nothing to click on: what is folded is printed open. */
function unfold() {
  opened = /** @type {HTMLDetailsElement[]} */ (all(document, ".view:not([hidden]) details:not([open])"));
  for (const node of opened) node.open = true;
}

function fold() {
  for (const node of opened) node.open = false;
  opened = [];
}

/**
 * A style sheet that says on every page where it comes from and which it is.
 * @param {string} said
 */
export const footer = (said) => `@page { @bottom-left { content: ${quoted(said)} } @bottom-right { content: counter(page) " / " counter(pages) } }`;

/**
 * Words as a string of a style sheet, in which nothing of them can be taken for style.
 * @param {string} words
 */
export const quoted = (words) => `"${[...words.slice(0, 200)].map((sign) => (/[\w .·-]/u.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)).join("")}"`;
