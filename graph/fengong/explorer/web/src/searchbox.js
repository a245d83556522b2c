// Find as you type: a box with a list of results, by keyboard or pointer.
/** @import { App, Id } from "./types" */
/** @import { Group, Hit } from "./search.js" */
/** @import { Passage } from "./passage.js" */
import { all, byId, make, sign } from "./dom.js";
import { lookUp } from "./lookup.js";
import { planOf } from "./model.js";
import { createPassages } from "./passage.js";
import { createSearch, grouped } from "./search.js";

/** Results of a kind that are listed; all are counted. */
const LIMIT = 20;

/** @param {App} app */
export function createSearchBox(app) {
  const { model, words, select, store } = app;
  const search = createSearch(model);
  const passages = createPassages(model);
  const box = /** @type {HTMLInputElement} */ (byId("search"));
  const results = byId("results");
  const found = byId("found");
  let active = -1;
  /** What the results are of. */
  let said = "";
  const ask = () => store.update({ find: box.value.trim() });
  const rows = () => all(results, "[role=option]");

  /**
   * Draws the results of a search; of nothing, none.
   * @param {string} text
   */
  function show(text) {
    said = text;
    if (!text) return hide();
    if (box.value.trim() !== text) box.value = text;
    const hits = search(box.value);
    const groups = grouped(model, hits);
    const { count, first } = passages(box.value, LIMIT);
    let at = 0;
    const next = () => at++;
    results.replaceChildren(...groups.map((group) => section(group, next)), ...(count ? [inText(count, first, next)] : []));
    const all = hits.length + count;
    byId("found-count").textContent = all ? words.count(all, "results") : words.say("nothing");
    found.hidden = false;
    box.setAttribute("aria-expanded", "true");
    move(all ? 0 : -1);
  }

  /**
   * @param {Group} group
   * @param {() => number} next number of the next result
   */
  function section({ kind, hits }, next) {
    const listed = hits.slice(0, LIMIT);
    return listing(words.say(`kind.${kind}`), hits.length, listed.map((hit) => result(hit, next())));
  }

  /**
   * @param {string} name what the results are
   * @param {number} count how many there are
   * @param {HTMLElement[]} listed those that are shown
   */
  function listing(name, count, listed) {
    const cut = listed.length < count ? words.say("found.first", { shown: listed.length }) : "";
    const head = make("p", { class: "found-kind", "aria-hidden": "true" }, make("b", {}, name), make("span", { class: "count" }, String(count)), cut);
    return make("div", { role: "group", "aria-label": `${name} ${count} ${cut}`.trim() }, head, make("ul", { role: "none" }, listed));
  }

  /**
   * The passages of the texts that hold the words.
   * @param {number} count
   * @param {Passage[]} first
   * @param {() => number} next
   */
  function inText(count, first, next) {
    return listing(words.say("found.in-text"), count, first.map((one) => passage(one, next())));
  }

  /**
   * @param {Passage} one
   * @param {number} at
   */
  function passage({ source, place, before, words: said, after, task }, at) {
    const { texts } = model.data;
    const item = model.items[task ?? ""];
    const where = [texts.length > 1 && texts[source].short, item?.kind === "task" ? `${words.say("kind.task")} ${item.number}` : words.say("found.outside")];
    const onclick = () => {
      lookUp(app, source, place, { selected: task });
      close();
      document.getElementById("text")?.focus({ preventScroll: true });
    };
    return make(
      "li", { id: `result-${at}`, role: "option", class: "passage", "data-place": place.join("-"), "aria-selected": "false", onclick },
      make("span", { class: "data" }, before, make("mark", {}, said.slice(0, 200)), after),
      make("span", { class: "data place" }, where.filter(Boolean).join(" · ")),
    );
  }

  /**
   * @param {Hit} hit
   * @param {number} at
   */
  function result(hit, at) {
    const item = model.items[hit.id];
    const name = words.called(hit.id);
    const shown = [name, `${item.number ?? ""}${name}`];
    const why = hit.snippet ? `…${hit.snippet}…` : hit.name && !shown.includes(hit.name) ? hit.name : null;
    const number = item.kind === "task" ? `${item.number} ` : "";
    return make(
      "li",
      { id: `result-${at}`, role: "option", "data-id": hit.id, "aria-selected": "false", onclick: () => choose(hit.id) },
      sign(item.kind),
      make("span", { class: "name data" }, `${number}${name}`.slice(0, 200)),
      make("span", { class: "count" }, item.kind === "task" ? "" : String(item.weight)),
      item.plan && planOf(model, hit.id) ? make("span", { class: "plan data" }, words.called(item.plan).slice(0, 200)) : null,
      why ? make("span", { class: "why data" }, why.slice(0, 200)) : null,
    );
  }

  /**
   * Marks one result as the one that Enter opens.
   * @param {number} to
   */
  function move(to) {
    const options = rows();
    active = options.length ? (to + options.length) % options.length : -1;
    for (const [at, row] of options.entries()) row.setAttribute("aria-selected", String(at === active));
    if (active < 0) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", `result-${active}`);
    if (active === 0) byId("found").scrollTop = 0;
    else options[active].scrollIntoView({ block: "nearest" });
  }

  function hide() {
    found.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  const close = () => store.update({ find: "" });

  /** @param {Id} id */
  function choose(id) {
    // Back returns to the results, which end here even where what is chosen was selected already.
    select(id);
    close();
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && active >= 0 && !event.isComposing) {
      const { id } = rows()[active].dataset;
      if (!id) return rows()[active].click();
      choose(id);
      byId("panel").focus();
    }
  }

  box.addEventListener("input", ask);
  // What can be found is gone through while the reader makes up their mind.
  box.addEventListener("focus", () => setTimeout(() => search(" x")), { once: true });
  box.addEventListener("focus", ask);
  box.addEventListener("keydown", pressed);
  document.addEventListener("pointerdown", ({ target }) => {
    if (!(target instanceof Element && target.closest(".find"))) close();
  });
  return {
    focus: () => box.focus(),
    isOpen: () => !found.hidden,
    close,
    clear: () => (box.value = ""),
    /** The results again, in another language. */
    refresh: () => said && show(said),
    /** Shows what the state says is searched for. @param {string} text */
    follow: (text) => text !== said && show(text),
  };
}
