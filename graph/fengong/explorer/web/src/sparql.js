// The query that asks a store for the very thing the panel shows. Pure text.
/** @import { Item, PageData } from "./types" */

const PREFIXES = `PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
`;
const QUOTED = "?assignment fg:inClause/fg:evidence/oa:hasSelector/oa:exact ?quote .";
const PLAN_TASKS = "?task a fg:Task ; dcterms:title ?title .";

/**
 * The IRI of an item, which its key leaves the start out of.
 * @param {PageData} data
 * @param {Item} item
 */
export function iriOf({ iris }, { key, kind }) {
  const start = key.includes("://") ? "" : kind === "sector" ? iris?.scheme : iris?.base;
  return `${start ?? ""}${key}`.replace(/[\s<>"{}|^`\\]/g, encodeURIComponent);
}

/**
 * A query that can be run as it is.
 * @param {PageData} data
 * @param {Item} item
 */
export function queryFor(data, item) {
  const { select, where } = asked(item.kind);
  return `${PREFIXES}
SELECT DISTINCT ${select} WHERE {
  VALUES ?this { <${iriOf(data, item)}> }
  ${where.join("\n  ")}
}
ORDER BY ${select}
`;
}

/**
 * @param {Item["kind"]} kind
 * @returns {{ select: string, where: string[] }}
 */
function asked(kind) {
  switch (kind) {
    case "task": return {
      select: "?role ?surface ?actor ?quote",
      where: [
        "?assignment fg:forTask ?this ; fg:hasRole ?role ; fg:assignee ?mention .",
        QUOTED,
        "?mention fg:surfaceForm ?surface .",
        "OPTIONAL { ?mention fg:resolvedTo|fg:denotesGroup ?actor }",
      ],
    };
    case "sector": return { select: "?task ?title", where: [PLAN_TASKS, "?task fg:sectorTag/fg:concept ?this ."] };
    case "section": return { select: "?task ?title", where: [PLAN_TASKS, "?task fg:partOf ?this ."] };
    case "plan": return { select: "?task ?title", where: [PLAN_TASKS, "?task fg:inPlan ?this ."] };
    case "unresolved": return {
      // Names written alike in one plan are one item of the page.
      select: "?task ?title ?role ?mention ?quote",
      where: [
        "?this fg:surfaceForm ?surface ; fg:resolutionStatus ?status ; ^fg:assignee/fg:forTask/fg:inPlan ?plan .",
        "?mention fg:surfaceForm ?surface ; fg:resolutionStatus ?status .",
        "FILTER NOT EXISTS { ?mention fg:resolvedTo|fg:denotesGroup ?actor }",
        "?assignment fg:forTask ?task ; fg:hasRole ?role ; fg:assignee ?mention .",
        "?task fg:inPlan ?plan ; dcterms:title ?title .",
        QUOTED,
      ],
    };
    default: return {
      select: "?task ?title ?role ?quote",
      where: [
        "?mention fg:resolvedTo|fg:denotesGroup ?this .",
        "?assignment fg:forTask ?task ; fg:hasRole ?role ; fg:assignee ?mention .",
        "?task dcterms:title ?title .",
        QUOTED,
      ],
    };
  }
}
