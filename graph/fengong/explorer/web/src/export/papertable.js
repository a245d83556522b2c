// A table of words as it is set on paper: the browser breaks the pages and says the head on each.
/** @import { Grid, Paragraph } from "./grid.js" */
import { make, sign } from "../dom.js";

/** @param {Grid} grid */
export function paperTable({ columns, rows }) {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const cols = columns.map((column) => make("col", { style: `width: ${((column.width / width) * 100).toFixed(2)}%` }));
  const head = make("thead", {}, make("tr", {}, columns.map(({ name }) => make("th", { scope: "col" }, name))));
  const body = rows.map((row) => {
    if ("band" in row) return make("tr", { class: "band" }, make("th", { colspan: columns.length, scope: "rowgroup", class: "data" }, row.band));
    if ("note" in row) return make("tr", { class: "band" }, make("td", { colspan: columns.length, class: "muted" }, row.note));
    return make("tr", { class: row.chosen ? "chosen" : null }, row.cells.map((cell) => make("td", { class: "data" }, cell.map(paragraph))));
  });
  return make("table", { class: "sheet-table" }, make("colgroup", {}, cols), head, make("tbody", {}, body));
}

/** @param {Paragraph} one */
const paragraph = ({ words, role, strong, muted }) =>
  make("p", { class: [role && "of-role", strong && "strong", muted && "muted"].filter(Boolean).join(" ") || null }, role ? sign(role) : null, make("span", {}, words));
