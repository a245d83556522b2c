// XML as text: what comes from a plan is escaped, and nothing in it that XML cannot hold.

/** What XML 1.0 has no place for, lone surrogates too. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Words as they may stand in an element or an attribute.
 * @param {unknown} words
 * @returns {string}
 */
export const escaped = (words) => String(words).replace(NOT_XML, "\ufffd").replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

/**
 * An element.
 * @param {string} name
 * @param {Record<string, unknown>} attributes escaped here; null and false are left out
 * @param {...string} children XML; words go through `escaped` first
 * @returns {string}
 */
export function element(name, attributes, ...children) {
  const said = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined && value !== false);
  const inside = said.map(([key, value]) => ` ${key}="${escaped(rounded(value))}"`).join("");
  return children.length ? `<${name}${inside}>${children.join("")}</${name}>` : `<${name}${inside}/>`;
}

/** @param {unknown} value */
const rounded = (value) => (typeof value === "number" ? Math.round(value * 100) / 100 : value);
