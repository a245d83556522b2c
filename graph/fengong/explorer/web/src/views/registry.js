/** @import { App, View } from "../types" */
import { list } from "./list.js";
import { matrix } from "./matrix.js";
import { network } from "./network.js";
import { timeline } from "./timeline.js";

/**
 * Every view, in the order of the switch. The name of each has a word in static/words.json.
 * @type {((app: App) => View)[]}
 */
export const VIEWS = [network, list, matrix, timeline];
