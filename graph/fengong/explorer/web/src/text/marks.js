// The marks of a text as elements.
/** @import { App, Mark } from "../types" */
/** @import { Node as Branch, Plain } from "./tree.js" */
import { make } from "../dom.js";
import { lineOf } from "../model.js";

const FOLDED = ["repeat", "furniture"];

/**
 * A tree as elements; every string of it is part of the text, except what has the class `aside`.
 * @param {App} app
 * @param {string[]} chars the text, by code points
 * @param {(Branch | Plain)[]} nodes
 * @param {readonly string[]} [above] kinds of the marks around it
 * @returns {(Node | string)[]}
 */
export function elements(app, chars, nodes, above = []) {
  return nodes.map((node) => {
    const words = chars.slice(node.start, node.end).join("");
    if (!("mark" in node)) return above.length || words.trim() ? words : make("span", { class: "gap" }, words);
    const kind = node.mark[0];
    const inner = elements(app, chars, node.children, [...above, kind]);
    const attributes = { class: `m ${kind}`, "data-mark": node.mark.slice(0, 3).join(" "), "data-about": node.mark[3].join(" ") };
    return element(app, node, attributes, inner, above);
  });
}

/**
 * @param {App} app
 * @param {Branch} node
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} inner
 * @param {readonly string[]} above
 */
function element(app, node, attributes, inner, above) {
  const kind = node.mark[0];
  if (FOLDED.includes(kind)) return folded(app, node, attributes, inner);
  if (kind === "title" && !above.length) return make("p", attributes, inner);
  if (kind === "heading") return make("h2", attributes, ...head(app, node.mark), inner);
  if (kind === "task") return make("div", attributes, ...head(app, node.mark), inner);
  if (kind === "damage") return make("mark", { ...attributes, title: app.words.say("text.damage") }, inner);
  if (kind === "found") return make("mark", attributes, inner);
  if (kind === "lost" || kind === "noted") return make("mark", { ...attributes, title: noted(app, node.mark) }, inner);
  if (kind === "due" || kind === "cite") return make("span", { ...attributes, title: app.words.say(`text.${kind}`) }, inner);
  if (kind === "name") return name(app, node.mark, attributes, inner);
  if (kind === "sector") return sector(app, node.mark, attributes, inner, above);
  return make("span", attributes, inner);
}

/**
 * @param {App} app
 * @param {Branch} node
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} inner
 */
function folded({ words }, { mark: [kind], start, end }, attributes, inner) {
  const said = `${words.say(`text.${kind}`)} · ${words.say("text.folded", { count: end - start })} · ${words.say("place", { start, end })}`;
  return make("details", attributes, make("summary", { class: "aside", tabindex: -1 }, said), make("div", { class: "inner" }, inner));
}

/**
 * What the findings at a mark say.
 * @param {App} app
 * @param {Mark} mark
 */
function noted({ model: { data }, words }, [kind, start, end]) {
  const inTasks = Object.values(data.items).flatMap((item) => (item.kind === "task" ? item.notes : []));
  const here = [...data.notes.flatMap(({ notes }) => notes), ...inTasks].filter(({ place }) => place[0] === start && place[1] === end);
  return [words.say(`text.${kind}`), ...new Set(here.map(({ message }) => words.pick(message)))].join(" · ");
}

/**
 * The button beside a task or heading that selects it.
 * @param {App} app
 * @param {Mark} mark
 */
function head({ model, words, select }, [, , , [id]]) {
  const item = model.items[id];
  if (!item) return [];
  const label = `${words.say(`kind.${item.kind}`)} ${item.number ?? ""} ${words.called(id)}`;
  const attributes = { type: "button", class: "aside margin", tabindex: -1, "data-id": id, "aria-label": label, title: label };
  return [make("button", { ...attributes, onclick: () => select(id) }, item.kind === "task" ? item.number.slice(0, 6) : "§")];
}

/**
 * @param {App} app
 * @param {Mark} mark
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} inner
 */
function name({ model, words, select }, [, , , lines], attributes, inner) {
  const [line] = lines;
  const { from, role } = lineOf(model, line);
  const { kind } = model.items[from];
  const title = `${words.say(`role.${role}`)} · ${words.called(from)} · ${words.say(`kind.${kind}`)}`;
  return button({ ...attributes, class: `${attributes.class} ${role} ${kind}`, title }, inner, () => select(from, line));
}

/**
 * @param {App} app
 * @param {Mark} mark
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} inner
 * @param {readonly string[]} above
 */
function sector({ words, select }, [, , , [id]], attributes, inner, above) {
  const titled = { ...attributes, title: `${words.say("kind.sector")} · ${words.called(id)}` };
  // No button within a button.
  return above.includes("name") || above.includes("sector") ? make("span", titled, inner) : button(titled, inner, () => select(id));
}

/**
 * A button that breaks across lines as words do, which an element of that name cannot.
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} inner
 * @param {() => void} press
 */
function button(attributes, inner, press) {
  const node = make("span", { ...attributes, role: "button", tabindex: -1, onclick: press }, inner);
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press();
  });
  return node;
}
