// The list: the table the template wrote, which is all there is without script, brought to life.
/** @import { App, View } from "../types" */
import { all, byId, make } from "../dom.js";

/**
 * @param {App} app
 * @returns {View}
 */
export function list({ select }) {
  /** @type {HTMLElement} */
  let root;
  const rows = () => all(root, "tr[data-task]");
  return {
    name: "list",
    mount(element) {
      root = element;
      for (const node of all(root, "[data-item]")) {
        wake(node, () => select(node.dataset.item ?? null, node.dataset.line ?? null));
      }
    },
    show({ selected }, { visible }) {
      for (const row of rows()) {
        row.hidden = !visible.items.has(row.dataset.task ?? "");
        row.classList.toggle("chosen", row.dataset.task === selected);
        hideNames(row, visible.lines);
      }
      for (const band of all(root, "tr.band")) band.hidden = rowsBelow(band).every((row) => row.hidden);
      byId("empty").hidden = !rows().length || rows().some((row) => !row.hidden);
    },
    hide() {},
    reveal(id) {
      const row = rows().find((one) => one.dataset.task === id);
      if (row && !isIn(row, root)) row.scrollIntoView({ block: "center" });
    },
  };
}

/**
 * Turns a name in the table into a button.
 * @param {HTMLElement} node
 * @param {() => void} onclick
 */
function wake(node, onclick) {
  const button = make("button", { type: "button", class: "link", onclick });
  button.append(...node.childNodes);
  if (!button.querySelector("span")) button.replaceChildren(make("span", { class: "data" }, button.textContent));
  node.append(button);
}

/**
 * @param {HTMLElement} row
 * @param {Set<string>} left lines that pass the filters
 */
function hideNames(row, left) {
  for (const name of all(row, "[data-line]")) name.hidden = !left.has(name.dataset.line ?? "");
  for (const part of all(row, ".who p")) {
    const names = all(part, "[data-line]");
    part.hidden = names.length > 0 && names.every((name) => name.hidden);
  }
}

/**
 * The tasks below a heading: those of a section up to the next heading, those of a plan up to the next plan.
 * @param {HTMLElement} band
 * @returns {HTMLElement[]}
 */
function rowsBelow(band) {
  const rows = [];
  const whole = band.classList.contains("plan");
  for (let row = band.nextElementSibling; row instanceof HTMLElement; row = row.nextElementSibling) {
    if (row.dataset.task) rows.push(row);
    else if (!whole || row.classList.contains("plan")) break;
  }
  return rows;
}

/**
 * Whether an element is to be seen in its scrolling parent.
 * @param {HTMLElement} node
 * @param {HTMLElement} root
 */
function isIn(node, root) {
  const [own, frame] = [node.getBoundingClientRect(), root.getBoundingClientRect()];
  return own.top >= frame.top && own.bottom <= frame.bottom;
}
