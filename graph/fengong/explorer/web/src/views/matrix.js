// The matrix: tasks across, whoever answers for them down, a mark where they meet. A cell without a mark has no element
// until the keyboard reaches it, nor has what is far out of sight, so that thousands of rows stay light.
/** @import { App, Ids, Role, State, View } from "../types" */
import { all, make, press, sign } from "../dom.js";
import { ROLES, lineOf, planOf } from "../model.js";
import { crosstab } from "./crosstab.js";
import { bring, createCursor } from "./cursor.js";
import { createPane } from "./pane.js";

/** What a reader may order by. */
const ORDERS = /** @type {const} */ ([
  ["taskOrder", "matrix.tasks", [["text", "matrix.by-text"], ["actors", "matrix.by-actors"]]],
  ["actorOrder", "matrix.actors", [["tasks", "matrix.by-tasks"], ["name", "matrix.by-name"]]],
]);

/**
 * @param {App} app
 * @returns {View}
 */
export function matrix(app) {
  const { model, words, select, store } = app;
  const grid = make("div", { class: "grid", role: "grid", "data-word-label": "matrix.grid" });
  const scroller = make("div", { class: "scroller" }, grid);
  const note = make("p", { class: "muted", hidden: true });
  const stripe = make("div", { class: "stripe", hidden: true, "aria-hidden": "true" });
  const cursor = createCursor(grid, scroller, open, (spot) => pane.draw(spot));
  const pane = createPane(grid, scroller, { row, column, filled, cell, spot: () => cursor.spot(), drawn: redrawn });
  /** @type {import("./crosstab.js").Crosstab} */
  let table = { rows: [], columns: [] };
  /** @type {Ids | null} what was left when the grid was drawn, and how it was ordered */
  let left = null;
  let order = "";
  /** @type {Ids | null} */
  let lit = null;
  let drawn = false;

  /**
   * Selects what a cell stands for; a cell with several roles gives one after the other.
   * @param {HTMLElement} cell
   */
  function open(cell) {
    if (cell.dataset.id) return select(cell.dataset.id);
    const lines = (cell.dataset.lines ?? "").split(" ").filter(Boolean);
    if (!lines.length) return;
    const next = lines[(lines.indexOf(store.get().line ?? "") + 1) % lines.length];
    select(lineOf(model, next).to, next);
  }

  /**
   * @param {State} state
   * @param {Ids} visible
   */
  function draw(state, visible) {
    table = crosstab(app, state, visible);
    const { rows, columns } = table;
    grid.style.setProperty("--columns", String(columns.length));
    grid.setAttribute("aria-rowcount", String(rows.length + 1));
    grid.setAttribute("aria-colcount", String(columns.length + 1));
    const head = make("div", { class: "head", role: "rowgroup" }, make("div", { class: "row", role: "row", "aria-rowindex": 1, "data-row": 0 }, corner()));
    const body = make("div", { class: "body", role: "rowgroup", style: `--rows: ${rows.length}` });
    grid.replaceChildren(stripe, head, body);
    cursor.size({ row: rows.length, column: columns.length });
    pane.size({ row: rows.length, column: columns.length });
    note.hidden = rows.length > 0;
    note.textContent = words.say(model.data.counts.tasks ? "empty" : "no-tasks");
    scroller.hidden = !rows.length;
    pane.draw();
  }

  const corner = () => make("div", { class: "corner", role: "columnheader", "aria-colindex": 1, "data-column": 0, tabindex: -1 },
    make("span", {}, words.say("matrix.columns"), " →"), make("span", {}, words.say("matrix.rows"), " ↓"));

  /** @param {number} at from 1 on */
  function column(at) {
    const { id, kind, tasks } = table.columns[at - 1];
    const name = words.called(id);
    const label = `${words.say(`kind.${kind}`)}：${name}（${words.count(tasks, "tasks")}）`;
    const first = at > 1 && table.columns[at - 2].kind !== kind;
    const attributes = { class: `column${first ? " first" : ""}`, role: "columnheader", title: label, "aria-label": label };
    return make("div", { ...attributes, ...spot(at), "data-id": id, "data-item": id },
      make("span", { class: "name data" }, name), make("span", { class: "count" }, String(tasks)), sign(kind));
  }

  /** @param {number} at from 1 on */
  function row(at) {
    const { id, band } = table.rows[at - 1];
    const item = model.items[id];
    const plan = planOf(model, id);
    const number = item.kind === "task" ? item.number : "";
    const where = store.get().taskOrder === "actors" && plan ? `${plan} · ` : "";
    const head = make("div", { class: "name", role: "rowheader", ...spot(0), "data-id": id, "data-item": id, title: words.called(id) },
      make("span", { class: "number data" }, number), make("span", { class: "data" }, where + words.called(id)));
    const kind = band ? (item.kind === "plan" ? " band plan" : " band") : "";
    return make("div", { class: `row${kind}`, role: "row", "aria-rowindex": at + 1, "data-row": at, style: `--r: ${at - 1}` }, head);
  }

  /** @param {number} at row, from 1 on */
  function filled(at) {
    return [...table.rows[at - 1].cells.keys()].map((one) => one + 1);
  }

  /**
   * @param {number} at row, from 1 on
   * @param {number} column from 1 on
   */
  function cell(at, column) {
    const lines = table.rows[at - 1].cells.get(column - 1) ?? [];
    const roles = [...new Set(lines.map((id) => /** @type {Role} */ (lineOf(model, id).role)))];
    const label = `${words.called(table.columns[column - 1].id)}：${roles.map((role) => words.say(`role.${role}`)).join("、")}`;
    return make("div", { class: "cell", role: "gridcell", ...spot(column), "data-lines": lines.join(" "), title: label, "aria-label": label },
      roles.map((role) => mark(role)));
  }

  const mark = (/** @type {Role} */ role) => make("span", { class: `letter ${role}`, "aria-hidden": "true" }, words.say(`mark.${role}`));

  /** Other rows or columns have been drawn. */
  function redrawn() {
    cursor.enter();
    if (drawn) highlight();
  }

  /** Marks what is selected among what is drawn. */
  function highlight() {
    const { selected, line } = store.get();
    const actor = line ? lineOf(model, line).from : selected;
    for (const node of all(grid, "[data-item]")) {
      const id = node.dataset.item ?? "";
      const chosen = id === selected || id === actor;
      node.classList.toggle("bright", lit !== null && lit.items.has(id));
      node.classList.toggle("chosen", chosen);
      if (node.role === "rowheader") node.parentElement?.classList.toggle("chosen", chosen);
      node.setAttribute("aria-selected", String(chosen));
    }
    for (const node of all(grid, ".cell[data-lines]")) {
      node.classList.toggle("chosen", line !== null && (node.dataset.lines ?? "").split(" ").includes(line));
    }
    const column = table.columns.findIndex(({ id }) => id === actor);
    stripe.hidden = column < 0;
    stripe.style.setProperty("--at", String(column));
  }

  /** @param {State} state */
  function showTools(state) {
    for (const button of all(root, "[data-order]")) {
      press(button, Reflect.get(state, button.dataset.order ?? "") === button.dataset.by);
    }
  }

  /** @type {HTMLElement} */
  let root;
  return {
    name: "matrix",
    mount(element) {
      root = element;
      root.append(tools(app), scroller, note);
    },
    show(state, { visible, bright }) {
      const wanted = JSON.stringify([state.taskOrder, state.actorOrder, state.lang]);
      const anew = visible !== left || wanted !== order;
      [left, order, lit, drawn] = [visible, wanted, bright, false];
      if (anew) draw(state, visible);
      drawn = true;
      highlight();
      showTools(state);
    },
    hide() {},
    reveal(id) {
      const { line } = store.get();
      const { from, to } = line ? lineOf(model, line) : { from: id, to: id };
      const row = table.rows.findIndex((one) => one.id === to) + 1;
      const at = table.columns.findIndex((one) => one.id === from) + 1;
      if (!row && !at) return;
      pane.draw({ row, column: at });
      const heads = all(grid, "[data-item]").filter((node) => node.dataset.item === id);
      const cells = line ? all(grid, ".cell.chosen") : heads;
      for (const node of cells) bring(node, grid, scroller);
    },
  };
}

/** @param {number} column 0: the names of the rows */
const spot = (column) => ({ "aria-colindex": column + 1, "data-column": column, tabindex: -1, style: column ? `--n: ${column - 1}` : null });

/**
 * The orders to choose from, and what the letters mean.
 * @param {App} app
 */
function tools({ model, store }) {
  const used = new Set(Object.values(model.data.assignments).map(({ role }) => role));
  const orders = ORDERS.map(([field, label, choices]) => {
    const buttons = choices.map(([by, word]) =>
      make("button", { type: "button", "data-order": field, "data-by": by, "data-word": word, onclick: () => store.update({ [field]: by }) }));
    const heading = make("span", { class: "muted", "data-word": label });
    return make("div", { class: "order" }, heading, make("div", { class: "switch", role: "group", "data-word-label": label }, buttons));
  });
  const letters = ROLES.filter((role) => used.has(role)).map((role) =>
    make("li", {}, make("span", { class: `letter ${role}`, "data-word": `mark.${role}` }), make("span", { "data-word": `role.${role}` })));
  return make("div", { class: "bar" }, orders, make("ul", { class: "letters", "data-word-label": "matrix.legend" }, letters));
}
