// What a view looks like on paper: its picture as SVG, in the colours the style sheet has for paper.
/** @import { Picture } from "../types" */
import { byId } from "../dom.js";

/** @param {{ picture(paper: boolean): Picture | null }} stage */
export function listenToPrint(stage) {
  window.addEventListener("beforeprint", () => {
    const picture = stage.picture(true);
    if (picture) byId("paper").replaceChildren(drawing(picture));
  });
  window.addEventListener("afterprint", () => byId("paper").replaceChildren());
}

/** @param {Picture} picture */
function drawing({ svg }) {
  // XML of our own writing, in which every word is escaped; a document parsed this way runs nothing.
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  // The page says these already.
  root.querySelectorAll("title").forEach((title) => title.remove());
  return document.adoptNode(root);
}
