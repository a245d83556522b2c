// The query that asks a store for the very thing the panel shows. Pure text.
/** @import { Item, PageData } from "./types" */

const PREFIXES = `PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
`;
const QUOTED = "?assignment fg:inClause/fg:evidence/oa:hasSelector/oa:exact ?quote .";
/** Mentions that a plan writes alike. */
const ALIKE = [
  "?this fg:surfaceForm ?surface ; fg:resolutionStatus ?status ; ^fg:assignee/fg:forTask/fg:inPlan ?plan .",
  "?mention fg:surfaceForm ?surface ; fg:resolutionStatus ?status .",
  "FILTER NOT EXISTS { ?mention fg:resolvedTo|fg:denotesGroup ?actor }",
];
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
        ...ALIKE,
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

/** @typedef {"partners" | "sectors" | "calendar" | "dues" | "cites" | "tags" | "notes" | "busiest" | "plan-notes"} Part */

const PLACED = "?finding fg:evidence/oa:hasSelector ?at . ?at oa:start ?start ; oa:end ?end .";
const FINDINGS = ["?finding a fg:Finding ; fg:inPlan ?plan ; fg:findingCode ?code .", PLACED];

/**
 * The query of one part of the panel, which can be run as it is.
 * @param {PageData} data
 * @param {Part} part
 * @param {Item[]} items what the panel is about; none: the plans; of the busiest, those that are shown
 */
export function partQuery(data, part, items) {
  const values = items.length ? [`VALUES ?this { ${items.map((item) => `<${iriOf(data, item)}>`).join(" ")} }`] : [];
  const { select, where, end } = askedFor(part, items[0]?.kind, values);
  return `${PREFIXES}\nSELECT DISTINCT ${select} WHERE {\n  ${where.join("\n  ")}\n}\n${end}\n`;
}

/**
 * @param {Part} part
 * @param {Item["kind"]} kind
 * @param {string[]} values what the panel is about
 * @returns {{ select: string, where: string[], end: string }}
 */
function askedFor(part, kind, values) {
  const about = [...values, ...named(kind)];
  switch (part) {
    case "partners": return {
      select: "?partner ?shared ?expected ?verdict",
      where: [
        "{ SELECT ?this ?partner (COUNT(DISTINCT ?task) AS ?shared) WHERE {",
        ...about.map((line) => `  ${line}`),
        "  ?beside fg:forTask ?task ; fg:assignee/fg:resolvedTo ?partner .",
        "  FILTER(?partner != ?this)",
        "} GROUP BY ?this ?partner }",
        "OPTIONAL { ?tie a fg:CoTaskTie ; fg:tiedOrganization ?this , ?partner ; fg:expectedShared ?expected ; fg:verdict ?verdict }",
      ],
      end: "ORDER BY DESC(?shared) ?expected ?partner",
    };
    case "sectors": return {
      select: "?sector (COUNT(DISTINCT ?task) AS ?tasks)",
      where: [...about, "?task fg:sectorTag/fg:concept ?sector ."],
      end: "GROUP BY ?sector\nORDER BY DESC(?tasks) ?sector",
    };
    case "calendar": return {
      select: "?task ?due ?words ?latest ?precision",
      where: [...about, "?task fg:deadline ?due . ?due fg:verbatim ?words ; fg:precision ?precision .", "OPTIONAL { ?due fg:latest ?latest }"],
      end: "ORDER BY ?latest ?task ?due",
    };
    case "dues": return {
      select: "?due ?words ?earliest ?latest ?precision",
      where: [...values, "?this fg:deadline ?due . ?due fg:verbatim ?words ; fg:precision ?precision .", "OPTIONAL { ?due fg:earliest ?earliest }", "OPTIONAL { ?due fg:latest ?latest }"],
      end: "ORDER BY ?due",
    };
    case "cites": return { select: "?citation ?title", where: [...values, "?this fg:citation ?citation . ?citation fg:citedTitle ?title ."], end: "ORDER BY ?citation" };
    case "tags": return {
      select: "?sector ?tag ?words",
      where: [...values, "?this fg:sectorTag ?tag . ?tag fg:concept ?sector ; fg:evidence/oa:hasSelector/oa:exact ?words ."],
      end: "ORDER BY ?sector ?tag",
    };
    case "notes": return {
      select: "?finding ?code ?start ?end",
      where: [...values, "?this fg:inPlan ?plan ; fg:evidence/oa:hasSelector ?whole . ?whole oa:start ?from ; oa:end ?to .", ...FINDINGS, "FILTER(?from <= ?start && ?end <= ?to)"],
      end: "ORDER BY ?start ?code",
    };
    case "busiest": return {
      select: "?this (COUNT(DISTINCT ?task) AS ?tasks) (COUNT(DISTINCT ?led) AS ?leads)",
      where: [...about, "OPTIONAL { ?assignment fg:hasRole <https://w3id.org/fengong/scheme/role/lead> ; fg:forTask ?led }"],
      end: "GROUP BY ?this\nORDER BY DESC(?tasks) DESC(?leads) ?this",
    };
    case "plan-notes": return {
      select: "?plan ?finding ?code ?start ?end",
      where: [
        ...FINDINGS,
        "FILTER NOT EXISTS {",
        "  ?task a fg:Task ; fg:inPlan ?plan ; fg:evidence/oa:hasSelector ?whole . ?whole oa:start ?from ; oa:end ?to .",
        "  FILTER(?from <= ?start && ?end <= ?to)",
        "}",
      ],
      end: "ORDER BY ?plan ?start ?code",
    };
  }
}

/**
 * The tasks that name an actor. Names that nobody is known for are one item of the page where a plan writes them alike.
 * @param {Item["kind"]} kind
 */
function named(kind) {
  const tasks = "?assignment fg:assignee ?mention ; fg:forTask ?task .";
  if (kind !== "unresolved") return ["?mention fg:resolvedTo|fg:denotesGroup ?this .", tasks];
  return [...ALIKE, tasks, "?task fg:inPlan ?plan ."];
}
