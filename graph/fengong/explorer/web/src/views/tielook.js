// How a pair of departments looks as a line: form tells the verdict, width the tasks they share.
/** @import { Id, Point } from "../types" */
/** @import { Pair } from "../cotask.js" */
import { SIGNS } from "../profile.js";

/** How far a line bends, so that it does not run behind the departments between its ends. */
const BEND = 0.14;
/** Lines above which those that do not hold are drawn faintly. */
const CROWD = 200;
/** Lit lines above which a single shared task is not written beside its line. */
const FEW = 12;
/** The widest line, in canvas units. */
const WIDEST = 9;
/** Radius of the largest department: names fit below it. */
const LARGEST = 22;

/** As in the drawing of tasks (`_look` in network.py). @param {number} weight */
const radius = (weight) => 4 + 3.2 * Math.sqrt(weight);

/**
 * Radius of a department among others: as in the drawing of tasks, smaller where the busiest would be too large.
 * @param {number} weight
 * @param {number} most weight of the busiest
 */
export const sizeOf = (weight, most) => radius(weight) * Math.min(1, LARGEST / radius(most));

/** @param {Pair} pair */
export const widthOf = ({ shared, verdict }) => Math.min(WIDEST, (verdict === "holds" ? 2.4 : 0.4) + 0.9 * Math.sqrt(shared));

/**
 * Dashes in canvas units: dots where the model cannot tell, strokes where nobody has judged.
 * @param {Pair} pair
 * @returns {number[] | false}
 */
export function dashesOf({ verdict, ...rest }) {
  if (verdict === "holds" || verdict === "chance") return false;
  const width = widthOf({ verdict, ...rest });
  return verdict === "untold" ? [Math.max(1.5, width), 2.5 + width] : [9, 5];
}

/**
 * @param {Pair} pair
 * @param {{ bright: Set<string> | null, chosen: string | null, count: number, colours: import("./look.js").Colours }} scene
 */
export function tieLook(pair, { bright, chosen, count, colours }) {
  const { id, a, b, shared, verdict } = pair;
  const lit = bright === null || bright.has(id);
  const strong = verdict === "holds" || chosen === id;
  const sign = verdict ? SIGNS[verdict] : "";
  const told = bright?.has(id) && (count <= FEW || shared > 1 || strong);
  const label = told ? `${sign} ${shared}`.trim() : verdict === "holds" ? sign : "";
  return {
    id, from: a, to: b, label, hidden: !lit, width: widthOf(pair) + (chosen === id ? 1.5 : 0), dashes: dashesOf(pair),
    color: { color: strong ? colours.accent : colours.muted, opacity: strong ? 1 : bright ? 0.9 : count > CROWD ? 0.3 : 0.55 },
    font: { face: colours.font, size: 13, color: strong ? colours.accent : colours.ink, strokeWidth: 4, strokeColor: colours.ground, align: "horizontal" },
    smooth: { enabled: true, type: "curvedCW", roundness: BEND },
  };
}

/**
 * The point that a bent line is drawn towards, as vis-network has it.
 * @param {Point} from
 * @param {Point} to
 * @returns {Point}
 */
export function via([x, y], [u, v]) {
  const [dx, dy] = [u - x, y - v];
  const radius = Math.hypot(dx, dy);
  const share = BEND * 0.5 + 0.5;
  const angle = (Math.atan2(dy, dx) + share * Math.PI) % (2 * Math.PI);
  return [x + share * radius * Math.sin(angle), y + share * radius * Math.cos(angle)];
}

/**
 * The middle of a line.
 * @param {Point} from
 * @param {Point} to
 * @returns {Point}
 */
export function middle(from, to) {
  const bend = via(from, to);
  const along = (/** @type {0 | 1} */ at) => 0.25 * from[at] + 0.5 * bend[at] + 0.25 * to[at];
  return [along(0), along(1)];
}

/** @param {Id | null} one @param {Id | null} two */
export const pairId = (one, two) => (one === null || two === null ? null : one < two ? `${one}~${two}` : `${two}~${one}`);
