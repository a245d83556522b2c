/** @import { PageData, Say, Term } from "./types" */
import { make } from "./dom.js";
import { pageOf, short } from "./links.js";

/** Types that are plain from how a value is written. */
const PLAIN = /#(string|integer|decimal|boolean|date)$/;
/** Signs of a quote that are looked for in the plans: enough to find it, few enough for an address. */
const SOUGHT = 60;

/**
 * What a cell of a result shows: an IRI leads to its page, words of a plan to where they stand.
 * @param {Term | undefined} term
 * @param {string} column
 * @param {PageData} data
 * @param {Say} say
 * @returns {Node}
 */
export function cell(term, column, data, say) {
  if (!term) return make("span", { class: "unbound" });
  if (term.type === "uri") return iri(String(term.value), data);
  if (term.type === "bnode") return make("span", { class: "bnode" }, `_:${String(term.value).replace(/^_:/, "")}`);
  if (typeof term.value !== "string") return make("code", {}, JSON.stringify(term.value));
  return literal(term, term.value, data.quotes.includes(column) ? say : null, data);
}

/**
 * @param {string} value
 * @param {PageData} data
 */
function iri(value, data) {
  const words = short(value, data.prefixes);
  const href = pageOf(value, data.places);
  return href ? make("a", { href, title: value, class: "iri" }, words) : make("span", { class: "iri" }, words);
}

/**
 * @param {Term} term
 * @param {string} value
 * @param {Say | null} say given where the value is a quote
 * @param {PageData} data
 */
function literal(term, value, say, data) {
  const lang = term["xml:lang"];
  const words = make(say ? "q" : "span", { lang, class: "data", dir: "auto" }, value);
  if (say) return make("span", {}, words, " ", where(value, say));
  const type = term.datatype && !PLAIN.test(term.datatype) ? `^^${short(term.datatype, data.prefixes)}` : null;
  const tag = lang ? `@${lang}` : type;
  return tag ? make("span", {}, words, make("small", {}, tag)) : words;
}

/**
 * @param {string} value
 * @param {Say} say
 */
function where(value, say) {
  const sought = [...value].slice(0, SOUGHT).join("");
  const href = `/search?${new URLSearchParams({ q: sought })}`;
  return make("a", { href, class: "place", "aria-label": say("editor.place.of", { quote: sought }) }, say("editor.place"));
}
