// What each view gives: picture, table, pages of paper; made of data and state, never of what happens to be on the screen.
/** @import { App, Picture, Shown } from "../types" */
/** @import { Grid } from "./grid.js" */
/** @import { Scene } from "./sheet.js" */
import { table } from "./csv.js";
import { gridPicture } from "./grid.js";
import { listGrid } from "./listing.js";
import { matrixPages, matrixPicture } from "./matrix.js";
import { findingsGrid } from "./noted.js";
import { deadlines, findings } from "./records.js";
import { timelinePages, timelinePicture } from "./timeline.js";

/**
 * `pages`: drawn for paper; `grid`: set as a table on paper. A view without either is printed as it stands, or as its own picture.
 * @typedef {object} Format
 * @property {(app: App, scene: Scene) => Picture} [picture]
 * @property {(app: App, scene: Scene) => Picture[]} [pages]
 * @property {(app: App, scene: Scene) => Grid} [grid]
 * @property {{ name: string, make: (app: App, shown: Shown) => string }} [table]
 */

/** @type {Record<string, Format>} */
const FORMATS = {
  matrix: { picture: matrixPicture, pages: matrixPages },
  timeline: { picture: timelinePicture, pages: timelinePages, table: { name: "deadlines", make: deadlines } },
  list: { picture: (app, scene) => gridPicture(app, scene, listGrid(app, scene)), grid: (app, scene) => listGrid(app, scene, true) },
  findings: { picture: (app, scene) => gridPicture(app, scene, findingsGrid(app)), grid: findingsGrid, table: { name: "findings", make: findings } },
};

/** What every other view gives as a table. */
const ASSIGNMENTS = { name: "assignments", make: table };

/**
 * @param {string} view
 * @returns {Format & Required<Pick<Format, "table">>}
 */
export const formatOf = (view) => ({ table: ASSIGNMENTS, ...FORMATS[view] });
