// Deadlines as rows of a picture: on an axis where they have a day, then what recurs, what has no date, and tasks without any. Pure.
/** @import { App, Id, Picture } from "../types" */
/** @import { Body, Colours, Entry, Scene, Strip } from "./sheet.js" */
/** @import { Entry as Dated, Tick } from "../views/schedule.js" */
import { planOf } from "../model.js";
import { axis, byEnd, isoOf, schedule } from "../views/schedule.js";
import { limited } from "./lettering.js";
import { A4, lines, onePicture, pages } from "./sheet.js";
import { element, escaped } from "./xml.js";

/** @typedef {{ start: number, end: number, left: number, right: number, colours: Colours }} Scale days, and where they stand */

const SIZE = 12;
const WHAT = 380;
const TALL = 6;
const RULER = 40;

/**
 * @param {App} app
 * @param {Scene} scene
 * @returns {Picture}
 */
export const timelinePicture = (app, scene) => onePicture(app, scene, timelineBody(app, scene, 1180));

/**
 * @param {App} app
 * @param {Scene} scene
 * @returns {Picture[]}
 */
export const timelinePages = (app, scene) => pages(app, scene, [timelineBody(app, scene, A4.width)]);

/**
 * @param {App} app
 * @param {Scene} scene
 * @param {number} width
 * @returns {Body}
 */
export function timelineBody(app, { state, shown, colours }, width) {
  const { model, words: { say } } = app;
  const found = schedule(model, shown.visible);
  const ruled = axis(found.dated);
  const scale = ruled && { start: ruled.start, end: ruled.end, left: WHAT, right: width, colours };
  const row = (/** @type {Dated} */ entry) => task(app, entry.task, { width, colours, chosen: entry.task === state.selected, entry, scale });
  const part = (/** @type {string} */ word, /** @type {Strip[]} */ rows, /** @type {number} */ count) => (count ? [heading(`${say(word)}（${count}）`, 15, width, colours), ...rows] : []);
  const groups = byEnd(found.dated).flatMap(({ to, entries }) =>
    [heading(`${to === null ? say("timeline.no-end") : say("timeline.until", { day: isoOf(to) })}（${entries.length}）`, 12, width, colours), ...entries.map(row)]);
  const rows = [
    ...part("timeline.dated", groups, found.dated.length),
    ...part("timeline.recurring", found.recurring.map(row), found.recurring.length),
    ...part("timeline.open", found.open.map(row), found.open.length),
    ...part("timeline.none", found.none.map((id) => task(app, id, { width, colours, chosen: id === state.selected })), found.none.length),
  ];
  return { width, head: scale && ruled ? ruler(app, ruled, scale) : { svg: "", height: 0 }, rows, entries: scale ? entries(app, scale) : [] };
}

/**
 * @param {string} said
 * @param {number} size
 * @param {number} width
 * @param {Colours} colours
 * @returns {Strip}
 */
function heading(said, size, width, colours) {
  const height = size * 2;
  const back = element("rect", { x: 0, y: 2, width, height: height - 2, fill: size < 15 ? colours.ground : colours.surface });
  const text = element("text", { x: 4, y: height / 2 + 1 + size * 0.36, "font-size": size, "font-weight": 650, fill: colours.ink }, escaped(said));
  return { svg: back + text, height, heading: true };
}

/**
 * A task with the words that fix when, and its bar.
 * @param {App} app
 * @param {Id} id
 * @param {{ width: number, colours: Colours, chosen: boolean, entry?: Dated, scale?: Scale | null }} how
 * @returns {Strip}
 */
function task(app, id, { width, colours, chosen, entry, scale }) {
  const { model, words } = app;
  const plan = planOf(model, id);
  const dated = entry && (entry.from !== null || entry.to !== null) ? scale : null;
  const wide = (dated ? WHAT - 24 : width - 16) / SIZE;
  const name = limited(`${plan ? `${plan} · ` : ""}${model.items[id].number ?? ""} ${words.called(id)}`, wide, TALL);
  const due = entry ? limited([`“${entry.due.words}”`, days(app, entry)].filter(Boolean).join(" "), wide, TALL) : { lines: [], cut: false };
  const top = lines(name.lines, { size: SIZE, x: 12, fill: colours.ink, "font-weight": chosen ? 650 : null });
  const low = lines(due.lines, { size: SIZE - 1, x: 12, fill: colours.muted });
  const height = Math.ceil(top.height + low.height) + 9;
  const back = chosen ? element("rect", { x: 0, y: 0, width, height, fill: colours["accent-soft"] }) : "";
  const rule = element("path", { d: `M0 ${height}H${width}`, stroke: colours.line, "stroke-width": 1 });
  const text = element("g", { transform: "translate(0 4)" }, top.svg, element("g", { transform: `translate(0 ${top.height.toFixed(1)})` }, low.svg));
  return { svg: back + text + (entry && dated ? bar(dated, entry, height / 2) : "") + rule, height, cut: Number(name.cut) + Number(due.cut) };
}

