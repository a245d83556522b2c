// The canvas: PyVis's nodes and edges, coloured by the style sheet, dimmed by what is selected.

const canvas = document.getElementById("canvas");
const nodes = new vis.DataSet(data.network.nodes.map(({ group, ...node }) => node));
const edges = new vis.DataSet(data.network.edges.map(({ role, ...edge }) => edge));
/** Height kept free below the picture for the buttons, in pixels. */
const CONTROLS = 52;
let network = null;
let layout = data.layouts[0];

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** Colours of the day or night, read once per painting. */
function palette() {
  const names = [
    "ground", "surface", "ink", "muted", "line", "line-strong", "accent", "accent-soft", "font", "lead", "responsible",
    "support", "guide", "supervise", "sector", "organization", "group", "unresolved",
  ];
  return Object.fromEntries(names.map((name) => [name, css(name)]));
}

/** Scale at which a layout fits the canvas; sectors take part only when they are drawn. */
function fitting(one) {
  const [left, top, right, bottom] = state.layer ? one.full : one.extent;
  const margin = canvas.clientWidth < 600 ? 8 : 24;
  const height = canvas.clientHeight - margin - CONTROLS;
  return Math.min((canvas.clientWidth - 2 * margin) / (right - left), height / (bottom - top));
}

/** Scale below which labels are hard to read. */
const LEGIBLE = 0.74;

/** The layout that says most and can still be read, else the one that can be read best. */
function chooseLayout() {
  const best = data.layouts.reduce((one, two) => (fitting(two) > fitting(one) ? two : one));
  const next = data.layouts.find((one) => fitting(one) >= LEGIBLE) ?? best;
  const changed = next !== layout;
  layout = next;
  return changed;
}

function fit(animate = false) {
  const [left, top, right, bottom] = state.layer ? layout.full : layout.extent;
  const scale = Math.min(fitting(layout), 1.4);
  network.moveTo({
    position: { x: (left + right) / 2, y: (top + bottom) / 2 + (CONTROLS - 16) / 2 / scale },
    scale,
    animation: animate && !matchMedia("(prefers-reduced-motion: reduce)").matches ? { duration: 250 } : false,
  });
}

/** Moves the picture, unzoomed, if an item lies outside it or under the panel. */
function reveal(id) {
  const [x, y] = layout.points[id];
  const at = network.canvasToDOM({ x, y });
  const { top, width, height } = canvas.getBoundingClientRect();
  const sheet = panel.getBoundingClientRect();
  const free = sheet.width >= width ? Math.min(height, sheet.top - top) : height;
  const inside = { x: at.x > 30 && at.x < width - 30, y: at.y > 30 && at.y < free - 40 };
  if (inside.x && inside.y) return;
  const now = network.getViewPosition();
  const lifted = y + (height - free) / 2 / network.getScale();
  network.moveTo({ position: { x: inside.x ? now.x : x, y: inside.y ? now.y : lifted } });
}

function zoom(factor) {
  network.moveTo({ scale: Math.min(6, Math.max(0.05, network.getScale() * factor)) });
}

/** Look of a node: its place, label and colours. */
function nodeLook(id, colours, visible, bright) {
  const item = items[id];
  const [x, y] = layout.points[id];
  const dim = bright !== null && !bright.items.has(id);
  const chosen = state.selected === id;
  const fades = dim && item.kind !== "task";
  return {
    id, x, y, label: pick(layout.labels[id]), hidden: !visible.items.has(id), opacity: fades ? 0.15 : 1,
    font: nodeFont(item, colours, dim, chosen),
    color: nodeColour(item, colours, chosen, dim),
    borderWidth: chosen ? 3 : item.kind === "unresolved" ? 2 : 1.4,
    ...(item.kind === "task" ? { widthConstraint: { minimum: layout.task - 16 }, margin: 8, shapeProperties: { borderRadius: 7 } } : {}),
    ...(isHeading(item) && !numbersOnly() ? { widthConstraint: { minimum: layout.task } } : {}),
    ...(item.kind === "sector" ? { size: 7 } : {}),
  };
}

