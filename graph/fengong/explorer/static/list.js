// The list: the table the template wrote, brought to life.

const list = document.getElementById("list");

/** Turns the names in the table into buttons. */
function wake() {
  for (const node of list.querySelectorAll("[data-item]")) {
    const button = make("button", { type: "button", class: "link", onclick: () => select(node.dataset.item, node.dataset.line ?? null) });
    button.append(...node.childNodes);
    if (!button.querySelector("span")) button.replaceChildren(make("span", { class: "data" }, button.textContent));
    node.append(button);
  }
}

/** Rows and names that pass the filters. */
function paintList(visible) {
  for (const row of list.querySelectorAll("tr[data-task]")) {
    row.hidden = !visible.items.has(row.dataset.task);
    row.classList.toggle("chosen", row.dataset.task === state.selected);
    for (const name of row.querySelectorAll("[data-line]")) name.hidden = !visible.lines.has(name.dataset.line);
    for (const part of row.querySelectorAll(".who p")) {
      const names = [...part.querySelectorAll("[data-line]")];
      part.hidden = names.length > 0 && names.every((name) => name.hidden);
    }
  }
  for (const band of list.querySelectorAll("tr.band")) band.hidden = !rowsBelow(band).some((row) => !row.hidden);
  const rows = [...list.querySelectorAll("tr[data-task]")];
  document.getElementById("empty").hidden = !rows.length || rows.some((row) => !row.hidden);
}

/** The tasks below a heading: those of a section up to the next heading, those of a plan up to the next plan. */
function rowsBelow(band) {
  const rows = [];
  const whole = band.classList.contains("plan");
  for (let row = band.nextElementSibling; row; row = row.nextElementSibling) {
    if (row.dataset.task) rows.push(row);
    else if (!whole || row.classList.contains("plan")) break;
  }
  return rows;
}
