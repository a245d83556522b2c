// Where the header has no room for the legend, it stands in the sheet of filters.
import { all, byId, make } from "./dom.js";

/** All of the legend is folded. */
const LOW = matchMedia("(max-height: 560px) and (min-width: 561px) and (max-width: 1180px)");
/** Roles, which are the key to the lines, stay. */
const NARROW = matchMedia("(max-width: 760px)");

/**
 * Has the legend follow the size of the window.
 * @param {HTMLElement} sheet of filters
 * @param {() => void} moved is told when something has been folded or unfolded
 */
export function foldLegend(sheet, moved) {
  const [legend] = all(document, ".tools > .legend");
  const sets = all(legend, ".set");
  const folded = make("div", { class: "folded" });
  sheet.querySelector(".head")?.after(folded);
  const place = () => {
    const away = sets.filter((set) => LOW.matches || (NARROW.matches && !set.querySelector("[data-role]")));
    folded.replaceChildren(...away);
    legend.replaceChildren(...sets.filter((set) => !away.includes(set)));
    folded.hidden = !away.length;
    legend.hidden = away.length === sets.length;
    moved();
  };
  for (const query of [LOW, NARROW]) query.addEventListener("change", place);
  place();
}

/** How many buttons of the folded part are off. */
export const foldedOff = () => all(byId("facets"), ".folded [data-role][aria-pressed=false], .folded [data-kind][aria-pressed=false]").length;
