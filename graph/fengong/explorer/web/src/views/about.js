// What the page is, how it came about, how to read it, and whose work it is.
/** @import { App, View } from "../types" */
import { make } from "../dom.js";
import { ACTORS, ROLES } from "../model.js";
import { signKey, textKey } from "../text/key.js";
import { byCode } from "./findings.js";

/**
 * @param {App} app
 * @returns {View}
 */
export function about(app) {
  const { say } = app.words;
  /** @type {HTMLElement} */
  let root;
  let drawn = "";
  return {
    name: "about",
    filters: false,
    mount(element) {
      root = element;
      // Nothing in it takes the focus, so the view itself must, to be scrolled by keys.
      root.tabIndex = 0;
    },
    show({ lang }) {
      if (drawn === lang) return;
      drawn = lang;
      root.replaceChildren(make("div", { class: "sheet" }, [
        part(app, "what", [make("p", {}, say("about.what.words"))]),
        part(app, "how", [make("ul", { class: "points" }, ["rules", "unknown", "groups", "limits"].map((key) => make("li", {}, say(`about.how.${key}`))))]),
        part(app, "counts", [counts(app)]),
        part(app, "marks", marks(app)),
        part(app, "licence", [say("about.licence.program", { version: app.model.data.version }), say("about.licence.words"), say("about.private")].map((said) => make("p", {}, said))),
        part(app, "third", [works(app)]),
      ]));
    },
    hide() {},
  };
}

/**
 * @param {App} app
 * @param {string} key
 * @param {Node[]} inside
 */
const part = ({ words }, key, inside) => make("section", { class: `part of-${key}` }, make("h2", {}, words.say(`about.${key}`)), inside);

/** @param {App} app */
function counts({ model: { data }, words: { say } }) {
  const characters = data.texts.reduce((sum, { text }) => sum + Array.from(text).length, 0);
  const found = byCode(data).reduce((sum, [, one]) => sum + one.length, 0);
  const { tasks, assignments, organization, group, unresolved } = data.counts;
  /** @type {[number, string][]} */
  const rows = [
    [tasks, "tasks"], [organization, "organizations"], [group, "groups"], [unresolved, "unresolveds"],
    [assignments, "assignments"], [characters, "about.characters"], [found, "about.findings"],
  ];
  return make("ul", { class: "figures" }, rows.map(([count, key]) => make("li", {}, make("b", {}, String(count)), ` ${say(key, { count })}`)));
}

/** @param {App} app */
function marks(app) {
  const { say } = app.words;
  return [
    make("h3", {}, say("about.marks.lines")), signKey(app, ROLES, "role"),
    make("h3", {}, say("about.marks.shapes")), signKey(app, [...ACTORS, "sector"], "kind"),
    make("h3", {}, say("about.marks.text")), textKey(app),
  ];
}

/** @param {App} app */
function works({ model: { data } }) {
  return make("ul", { class: "works" }, data.thirdParty.map(({ name, version, licence }) => make("li", { class: "data" }, `${name} ${version} · ${licence}`)));
}
