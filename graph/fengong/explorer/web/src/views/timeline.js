// The timeline: deadlines on an axis; what recurs has lanes of its own, what has no date stands apart.
/** @import { App, Id, State, View } from "../types" */
import { all, make, parts, press } from "../dom.js";
import { planOf } from "../model.js";
import { owner, scopeLine, tasksInScope } from "../scope.js";
import { AT_ONCE, later } from "./later.js";
import { lanes, periods } from "./recurrence.js";
import { axis, byEnd, isoOf, localDay, schedule } from "./schedule.js";

/** @typedef {import("./schedule.js").Entry} Entry */
/** @typedef {NonNullable<ReturnType<typeof axis>>} Axis */

/**
 * @param {App} app
 * @returns {View}
 */
export function timeline(app) {
  const { model, words } = app;
  /** @type {HTMLElement} */
  let root;
  let drawn = "";
  const told = make("div", {});
  const body = make("div", { class: "dues" });

  /** @param {import("./schedule.js").Schedule} found */
  function content({ dated, recurring, open, none }) {
    const scale = axis(dated);
    const empty = dated.length + recurring.length + open.length + none.length ? null : emptyNote(app);
    if (empty) return [empty];
    return [
      make("section", { class: "part dated" },
        heading(app, "timeline.dated", dated.length),
        scale ? [make("p", { class: "key muted" }, words.say("timeline.key")), chart(app, dated, scale)] : make("p", { class: "muted" }, words.say("timeline.nothing"))),
      recurring.length > 0 && make("section", { class: "part" }, heading(app, "timeline.recurring", recurring.length), recurrences(app, recurring, scale)),
      open.length > 0 && make("section", { class: "part" }, heading(app, "timeline.open", open.length), entries(app, open)),
      none.length > 0 && make("details", { class: "part" }, make("summary", {}, `${words.say("timeline.none")} `, make("span", { class: "count" }, String(none.length))),
        make("ul", {}, none.map((id) => row(app, id, null, () => [taskButton(app, id)])))),
    ];
  }

  /**
   * @param {State} state
   * @param {import("../types").Shown} shown
   */
  function highlight(state, shown) {
    const { selected } = state;
    const own = owner(app, state);
    const scope = tasksInScope(app, state, shown);
    for (const row of all(root, "[data-task]")) {
      const id = row.dataset.task ?? "";
      row.classList.toggle("chosen", id === selected);
      row.classList.toggle("bright", shown.bright !== null && shown.bright.items.has(id));
      row.classList.toggle("dim", own !== null && !scope.has(id));
      row.querySelector("button")?.setAttribute("aria-pressed", String(id === selected));
    }
    for (const part of all(root, ".group, .lane, section.part, details.part")) {
      const rows = all(part, "[data-task]");
      const count = /** @type {HTMLElement | null} */ (part.querySelector(".count"));
      if (count) count.textContent = own === null ? String(rows.length) : app.words.say("timeline.share", { count: rows.filter((row) => scope.has(row.dataset.task ?? "")).length, all: rows.length });
    }
  }

  return {
    name: "timeline",
    mount(element) {
      root = element;
      root.append(told, body);
      root.addEventListener("click", ({ target }) => {
        const row = target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest(".track")?.parentElement) : null;
        if (row?.dataset.task) app.select(row.dataset.task);
      });
    },
    show(state, shown) {
      const found = schedule(model, shown.visible);
      const tasks = [found.dated, found.recurring, found.open].flat().map(({ task }) => task);
      const wanted = JSON.stringify([state.lang, tasks, found.none, localDay(new Date())]);
      if (wanted !== drawn) body.replaceChildren(...parts(content(found)));
      drawn = wanted;
      told.replaceChildren(...parts([scopeLine(app, state, shown)]));
      highlight(state, shown);
    },
    hide() {},
    reveal(id) {
      const row = all(root, "[data-task]").find((one) => one.dataset.task === id && one.offsetParent);
      row?.scrollIntoView({ block: "nearest" });
    },
  };
}

/** @param {App} app */
const emptyNote = ({ model, words }) => make("p", { class: "muted" }, words.say(model.data.counts.tasks ? "empty" : "no-tasks"));

/**
 * @param {App} app
 * @param {string} word
 * @param {number} count
 */
const heading = ({ words }, word, count) => make("h2", {}, words.say(word), make("span", { class: "count" }, String(count)));

/**
 * The axis, and below it the deadlines by their last day.
 * @param {App} app
 * @param {Entry[]} dated
 * @param {Axis} scale
 */
function chart(app, dated, scale) {
  const { say } = app.words;
  const groups = byEnd(dated).map(({ to, entries: here }) => make("section", { class: "group" },
    make("h3", {}, make("span", {}, to === null ? say("timeline.no-end") : say("timeline.until", { day: isoOf(to) })), make("span", { class: "count" }, String(here.length))),
    entries(app, here, scale)));
  return make("div", { class: "chart" }, ruler(app, scale), today(app, scale), groups);
}

