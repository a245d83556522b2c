// Departments and their tasks on a canvas: PyVis's nodes and edges in the places of a layout.
/** @import { App, Layout, Portion, State, View } from "../types" */
/** @import { Network as Canvas } from "vis-network/esnext" */
import { make } from "../dom.js";
import { picture } from "../export/picture.js";
import { DataSet, Network } from "../library.js";
import { portion } from "../portion.js";
import { arrange, reseat } from "./arrange.js";
import { chooseLayout, fit, reveal, zoom } from "./camera.js";
import { PAPER, edgeLook, forms, nodeLook, palette } from "./look.js";
import { createMirror } from "./mirror.js";
import { createRing } from "./ring.js";
import { createRemark } from "./remark.js";
import { createSync } from "./sync.js";
import { drawTabs } from "./tabs.js";
import { createTip } from "./tip.js";
import { zoomButtons } from "./zoombuttons.js";

/**
 * With more lines than this they are left out while the picture moves: 30 pictures a second leave 33 ms for each, and
 * without a graphics card one with 180 curves took 20 ms of the processor, with 580 50 ms, with 1,780 146 ms; without
 * lines 10 ms.
 */
const HIDE = 250;

const hideLines = (/** @type {boolean} */ many) => ({ hideEdgesOnDrag: many, hideEdgesOnZoom: many });

/**
 * Makes changes of which each would be drawn by itself, and draws them once, in the next frame.
 * @param {Canvas} network
 * @param {() => void} change
 */
function atOnce(network, change) {
  // The library does the same in setData; its types do not tell of it.
  const { emitter } = /** @type {any} */ (network).body;
  emitter.emit("_blockRedraw");
  change();
  emitter.emit("_allowRedraw");
  emitter.emit("_requestRedraw");
}

/**
 * @param {App} app
 * @returns {View}
 */
export function bipartite(app) {
  const { data } = app.model;
  const canvas = make("div", { id: "canvas", role: "img", "data-word-label": "canvas" });
  const box = make("div", { id: "tip", hidden: true });
  const frame = make("div", { id: "ring", hidden: true });
  const tip = createTip(app, box, canvas);
  const ring = createRing(frame);
  const mirror = createMirror(app, { focused: point, left: unpoint });
  const remark = createRemark(app);
  /** What PyVis gives besides what look.js does. */
  const given = new Map(data.network.nodes.map(({ group, ...node }) => [node.id, node]));
  const [nodes, edges] = [new DataSet(), new DataSet()];
  const [nodeSync, edgeSync] = [createSync(nodes), createSync(edges)];
  /** @type {Canvas | null} */
  let drawn = null;
  /** @type {{ state: State, shown: Portion["shown"], portion: Portion, layouts: Layout[] } | null} what is on the canvas; null while another view is shown */
  let now = null;
  /** @type {Layout} */
  let layout;
  /** Whether lines are left out while the picture moves. */
  let hides = false;

  /** @param {boolean} [animate] */
  function fitNow(animate = false) {
    if (drawn && now) fit(drawn, canvas, layout, { sectors: now.state.layer, animate });
  }

  function paint() {
    if (!now) return;
    const scene = { ...now, layout, colours: palette() };
    const form = forms(app.model, now.portion);
    const wantedNodes = now.portion.items.map((id) => ({ ...given.get(id), ...form.get(id), ...nodeLook(app, id, scene) }));
    const wantedEdges = now.portion.lines.map(({ role, ...line }) => ({ ...line, ...edgeLook(app, { role, ...line }, scene) }));
    edgeSync.drop(wantedEdges);
    nodeSync.drop(wantedNodes);
    nodeSync.put(wantedNodes);
    edgeSync.put(wantedEdges);
  }

  const hiding = () => (now?.portion.lines.length ?? 0) > HIDE;

  function draw() {
    paint();
    const { options } = data.network;
    const interaction = { ...options.interaction, ...hideLines(hides = hiding()), tooltipDelay: 1e9 };
    // Our own nodes and edges have fields that the library's types are too narrow for.
    const content = /** @type {any} */ ({ nodes, edges });
    const made = new Network(canvas, content, { ...options, autoResize: true, locale: "en", interaction });
    made.on("click", clicked);
    made.on("hoverNode", ({ node }) => tip.show(made, layout, node));
    made.on("afterDrawing", (context) => {
      if (now) drawTabs(context, app, { ...now, layout, colours: palette() });
      ring.follow(made);
    });
    // The mirror is in the tab order, not the picture.
    canvas.querySelector("[tabindex]")?.removeAttribute("tabindex");
    for (const event of /** @type {const} */ (["blurNode", "dragStart", "zoom"])) made.on(event, tip.hide);
    new ResizeObserver(resized).observe(canvas);
    drawn = made;
    fitNow();
    made.redraw();
  }

  /** @param {{ nodes: unknown[], edges: unknown[] }} hit */
  function clicked({ nodes: [node], edges: [edge] }) {
    if (typeof node === "string") return app.select(node);
    const bundle = now?.portion.mode === "overview" && now.portion.lines.find(({ id }) => id === edge);
    if (bundle) return app.select(bundle.from);
    const assignment = data.assignments[String(edge)];
    return assignment ? app.select(assignment.task, String(edge)) : app.select(null);
  }

  function resized() {
    if (!canvas.clientWidth || !canvas.clientHeight || !now) return;
    const before = layout;
    layout = chooseLayout(canvas, now.layouts, now.state.layer);
    if (layout !== before) paint();
    fitNow();
    if (now.state.selected !== null) show(now.state.selected);
  }

  /** @param {string} id */
  function show(id) {
    if (drawn && layout.points[id]) reveal(drawn, canvas, layout.points[id]);
  }

  /**
   * @param {Portion} part
   * @returns {Layout[]}
   */
  function layoutsOf(part) {
    const { overview, layouts } = data;
    if (!overview) return layouts;
    return overview.frames.map((measure, at) =>
      part.mode === "overview" ? reseat(app.model, part, overview.layouts[at], measure) : arrange(app.model, part, measure));
  }

  /** @param {string} id */
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

  return {
    name: "network",
    mount: (root) => root.append(mirror.element, make("div", { class: "stack" }, remark.element, make("div", { class: "plane" }, canvas, frame, box, zoomButtons((factor) => drawn && zoom(drawn, factor), () => fitNow(true))))),
    show(state, shown) {
      const before = now;
      const part = portion(app.model, state, shown);
      const other = before?.portion.items.join() !== part.items.join();
      now = { state, shown: part.shown, portion: part, layouts: layoutsOf(part) };
      layout = chooseLayout(canvas, now.layouts, state.layer);
      mirror.show(state, part);
      remark.show(state, part);
      if (!drawn) return draw();
      const network = drawn;
      atOnce(network, () => {
        paint();
        if (hides !== hiding()) network.setOptions({ interaction: hideLines(hides = hiding()) });
        if (other || before?.state.layer !== state.layer) fitNow(before !== null && part.mode === "all");
      });
    },
    hide() {
      now = null;
      tip.hide();
    },
    reveal: show,
    picture(paper = false) {
      // Paper has room for names where a phone has none.
      const how = paper ? { layout: now?.layouts[0] ?? layout, colours: PAPER } : { layout, colours: palette() };
      return now && picture(app, { ...now, ...how });
    },
    canvas: () => drawn,
  };
}
