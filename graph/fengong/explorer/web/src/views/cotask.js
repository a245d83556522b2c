// Departments on a canvas, and a line for each two that share tasks.
/** @import { App, Id, Layout, Shown, State, View } from "../types" */
/** @import { Network as Canvas } from "vis-network/esnext" */
/** @import { Pair } from "../cotask.js" */
import { drawnPairs } from "../cotask.js";
import { make } from "../dom.js";
import { tiesPicture } from "../export/ties.js";
import { DataSet, Network } from "../library.js";
import { SIGNS } from "../profile.js";
import { chooseLayout, fit, reveal, zoom } from "./camera.js";
import { PAPER, nodeLook, palette } from "./look.js";
import { createMirror } from "./mirror.js";
import { createRing } from "./ring.js";
import { middle, pairId, sizeOf, tieLook } from "./tielook.js";
import { createTip } from "./tip.js";
import { zoomButtons } from "./zoombuttons.js";

/** @typedef {{ state: State, shown: Shown, pairs: ReturnType<typeof drawnPairs> }} Now */

/**
 * @param {App} app
 * @returns {View}
 */
export function cotask(app) {
  const { model, words } = app;
  const layouts = (model.data.cotask ?? []).map((one) => ({ ...one, full: one.extent, task: 0 }));
  const departments = Object.keys(layouts[0]?.points ?? {});
  const most = Math.max(0, ...departments.map((id) => model.items[id].weight));
  const forms = new Map(departments.map((id) => [id, { shape: "dot", size: sizeOf(model.items[id].weight, most) }]));
  const canvas = make("div", { id: "canvas", role: "img", "data-word-label": "ties.canvas" });
  const box = make("div", { id: "tip", hidden: true });
  const frame = make("div", { id: "ring", hidden: true });
  const tip = createTip(app, box, canvas);
  const ring = createRing(frame);
  const mirror = createMirror(app, { focused: point, left: unpoint }, ["organization"]);
  const nodes = new DataSet(departments.map((id) => ({ id, ...forms.get(id) })));
  const edges = new DataSet(/** @type {{ id: string }[]} */ ([]));
  /** @type {Canvas | null} */
  let drawn = null;
  let layout = layouts[0];
  /** @type {Now | null} what is on the canvas; null while another view is shown */
  let now = null;

  /**
   * @param {Now} what
   * @param {Partial<{ layout: Layout, colours: import("./look.js").Colours }>} [how]
   */
  function sceneOf({ state, shown, pairs }, how = {}) {
    const own = { visible: shown.visible, bright: pairs.bright };
    return { state, layout, colours: palette(), ...how, shown: own, portion: portionOf(own) };
  }

  /**
   * @param {Shown} own
   * @returns {import("../types").Portion}
   */
  function portionOf(own) {
    return { mode: "all", items: departments, lines: [], shown: own, boxes: new Set(), weights: new Map(), said: [] };
  }

  function paint() {
    if (!now) return;
    const scene = sceneOf(now);
    const { state, pairs: { drawn: pairs, bright } } = now;
    const how = { bright: bright?.lines ?? null, chosen: pairId(state.selected, state.partner), count: bright ? bright.lines.size : pairs.length, colours: scene.colours };
    nodes.update(departments.map((id) => ({ ...nodeLook(app, id, scene), ...(id === state.partner ? { borderWidth: 3 } : {}) })));
    const ids = new Set(pairs.map(({ id }) => id));
    edges.remove(edges.getIds().filter((id) => !ids.has(String(id))));
    // What comes later lies above: those that hold.
    edges.update(pairs.map((pair) => tieLook(pair, how)).reverse());
  }

  function draw() {
    layout = chooseLayout(canvas, layouts, false);
    paint();
    const { options } = model.data.network;
    const own = { autoResize: true, locale: "en", interaction: { ...options.interaction, tooltipDelay: 1e9 } };
    // Our own nodes and edges have fields that the library's types are too narrow for.
    const made = new Network(canvas, /** @type {any} */ ({ nodes, edges }), { ...options, ...own });
    made.on("click", clicked);
    made.on("hoverNode", ({ node }) => tip.show(made, layout, node));
    made.on("hoverEdge", ({ edge }) => tellPair(made, edge));
    made.on("afterDrawing", () => ring.follow(made));
    canvas.querySelector("[tabindex]")?.removeAttribute("tabindex");
    for (const event of /** @type {const} */ (["blurNode", "blurEdge", "dragStart", "zoom"])) made.on(event, tip.hide);
    new ResizeObserver(resized).observe(canvas);
    drawn = made;
    fitNow();
  }

  /** @param {boolean} [animate] */
  function fitNow(animate = false) {
    if (!drawn) return;
    fit(drawn, canvas, layout, { sectors: false, animate });
    drawn.redraw();
  }

  /** @param {{ nodes: unknown[], edges: unknown[] }} hit */
  function clicked({ nodes: [node], edges: [edge] }) {
    if (typeof node === "string") return app.select(node);
    const pair = pairNamed(edge);
    if (!pair) return app.select(null);
    const second = now?.state.selected === pair.b;
    return second ? app.pair(pair.b, pair.a) : app.pair(pair.a, pair.b);
  }

  /** @param {unknown} id */
  const pairNamed = (id) => now?.pairs.drawn.find((pair) => pair.id === id);

  /**
   * @param {Canvas} network
   * @param {unknown} edge
   */
  function tellPair(network, edge) {
    const pair = pairNamed(edge);
    if (pair) tip.say(network, pairWords(app, pair), middle(layout.points[pair.a], layout.points[pair.b]));
  }

  function resized() {
    if (!canvas.clientWidth || !canvas.clientHeight || !now) return;
    const before = layout;
    layout = chooseLayout(canvas, layouts, false);
    if (layout !== before) paint();
    fitNow();
    if (now.state.selected !== null) show(now.state.selected);
  }

  /** @param {Id} id */
  function show(id) {
    if (drawn && id in layout.points) reveal(drawn, canvas, layout.points[id]);
  }

  /** @param {Id} id */
  function point(id) {
    if (!drawn) return;
    show(id);
    ring.move(id);
    tip.show(drawn, layout, id);
    drawn.redraw();
  }

  function unpoint() {
    ring.move(null);
    tip.hide();
  }

  /** @param {Pair[]} pairs */
  function partnersTold(pairs) {
    const counts = new Map();
    for (const { a, b } of pairs) for (const id of [a, b]) counts.set(id, (counts.get(id) ?? 0) + 1);
    return (/** @type {Id} */ id) => words.say("ties.lines", { count: counts.get(id) ?? 0 });
  }

  return {
    name: "network",
    mount: (root) => root.append(mirror.element, canvas, frame, box, zoomButtons((factor) => drawn && zoom(drawn, factor), () => fitNow(true))),
    show(state, shown) {
      now = { state, shown, pairs: drawnPairs(model, state, shown) };
      mirror.show(state, portionOf(shown), partnersTold(now.pairs.drawn));
      if (!drawn) return draw();
      paint();
    },
    hide() {
      now = null;
      tip.hide();
    },
    reveal: show,
    picture(paper = false) {
      if (!now) return null;
      const how = paper ? { layout: layouts[0], colours: PAPER } : {};
      return tiesPicture(app, sceneOf(now, how), now.pairs, forms);
    },
    canvas: () => drawn,
  };
}

/**
 * What the pointer is told of a line.
 * @param {App} app
 * @param {Pair} pair
 */
function pairWords({ words: { called, say } }, { a, b, shared, expected, verdict }) {
  const told = [say("ties.shared", { count: shared })];
  if (expected !== null) told.push(`${say("partner.expected")} ${expected.toFixed(1)}`);
  if (verdict) told.push(`${SIGNS[verdict]} ${say(`verdict.${verdict}`)}`);
  return `${called(a).slice(0, 100)} — ${called(b).slice(0, 100)}\u2003${told.join(" · ")}`;
}