/**
 * Years, and below them months or quarters; in the language of the page.
 * @param {App} app
 * @param {Axis} scale
 */
function ruler({ words: { say } }, scale) {
  const name = (/** @type {import("./schedule.js").Tick} */ { unit, year, n }) => say(`timeline.${unit}`, { year, n });
  const row = (/** @type {import("./schedule.js").Tick[]} */ ticks) => make("div", { class: "ticks" }, ticks.map((tick) =>
    make("span", { class: tick.unit, style: placed(scale, tick.start, tick.end) }, make("span", { class: "long" }, name(tick)), make("span", { class: "short" }, say(`timeline.${tick.unit}.short`, tick)))));
  return make("div", { class: "ruler", "aria-hidden": "true" }, row(scale.years), scale.ticks.length > 0 && row(scale.ticks));
}

/**
 * The day of the reader's clock, where the axis reaches it. Nothing else on the page depends on it.
 * @param {App} app
 * @param {Axis} scale
 */
function today({ words }, scale) {
  const day = localDay(new Date());
  if (day < scale.start || day >= scale.end) return null;
  const label = make("span", {}, words.say("timeline.today", { day: isoOf(day) }));
  const late = (day - scale.start) / (scale.end - scale.start) > 0.6;
  return make("div", { class: "overlay" }, make("p", { class: `today${late ? " late" : ""}`, style: placed(scale, day, day + 1) }, label));
}

/**
 * @param {App} app
 * @param {Entry[]} list
 * @param {Axis} [scale] without it: words alone
 */
function entries(app, list, scale) {
  return make("ul", {}, list.map((entry) => row(app, entry.task, scale ? "timed" : null, () => parts([
    make("div", { class: "what" }, taskButton(app, entry.task), make("p", { class: "words" }, make("q", { class: "data" }, entry.due.words), days(app, entry))),
    scale && make("div", { class: "track", "aria-hidden": "true" }, bar(scale, entry))]))));
}

/**
 * An entry; where the page has very many tasks, it is empty until it is about to be seen.
 * @param {App} app
 * @param {Id} task
 * @param {string | null} kind
 * @param {() => (Node | string)[]} content
 */
function row({ model, store }, task, kind, content) {
  const item = make("li", { "data-task": task, class: kind });
  if (model.data.counts.tasks > AT_ONCE) return later(item, () => {
    const made = content();
    const [first] = made;
    const button = first instanceof HTMLButtonElement ? first : first instanceof Element ? first.querySelector("button") : null;
    if (button) press(button, store.get().selected === task);
    return made;
  });
  item.append(...content());
  return item;
}

/**
 * What recurs: a lane for each period, on the axis of the deadlines where there is one.
 * @param {App} app
 * @param {Entry[]} recurring
 * @param {Axis | null} scale
 */
function recurrences(app, recurring, scale) {
  const { say } = app.words;
  const drawn = lanes(recurring).map(({ every, entries: here }) => {
    const found = scale ? periods(every, scale) : [];
    const name = make("h3", {}, make("span", {}, say(`timeline.every.${every}`)), make("span", { class: "count" }, String(here.length)));
    return make("section", { class: "lane", "data-every": every },
      scale && found.length ? make("div", { class: "timed" }, name, make("div", { class: "track", "aria-hidden": "true" }, found.map((one) => make("i", { class: "period", style: placed(scale, one.start, one.end) })))) : name,
      entries(app, here));
  });
  return [scale && make("p", { class: "key muted" }, say("timeline.every.key")), make("div", { class: "lanes" }, drawn)];
}

/**
 * The days that the words give, unless the heading above says them already: where there is a last day alone.
 * @param {App} app
 * @param {Entry} entry
 */
function days({ words: { say } }, { from, to }) {
  if (from === null) return null;
  if (to === null) return make("span", { class: "days" }, say("timeline.from", { day: isoOf(from) }));
  return make("span", { class: "days" }, from === to ? isoOf(to) : `${isoOf(from)} – ${isoOf(to)}`);
}

/**
 * From the earliest day to the latest; an end that the words do not give fades away.
 * @param {Axis} scale
 * @param {Entry} entry
 */
function bar(scale, { from, to }) {
  const kind = from === null ? "until" : to === null ? "since" : "whole";
  return make("i", { class: `span ${kind}`, style: placed(scale, from ?? scale.start, to === null ? scale.end : to + 1) });
}

/**
 * @param {Axis} scale
 * @param {number} from
 * @param {number} to
 */
function placed({ start, end }, from, to) {
  const share = (/** @type {number} */ days) => `${((days / (end - start)) * 100).toFixed(3)}%`;
  return `left:${share(from - start)};width:${share(to - from)}`;
}

/**
 * @param {App} app
 * @param {Id} id
 */
function taskButton({ model, words, select }, id) {
  const item = model.items[id];
  const plan = planOf(model, id);
  return make("button", { type: "button", class: "link", onclick: () => select(id) },
    make("span", { class: "data" }, `${plan ? `${plan} · ` : ""}${item.number ?? ""} ${words.called(id)}`));
}
