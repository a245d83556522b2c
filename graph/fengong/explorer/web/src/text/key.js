// What the marks in the text mean, beside samples of them.
/** @import { App } from "../types" */
import { make, sign } from "../dom.js";
import { ROLES } from "../model.js";

/**
 * @param {App} app
 */
export function textKey({ model, words }) {
  const marks = model.data.texts.flatMap((text) => text.marks);
  const kinds = ["clause", "due", "sector", "cite", "damage", "lost", "noted", "unread"].filter((kind) => marks.some((mark) => mark[0] === kind));
  const roles = ROLES.filter((role) => Object.values(model.data.assignments).some((one) => one.role === role));
  const sample = (/** @type {string} */ name, /** @type {string} */ said) => make("li", {}, make("span", { class: `m ${name} sample` }, said));
  return make(
    "ul", { class: "key", "aria-label": words.say("text.key") },
    roles.map((role) => sample(`name ${role}`, words.say(`role.${role}`))),
    kinds.map((kind) => sample(kind, words.say(`text.${kind}`))),
  );
}

/**
 * Signs of the network with what they mean.
 * @param {App} app
 * @param {readonly string[]} names
 * @param {string} prefix of the words
 */
export function signKey({ words }, names, prefix) {
  return make("ul", { class: "key" }, names.map((name) => make("li", {}, sign(name), words.say(`${prefix}.${name}`))));
}
