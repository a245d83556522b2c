// The page: one state, everything drawn from it.

/** Selects an item (null: nothing); `line` is the assignment to bring into view in the panel. */
function select(id, line = null) {
  state.selected = id;
  refresh();
  showPanel(line);
  if (id !== null && state.view === "network") reveal(id);
}

/** Brings canvas, list and controls up to the state. */
function refresh() {
  document.documentElement.dataset.view = state.view;
  const visible = paint();
  paintList(visible);
  document.getElementById("network").hidden = state.view !== "network";
  list.hidden = state.view !== "list";
  for (const button of document.querySelectorAll("[data-view]")) press(button, button.dataset.view === state.view);
  for (const button of document.querySelectorAll("[data-role]")) press(button, !state.rolesOff.has(button.dataset.role));
  for (const button of document.querySelectorAll("[data-kind]")) press(button, !state.kindsOff.has(button.dataset.kind));
  const layer = document.getElementById("layer");
  if (layer) press(layer, state.layer);
  count(visible);
}

const press = (button, on) => button.setAttribute("aria-pressed", String(on));

function count(visible) {
  const drawn = [...visible.items].filter((id) => items[id].kind === "task").length;
  document.getElementById("shown").textContent = `${say("shown")} ${drawn} ${say("of")} ${data.counts.tasks} ${say("tasks")}`;
  document.getElementById("reset").hidden = !filtered();
}

function toggle(set, name) {
  if (!set.delete(name)) set.add(name);
  refresh();
}

function setView(view) {
  state.view = view;
  refresh();
  if (view === "network") fit();
  else list.querySelector(".chosen")?.scrollIntoView({ block: "center" });
}

function reset() {
  state.rolesOff.clear();
  state.kindsOff.clear();
  state.sector = "";
  const sector = document.getElementById("sector");
  if (sector) sector.value = "";
  refresh();
}

function setLanguage(next) {
  lang = next;
  translate();
  refresh();
  showPanel();
  if (box.value.trim() && !document.getElementById("found").hidden) showResults();
}

/** Esc takes back the last thing: the results, then the search, then the selection. */
function escape() {
  if (!document.getElementById("found").hidden) closeResults();
  else if (state.selected !== null) select(null);
  box.value = "";
}

function listen() {
  const on = (id, act) => document.getElementById(id)?.addEventListener("click", act);
  for (const button of document.querySelectorAll("[data-view]")) button.addEventListener("click", () => setView(button.dataset.view));
  for (const button of document.querySelectorAll("[data-role]")) button.addEventListener("click", () => toggle(state.rolesOff, button.dataset.role));
  for (const button of document.querySelectorAll("[data-kind]")) button.addEventListener("click", () => toggle(state.kindsOff, button.dataset.kind));
  on("layer", () => { state.layer = !state.layer; refresh(); fit(true); });
  on("reset", reset);
  on("language", () => setLanguage(lang === "zh" ? "en" : "zh"));
  on("fit", () => fit(true));
  on("zoom-in", () => zoom(1.25));
  on("zoom-out", () => zoom(0.8));
  document.getElementById("sector")?.addEventListener("change", (event) => { state.sector = event.target.value; refresh(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", refresh);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") escape();
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      box.focus();
    }
  });
  listenToSearch();
}

function ready() {
  performance.mark("fengong-ready");
  document.documentElement.dataset.ready = "true";
}

document.documentElement.classList.remove("plain");
wake();
translate();
draw();
listen();
refresh();
showPanel();
network.once("afterDrawing", ready);
network.redraw();

/** For pages that embed this one, and for tests: where things are, and how to select them. */
window.fengong = Object.freeze({ network, items, select });
