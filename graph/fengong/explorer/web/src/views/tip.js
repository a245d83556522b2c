/** @import { Network } from "vis-network/esnext" */
/** @import { App, Id, Layout } from "../types" */
import { planOf } from "../model.js";

/**
 * The whole name beside the pointer, where the label is cut or only a number.
 * @param {App} app
 * @param {HTMLElement} tip
 * @param {HTMLElement} canvas
 */
export function createTip({ model, words }, tip, canvas) {
  /**
   * @param {Network} network
   * @param {string} said
   * @param {import("../types").Point} point in canvas units
   */
  function say(network, said, [x, y]) {
    canvas.style.cursor = "pointer";
    tip.hidden = false;
    tip.textContent = said.slice(0, 300);
    put(tip, canvas, network.canvasToDOM({ x, y }));
  }
  return {
    say,
    hide() {
      canvas.style.cursor = "";
      tip.hidden = true;
    },
    /**
     * @param {Network} network
     * @param {Layout} layout
     * @param {Id} id
     */
    show(network, layout, id) {
      const item = model.items[id];
      const plan = planOf(model, id);
      say(network, `${plan ? `${plan} · ` : ""}${item.kind === "task" ? `${item.number} ` : ""}${words.called(id)}`, layout.points[id]);
    },
  };
}

/**
 * @param {HTMLElement} tip
 * @param {HTMLElement} canvas
 * @param {{ x: number, y: number }} at
 */
function put(tip, canvas, { x, y }) {
  const half = tip.offsetWidth / 2;
  tip.style.left = `${Math.min(Math.max(8, x - half), canvas.clientWidth - 2 * half - 8)}px`;
  tip.style.top = `${y > 90 ? y - tip.offsetHeight - 24 : y + 24}px`;
}
