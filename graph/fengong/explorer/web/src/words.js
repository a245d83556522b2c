/** @import { Id, Lang, Model, Name, Words } from "./types" */
import { isActor } from "./model.js";

/**
 * Every word of the page in the language that `lang` gives at the time.
 * @param {Model} model
 * @param {() => Lang} lang
 * @returns {Words}
 */
export function createWords(model, lang) {
  const { words: table } = model.data;
  const pick = (/** @type {Name} */ names) => names[lang() === "zh" ? 0 : 1];
  const form = (/** @type {string} */ key, /** @type {unknown} */ count) => {
    const [zh, en, one] = table[key];
    return lang() === "zh" ? zh : (count === 1 && one) || en;
  };
  const say = (/** @type {string} */ key, /** @type {Record<string, unknown>} */ values = {}) =>
    form(key, values.count).replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  const called = (/** @type {Id} */ id) => {
    const item = model.items[id];
    if (isActor(item)) return pick(item.called);
    if (item.kind === "section") return item.number + (item.lost ? say("lost") : pick(item.name));
    return pick(item.name);
  };
  const count = (/** @type {number} */ number, /** @type {string} */ key) => `${number} ${say(key, { count: number })}`;
  return { pick, say, count, called, has: (key) => key in table, translate: (root) => translate(root, say, lang()) };
}

/**
 * @param {ParentNode} root
 * @param {(key: string, values?: Record<string, unknown>) => string} say
 * @param {Lang} lang
 */
function translate(root, say, lang) {
  /** @type {(selector: string) => HTMLElement[]} */
  const all = (selector) => [...root.querySelectorAll(selector)].map((node) => /** @type {HTMLElement} */ (node));
  for (const node of all("[data-word]")) node.textContent = say(node.dataset.word ?? "", { count: Number(node.dataset.count) });
  for (const node of all("[data-zh]")) node.textContent = node.dataset[lang] ?? "";
  for (const node of all("[data-word-label]")) node.setAttribute("aria-label", say(node.dataset.wordLabel ?? ""));
  for (const node of all("[data-word-placeholder]")) node.setAttribute("placeholder", say(node.dataset.wordPlaceholder ?? ""));
}
