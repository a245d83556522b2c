/** @import { App, View } from "../types" */
import { about } from "./about.js";
import { findings } from "./findings.js";
import { list } from "./list.js";
import { matrix } from "./matrix.js";
import { network } from "./network.js";
import { timeline } from "./timeline.js";
import { text } from "./text.js";

/**
 * Every view, in the order of the switch. The name of each has a word in static/words.json.
 * @type {((app: App) => View)[]}
 */
export const VIEWS = [network, matrix, timeline, list, text, findings, about];