const isHeading = (item) => item.kind === "section" || item.kind === "plan";

/** Whether tasks are drawn by their number, in the middle of a small box. */
const numbersOnly = () => layout.name === "compact";

function nodeFont(item, colours, dim, chosen) {
  const quiet = item.kind === "section" || item.kind === "sector";
  const ink = chosen ? colours.accent : quiet ? colours.muted : colours.ink;
  const left = item.kind === "task" || isHeading(item);
  return {
    face: colours.font,
    size: { task: 14, plan: 15 }[item.kind] ?? 13,
    color: dim ? `${ink}40` : ink,
    align: left && !numbersOnly() ? "left" : "center",
    strokeWidth: item.kind === "task" ? 0 : 4,
    strokeColor: colours.ground,
    vadjust: 0,
  };
}

function nodeColour(item, colours, chosen, dim) {
  if (dim && item.kind === "task") return { border: colours.line, background: colours.ground };
  const border = chosen ? colours.accent : item.kind === "task" ? colours["line-strong"] : colours[item.kind] ?? colours.line;
  const filled = item.kind === "organization";
  const background = filled ? colours.organization : chosen ? colours["accent-soft"] : colours.surface;
  return { border, background };
}

function edgeLook(id, colours, visible, bright) {
  const role = lines.get(id).role;
  const calm = role === "lead" ? 0.75 : role === "responsible" ? 0.42 : 0.6;
  const lit = bright === null || bright.lines.has(id);
  return { id, hidden: !lit || !visible.lines.has(id), color: { color: colours[role], opacity: bright ? 1 : calm } };
}

/** Brings the canvas up to the state. */
function paint() {
  const colours = palette();
  const visible = shown();
  const bright = focus(visible);
  nodes.update(Object.keys(items).map((id) => nodeLook(id, colours, visible, bright)));
  edges.update([...lines.keys()].map((id) => edgeLook(id, colours, visible, bright)));
  return visible;
}

function draw() {
  chooseLayout();
  const options = { ...data.network.options, autoResize: true, locale: "en", interaction: { ...data.network.options.interaction, tooltipDelay: 1e9 } };
  paint();
  network = new vis.Network(canvas, { nodes, edges }, options);
  network.on("click", clicked);
  network.on("hoverNode", ({ node }) => tell(node));
  network.on("blurNode", () => tell(null));
  network.on("dragStart", () => tell(null));
  network.on("zoom", () => tell(null));
  new ResizeObserver(resized).observe(canvas);
  fit();
}

function clicked({ nodes: [node], edges: [edge] }) {
  if (node) select(node);
  else if (edge && data.assignments[edge]) select(data.assignments[edge].task, edge);
  else select(null);
}

function resized() {
  if (!canvas.clientWidth || !canvas.clientHeight) return;
  if (chooseLayout()) paint();
  fit();
}

/** The whole name beside the pointer, where the label is cut or only a number. */
function tell(id) {
  const tip = document.getElementById("tip");
  canvas.style.cursor = id ? "pointer" : "";
  tip.hidden = id === null;
  if (id === null) return;
  const item = items[id];
  const plan = planOf(id) ? `${planOf(id)} · ` : "";
  tip.textContent = `${plan}${item.kind === "task" ? `${item.number} ` : ""}${called(id)}`.slice(0, 300);
  const { x, y } = network.canvasToDOM({ x: layout.points[id][0], y: layout.points[id][1] });
  const half = tip.offsetWidth / 2;
  tip.style.left = `${Math.min(Math.max(8, x - half), canvas.clientWidth - 2 * half - 8)}px`;
  tip.style.top = `${y > 90 ? y - tip.offsetHeight - 24 : y + 24}px`;
}
