// Departments and their tasks on a canvas: PyVis's nodes and edges in the places of a layout.
/** @import { App, Shown, State, View } from "../types" */
/** @import { Network as Canvas } from "vis-network/esnext" */
import { make } from "../dom.js";
import { picture } from "../export/picture.js";
import { DataSet, Network } from "../library.js";
import { chooseLayout, fit, reveal, zoom } from "./camera.js";
import { PAPER, edgeLook, nodeLook, palette } from "./look.js";
import { createMirror } from "./mirror.js";
import { createRing } from "./ring.js";
import { drawTabs } from "./tabs.js";
import { createTip } from "./tip.js";

/**
 * @param {App} app
 * @returns {View}
 */
export function bipartite(app) {
  const { data, ids, lines } = app.model;
  const canvas = make("div", { id: "canvas", role: "img", "data-word-label": "canvas" });
  const box = make("div", { id: "tip", hidden: true });
  const frame = make("div", { id: "ring", hidden: true });
  const tip = createTip(app, box, canvas);
  const ring = createRing(frame);
  const mirror = createMirror(app, { focused: point, left: unpoint });
  const nodes = new DataSet(data.network.nodes.map(({ group, ...node }) => node));
  const edges = new DataSet(data.network.edges.map(({ role, ...edge }) => edge));
  /** @type {Canvas | null} */
  let drawn = null;
  let layout = data.layouts[0];
  /** @type {{ state: State, shown: Shown } | null} what is on the canvas; null while another view is shown */
  let now = null;

  /** @param {boolean} [animate] */
  function fitNow(animate = false) {
    if (drawn && now) fit(drawn, canvas, layout, { sectors: now.state.layer, animate });
  }

  function paint() {
    if (!now) return;
    const scene = { ...now, layout, colours: palette() };
    nodes.update(ids.map((id) => nodeLook(app, id, scene)));
    edges.update([...lines.keys()].map((id) => edgeLook(app, id, scene)));
  }

  /** @param {State} state */
  function draw(state) {
    layout = chooseLayout(canvas, data.layouts, state.layer);
    paint();
    const { options } = data.network;
    const interaction = { ...options.interaction, tooltipDelay: 1e9 };
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
    const assignment = data.assignments[String(edge)];
    return assignment ? app.select(assignment.task, String(edge)) : app.select(null);
  }

  function resized() {
    if (!canvas.clientWidth || !canvas.clientHeight || !now) return;
    const before = layout;
    layout = chooseLayout(canvas, data.layouts, now.state.layer);
    if (layout !== before) paint();
    fitNow();
    if (now.state.selected !== null) show(now.state.selected);
  }

  /** @param {string} id */
  function show(id) {
    if (drawn) reveal(drawn, canvas, layout.points[id]);
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
    mount: (root) => root.append(mirror.element, canvas, frame, box, make("div", { class: "zoom" }, zoomButtons())),
    show(state, shown) {
      const before = now;
      now = { state, shown };
      mirror.show(state, shown.visible);
      if (!drawn) return draw(state);
      paint();
      if (!before || before.state.layer !== state.layer) fitNow(before !== null);
    },
    hide() {
      now = null;
      tip.hide();
    },
    reveal: show,
    picture(paper = false) {
      // Paper has room for names where a phone has none.
      const how = paper ? { layout: data.layouts[0], colours: PAPER } : { layout, colours: palette() };
      return now && picture(app, { ...now, ...how });
    },
    canvas: () => drawn,
  };

  function zoomButtons() {
    const by = (/** @type {number} */ factor) => () => drawn && zoom(drawn, factor);
    return [
      make("button", { type: "button", id: "zoom-in", "data-word-label": "zoom-in", onclick: by(1.25) }, "+"),
      make("button", { type: "button", id: "zoom-out", "data-word-label": "zoom-out", onclick: by(0.8) }, "−"),
      make("button", { type: "button", id: "fit", "data-word": "fit", onclick: () => fitNow(true) }),
    ];
  }
}