/**
 * The days that the words give, unless there is a last day alone, which the heading above says.
 * @param {App} app
 * @param {Dated} entry
 */
function days({ words: { say } }, { from, to }) {
  if (from === null) return "";
  if (to === null) return say("timeline.from", { day: isoOf(from) });
  return from === to ? isoOf(to) : `${isoOf(from)} – ${isoOf(to)}`;
}

/**
 * From the earliest day to the latest; an end that the words do not give is dashed, a last day alone has a diamond.
 * @param {Scale} scale
 * @param {{ from: number | null, to: number | null }} span
 * @param {number} y
 */
function bar({ start, end, left, right, colours }, { from, to }, y) {
  const at = (/** @type {number} */ day) => left + ((day - start) / (end - start)) * (right - left);
  const [x, u] = [at(from ?? start), at(to === null ? end : to + 1)];
  if (from !== null && to !== null) return element("rect", { x, y: y - 5, width: Math.max(u - x, 4), height: 10, rx: 4, fill: colours.lead });
  const line = element("path", { d: `M${x.toFixed(1)} ${y}H${u.toFixed(1)}`, stroke: colours.lead, "stroke-width": 3, "stroke-dasharray": "2 5" });
  const end_ = from === null ? u - 6 : x + 3;
  const shape = from === null ? `${end_},${y - 6} ${end_ + 6},${y} ${end_},${y + 6} ${end_ - 6},${y}` : `${x},${y - 5} ${x + 6},${y - 5} ${x + 6},${y + 5} ${x},${y + 5}`;
  return line + element("polygon", { points: shape, fill: colours.lead });
}

/**
 * Years, and below them quarters or months.
 * @param {App} app
 * @param {NonNullable<ReturnType<typeof axis>>} ruled
 * @param {Scale} scale
 * @returns {Strip}
 */
function ruler({ words: { say } }, { years, ticks }, { start, end, left, right, colours }) {
  const at = (/** @type {number} */ day) => left + ((day - start) / (end - start)) * (right - left);
  const mark = (/** @type {Tick} */ tick, /** @type {number} */ y, /** @type {number} */ size) => {
    const room = at(tick.end) - at(tick.start) - 4;
    const names = [say(`timeline.${tick.unit}`, { year: tick.year, n: tick.n }), say(`timeline.${tick.unit}.short`, { year: tick.year, n: tick.n })];
    const fits = names.find((name) => [...name].length * size * 0.8 <= room);
    const line = element("path", { d: `M${at(tick.start).toFixed(1)} ${y - size}V${RULER}`, stroke: colours["line-strong"], "stroke-width": 1 });
    return line + (fits ? element("text", { x: at(tick.start) + 4, y, "font-size": size, fill: size > 10 ? colours.ink : colours.muted }, escaped(fits)) : "");
  };
  const rule = element("path", { d: `M0 ${RULER}H${right}`, stroke: colours["line-strong"], "stroke-width": 1.2 });
  return { svg: years.map((tick) => mark(tick, 14, 13)).join("") + ticks.map((tick) => mark(tick, 32, 10)).join("") + rule, height: RULER };
}

/**
 * @param {App} app
 * @param {Scale} scale
 * @returns {Entry[]}
 */
function entries({ words: { say } }, scale) {
  const own = { ...scale, start: 0, end: 28, left: 0, right: 28 };
  return [
    { mark: bar(own, { from: 0, to: 27 }, 0), word: say("sheet.bar.whole") },
    { mark: bar(own, { from: null, to: 27 }, 0), word: say("sheet.bar.until") },
    { mark: bar(own, { from: 0, to: null }, 0), word: say("sheet.bar.since") },
  ];
}
