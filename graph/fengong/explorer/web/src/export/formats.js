// What each view gives: picture, table, pages of paper; made of data and state, never of what happens to be on the screen.
/** @import { App, Picture, State } from "../types" */
/** @import { Grid } from "./grid.js" */
/** @import { Scene } from "./sheet.js" */
import { table } from "./csv.js";
import { facts, factsGrid } from "./facts.js";
import { gridPicture } from "./grid.js";
import { listGrid } from "./listing.js";
import { matrixPages, matrixPicture } from "./matrix.js";
import { meetings } from "./meetings.js";
import { findingsGrid } from "./noted.js";
import { pairs } from "./pairs.js";
import { passages } from "./passages.js";
import { deadlines, findings } from "./records.js";
import { textGrid } from "./running.js";
import { tasks } from "./tasks.js";
import { timelinePages, timelinePicture } from "./timeline.js";

/**
 * `pages`: drawn for paper; `grid`: set as a table on paper. A view without either is printed as it stands, or as its own picture.
 * `table`: its name in that of the file, and what is in it.
 * @typedef {object} Format
 * @property {(app: App, scene: Scene) => Picture} [picture]
 * @property {(app: App, scene: Scene) => Picture[]} [pages]
 * @property {(app: App, scene: Scene) => Grid} [grid]
 * @property {{ name: string, make: (app: App, scene: Pick<Scene, "state" | "shown">) => string }} table
 */

/** What the drawing of shared tasks gives; as a picture, what the canvas has. @type {Format} */
const TIES = { table: { name: "pairs", make: pairs } };

/** What a view gives that has nothing of its own; the drawing of tasks too. @type {Format} */
const ASSIGNMENTS = { table: { name: "assignments", make: (app, { shown }) => table(app, shown) } };

/** @type {Record<string, Format>} */
const FORMATS = {
  matrix: { picture: matrixPicture, pages: matrixPages, table: { name: "matrix", make: meetings } },
  timeline: { picture: timelinePicture, pages: timelinePages, table: { name: "deadlines", make: (app, { shown }) => deadlines(app, shown) } },
  list: {
    picture: (app, scene) => gridPicture(app, scene, listGrid(app, scene)), grid: (app, scene) => listGrid(app, scene, true),
    table: { name: "tasks", make: tasks },
  },
  findings: { picture: (app, scene) => gridPicture(app, scene, findingsGrid(app)), grid: findingsGrid, table: { name: "findings", make: findings } },
  text: { picture: (app, scene) => gridPicture(app, scene, textGrid(app, scene)), table: { name: "marks", make: passages } },
  about: { picture: (app, scene) => gridPicture(app, scene, factsGrid(app)), table: { name: "about", make: facts } },
};

/**
 * @param {Pick<State, "view" | "drawing">} state
 * @returns {Format}
 */
export const formatOf = ({ view, drawing }) => (view === "network" && drawing === "ties" ? TIES : FORMATS[view] ?? ASSIGNMENTS);
