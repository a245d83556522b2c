/** @import { PageData, Row, Say } from "./types" */
import { cell } from "./cell.js";
import { make } from "./dom.js";

const ROWS = 100;

/**
 * The plugin of Yasr that shows a result as a table. Yasgui's own writes its cells as markup that it cleans, speaks
 * English only, and leaves this server with every IRI; in this one all that a store says is text.
 * @param {PageData} data
 * @param {Say} say
 */
export function tablePlugin(data, say) {
  return class Table {
    priority = 10;
    label = say("editor.table");

    /** @param {any} yasr */
    constructor(yasr) {
      this.yasr = yasr;
    }

    canHandleResults() {
      const names = this.yasr.results?.getVariables();
      return Boolean(names?.length) || Boolean(this.yasr.results?.getBindings());
    }

    draw() {
      const names = /** @type {string[]} */ (this.yasr.results.getVariables());
      const rows = /** @type {Row[]} */ (this.yasr.results.getBindings() ?? []);
      this.yasr.resultsEl.append(paged(names, rows, data, say));
    }

    /** @param {string} [name] */
    download(name) {
      const getData = () => this.yasr.results?.asCsv() ?? "";
      return { getData, filename: `${name || "fengong"}.csv`, contentType: "text/csv", title: say("editor.download") };
    }
  };
}

/**
 * A filter, the rows of a page, and the way to other pages.
 * @param {string[]} names
 * @param {Row[]} rows
 * @param {PageData} data
 * @param {Say} say
 */
function paged(names, rows, data, say) {
  const filter = make("input", { type: "search", "aria-label": say("editor.filter"), placeholder: say("editor.filter") });
  const [body, pages] = [make("tbody"), make("div", { class: "pages" })];
  const status = make("span", { role: "status" });
  const titles = names.map((name) => make("th", { scope: "col" }, name));
  const head = make("tr", {}, make("th", { scope: "col" }, say("editor.row")), ...titles);
  const table = make("table", {}, make("thead", {}, head), body);
  const scroll = make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("editor.table") }, table);

  /** @param {number} page */
  const show = (page) => {
    const found = matching(rows, filter.value);
    const last = Math.max(0, Math.ceil(found.length / ROWS) - 1);
    const first = page * ROWS;
    body.replaceChildren(...found.slice(first, first + ROWS).map(([row, number]) => line(row, number)));
    status.textContent = say("editor.page", { at: page + 1, pages: last + 1, rows: found.length });
    const step = (/** @type {string} */ word, /** @type {number} */ to) => {
      const button = make("button", { type: "button", disabled: to < 0 || to > last }, say(word));
      button.addEventListener("click", () => (show(to), scroll.focus()));
      return button;
    };
    pages.replaceChildren(status, ...(last ? [step("editor.previous", page - 1), step("editor.next", page + 1)] : []));
  };
  /** @type {(row: Row, number: number) => HTMLElement} */
  const line = (row, number) =>
    make("tr", {}, make("td", { class: "number" }, String(number)), ...names.map((name) => make("td", {}, cell(row[name], name, data, say))));

  filter.addEventListener("input", () => show(0));
  show(0);
  return make("div", { class: "result" }, make("div", { class: "filterline" }, filter), scroll, pages);
}

/**
 * Rows with their number whose words hold what is looked for.
 * @param {Row[]} rows
 * @param {string} words
 * @returns {[Row, number][]}
 */
function matching(rows, words) {
  const sought = words.trim().toLowerCase();
  const numbered = rows.map((row, at) => /** @type {[Row, number]} */ ([row, at + 1]));
  if (!sought) return numbered;
  return numbered.filter(([row]) => Object.values(row).some((term) => String(term?.value).toLowerCase().includes(sought)));
}
