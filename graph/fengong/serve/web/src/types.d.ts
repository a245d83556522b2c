import type { Yasgui as Editor } from "@zazuko/yasgui";

/** A named query as the page offers it. */
export interface NamedQuery {
  name: string;
  title: string;
  text: string;
}

/** What the server wrote into the page. */
export interface PageData {
  /** Namespaces that have a place of their own on this server, and the path that each begins. */
  places: [space: string, path: string][];
  /** Path of the endpoint. */
  endpoint: string;
  prefixes: Record<string, string>;
  /** Names of columns whose values are words of a plan. */
  quotes: string[];
  queries: NamedQuery[];
  /** Words of the interface by key, in the language of the page. */
  words: Record<string, string>;
  lang: "zh" | "en";
}

export type Say = (key: string, values?: Record<string, unknown>) => string;

/** A term of a result, in the shape of SPARQL's JSON. */
export interface Term {
  type: string;
  value: unknown;
  datatype?: string;
  "xml:lang"?: string;
}

export type Row = Record<string, Term | undefined>;
export type { Editor };
