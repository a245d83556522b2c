// Where the keyboard is on the canvas: a frame around the node, which follows when the picture moves.
/** @import { Network } from "vis-network/esnext" */
/** @import { Id } from "../types" */

/** Room around the node, in pixels. */
const ROOM = 5;
/** Smallest side, in pixels. */
const SMALLEST = 24;

/** @param {HTMLElement} ring */
export function createRing(ring) {
  /** @type {Id | null} */
  let around = null;
  return {
    /** @param {Id | null} id null: nowhere */
    move(id) {
      around = id;
      ring.hidden = id === null;
    },
    /** @param {Network} network */
    follow(network) {
      if (around === null) return;
      const { left, top, right, bottom } = network.getBoundingBox(around);
      const [from, to] = [network.canvasToDOM({ x: left, y: top }), network.canvasToDOM({ x: right, y: bottom })];
      const [width, height] = [Math.max(to.x - from.x, SMALLEST), Math.max(to.y - from.y, SMALLEST)];
      Object.assign(ring.style, {
        left: `${(from.x + to.x - width) / 2 - ROOM}px`, top: `${(from.y + to.y - height) / 2 - ROOM}px`,
        width: `${width + 2 * ROOM}px`, height: `${height + 2 * ROOM}px`,
      });
    },
  };
}
