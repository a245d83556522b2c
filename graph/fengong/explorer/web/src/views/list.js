// The list: a table of what passes the filters, in the order of the plan. Without script the page has one as well.
/** @import { App, Id, Ids, Role, Shown, State, View } from "../types" */
import { all, byId, make, sign } from "../dom.js";
import { lineOf, linesOf } from "../model.js";
import { withBands } from "./bands.js";
import { blankRow, chunks, createBlocks } from "./blocks.js";
import { clauseQuotes, wholeText } from "./words.js";

/** Columns, each the key of its word. */
const COLUMNS = ["number", "title", "answers", "due"];

/**
 * @param {App} app
 * @returns {View}
 */
export function list(app) {
  const { model, words, store } = app;
  const table = make("table", { class: "tasks" });
  /** @type {HTMLElement} */
  let root;
  /** @type {ReturnType<typeof createBlocks>} */
  let blocks;
  /** Task or heading → the part of the table it stands in. @type {Map<Id, HTMLElement>} */
  let placeOf = new Map();
  /** @type {Ids | null} */
  let drawn = null;
  let lang = "";

  /** @param {Ids} visible */
  function draw(visible) {
    const tasks = model.ids.filter((id) => model.items[id].kind === "task" && visible.items.has(id));
    const rows = withBands(model, tasks);
    placeOf = new Map();
    let at = 1;
    const parts = chunks(rows).map((own) => {
      const element = make("tbody");
      const first = (at += own.length) - own.length;
      own.forEach(({ id }) => placeOf.set(id, element));
      return { element, count: own.length, entries: () => own.map((row, n) => tableRow(row, first + n, visible)) };
    });
    table.setAttribute("aria-rowcount", String(rows.length + 1));
    table.replaceChildren(head(), ...parts.map(({ element }) => element));
    table.hidden = !rows.length;
    byId("empty").hidden = rows.length > 0 || !model.data.counts.tasks;
    blocks.set(parts);
  }

  const head = () => make("thead", {}, make("tr", { "aria-rowindex": 1 }, COLUMNS.map((word) => make("th", { scope: "col", class: word }, words.say(word)))));

  /**
   * @param {{ id: Id, band: boolean }} row
   * @param {number} at
   * @param {Ids} visible
   */
  function tableRow({ id, band }, at, visible) {
    if (!band) return taskRow(app, id, at + 1, visible, store.get().selected === id);
    const kind = model.items[id].kind === "plan" ? "band plan" : "band";
    return make("tr", { class: kind, "aria-rowindex": at + 1 }, make("th", { colspan: 4, scope: "rowgroup", class: "data" }, words.called(id)));
  }

  /** @param {State} state */
  function highlight({ selected }) {
    for (const row of all(table, "tr.chosen")) row.classList.toggle("chosen", row.dataset.task === selected);
    if (selected !== null) rowOf(selected)?.classList.add("chosen");
  }

  /** @param {Id} id */
  const rowOf = (id) => all(placeOf.get(id) ?? make("tbody"), "tr[data-task]").find((row) => row.dataset.task === id);

  return {
    name: "list",
    mount(element) {
      root = element;
      root.querySelector("noscript")?.remove();
      root.prepend(table);
      blocks = createBlocks(root, blankRow);
      window.addEventListener("beforeprint", () => !root.hidden && blocks.openAll());
    },
    /**
     * @param {State} state
     * @param {Shown} shown
     */
    show(state, { visible }) {
      if (visible !== drawn || state.lang !== lang) draw(visible);
      [drawn, lang] = [visible, state.lang];
      highlight(state);
    },
    hide() {},
    reveal(id) {
      const place = placeOf.get(id);
      if (place) blocks.open(place);
      const row = rowOf(id);
      row?.classList.add("chosen");
      if (row && !isIn(row, root)) row.scrollIntoView({ block: "center" });
    },
  };
}

/**
 * @param {App} app
 * @param {Id} id
 * @param {number} at number of the row
 * @param {Ids} visible
 * @param {boolean} chosen
 */
function taskRow(app, id, at, visible, chosen) {
  const { model, words, select } = app;
  const item = /** @type {import("../types").Task} */ (model.items[id]);
  const title = make("span", { "data-item": id }, wordsButton(words.pick(item.name), () => select(id)));
  return make("tr", { "data-task": id, "aria-rowindex": at, class: chosen ? "chosen" : null },
    make("td", { class: "number data" }, item.number),
    make("td", { class: "title data" }, title),
    make("td", { class: "who" }, who(app, id, visible), wholeText(app, item)),
    make("td", { class: "due data" }, item.dues.map((due) => make("p", {}, due.words))));
}

/**
 * Whoever is named for a task and left by the filters, role by role, with the clauses that say so.
 * @param {App} app
 * @param {Id} id
 * @param {Ids} visible
 */
function who(app, id, visible) {
  const { model, words } = app;
  const stated = linesOf(model, id).filter((line) => lineOf(model, line).role !== "sector");
  if (!stated.length) return make("p", { class: "muted" }, words.say("nobody"));
  const left = stated.filter((line) => visible.lines.has(line));
  const roles = [...new Set(left.map((line) => /** @type {Role} */ (lineOf(model, line).role)))];
  const named = roles.map((role) => {
    const names = left.filter((line) => lineOf(model, line).role === role).map((line) => actor(app, line));
    return make("p", {}, make("span", { class: "role" }, sign(role), make("span", {}, words.say(`role.${role}`))), make("span", {}, names));
  });
  return [...named, ...clauseQuotes(app, left)];
}

/**
 * In Chinese by the words of the clause; in English by the actor's name, where it has one.
 * @param {App} app
 * @param {Id} line
 */
function actor({ model, store, select }, line) {
  const { from } = lineOf(model, line);
  const item = /** @type {import("../types").Actor} */ (model.items[from]);
  const { surface } = model.data.assignments[line];
  const [zh, en] = item.called;
  const button = wordsButton(store.get().lang === "en" && en !== zh ? en : surface, () => select(from, line));
  button.prepend(sign(item.kind));
  return make("span", { class: "actor", "data-item": from, "data-line": line }, button);
}

/**
 * @param {string} text
 * @param {() => void} onclick
 */
const wordsButton = (text, onclick) => make("button", { type: "button", class: "link", onclick }, make("span", { class: "data" }, text));

/**
 * Whether an element is to be seen in its scrolling parent.
 * @param {HTMLElement} node
 * @param {HTMLElement} root
 */
function isIn(node, root) {
  const [own, frame] = [node.getBoundingClientRect(), root.getBoundingClientRect()];
  return own.top >= frame.top && own.bottom <= frame.bottom;
}
