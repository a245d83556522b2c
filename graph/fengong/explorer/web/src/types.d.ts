// What Python writes into the page (page.py), and what the modules say to each other.
import type { Network } from "vis-network/esnext";

export type Lang = "zh" | "en";
export type Verdict = "holds" | "chance" | "untold";
/** A name in Chinese and in English; the Chinese one twice where there is no English one. */
export type Name = readonly [string, string];
/** Code points of the plan's text, half-open. */
export type Place = readonly [number, number];
export type Kind = "plan" | "section" | "task" | "sector" | "organization" | "group" | "unresolved";
export type Role = "lead" | "responsible" | "support" | "guide" | "supervise";
export type Id = string;
/** What one value is chosen of, to leave its tasks. */
export type Facet = "plan" | "section" | "sector" | "level" | "due";
export type Point = readonly [number, number];

interface Common { key: string; weight: number; name: Name; plan?: Id | null; text?: string; source?: number | null }
export interface Plan extends Common { kind: "plan"; short: string; identifier: string; number?: undefined }
export interface Section extends Common { kind: "section"; number: string; lost: boolean; place: Place | null }
export interface Task extends Common {
  kind: "task";
  number: string;
  text: string;
  place: Place;
  section: Id | null;
  sectors: Id[];
  dues: Due[];
  /** Its words that name a sector, each with its place; citations likewise. */
  tagged: [Id, string, Place][];
  citing: [string, Place][];
  cited: string[];
  notes: Note[];
}
/** Words that fix when; ISO days, null where the words fix none. `code`: notation of the precision. */
export interface Due { words: string; earliest: string | null; latest: string | null; precision: Name; code: string; place: Place }
export interface Sector extends Common { kind: "sector"; number?: undefined }
export interface Actor extends Common {
  kind: "organization" | "group" | "unresolved";
  number?: undefined;
  called: Name;
  aliases: string[];
  surfaces: string[];
  area: string | null;
  level: Name | null;
  /** Notation of the level, which is in the address. */
  levelKey?: string | null;
  status: Name | null;
  candidates: string[];
}
export type Item = Plan | Section | Task | Sector | Actor;

/** A finding with the words it is about. */
export interface Note { code: string; severity: string; message: Name; words: string; place: Place }
export interface NoteGroup { plan: Id | null; source: number | null; code: string; severity: string; notes: Note[] }
/** What a stretch of a text is, where, and the lines (names) or items (all else) it is about. */
export type Mark = readonly [kind: string, start: number, end: number, about: Id[]];
/** The text of a plan as it was read; marks by place, longer ones first. */
export interface SourceText { identifier: string; short: string; text: string; marks: Mark[] }
/** Findings of one kind about how a plan divides the work; their words are those at the places. */
export interface Kept {
  code: string;
  title: Name;
  caveat: Name;
  found: { source: number | null; who: Name; why: Name; certainty: string; sure: Name; tasks: { task: Id; places: Place[] }[] }[];
}
/** What a line of the network says, with its place in the text. */
export interface Assignment {
  actor: Id;
  task: Id;
  clause: number;
  role: Role;
  surface: string;
  place: Place;
  order: number;
  basis: Name | null;
  open: boolean;
  confidence: number;
}
/** From an actor or sector to a task. */
export interface Line { id: Id; from: Id; to: Id; role: Role | "sector"; width: number; dashes: number[] | boolean }
export interface Layout {
  name: string;
  task: number;
  extent: readonly [number, number, number, number];
  full: readonly [number, number, number, number];
  points: Record<Id, readonly [number, number]>;
  labels: Record<Id, Name>;
}

/** Measures of a layout, as frame.py has them; `task_ems` 0: boxes hold numbers. */
export interface Frame {
  name: string;
  task: number;
  task_ems: number;
  actor_ems: number;
  row: number;
  heading: number;
  heading_width: number;
  gap: number;
  slot: readonly [number, number];
}
/** What a page has that is too large to be drawn at once (overview.py). */
export interface Overview {
  /** Things at once; boxes, actors, lines of each actor in the overview; tasks around a selection. */
  limits: { items: number; boxes: number; actors: number; each: number; tasks: number };
  boxes: Id[];
  layouts: Omit<Layout, "labels">[];
  frames: Frame[];
  shapes: Record<Kind, string>;
}
/** What of the page is drawn: all of a small one; of a large one the overview or a part. */
export interface Portion {
  mode: "all" | "overview" | "part";
  /** In the order of the texts. */
  items: readonly Id[];
  lines: readonly Line[];
  /** What of it passes the filters and stands out. */
  shown: Shown;
  /** Headings drawn as boxes. */
  boxes: ReadonlySet<Id>;
  /** Tasks of each in the overview as the filters leave them. */
  weights: ReadonlyMap<Id, number>;
  /** What is drawn of how much, and what is left out: keys of words with their values. */
  said: [key: string, values: Record<string, unknown>][];
}

export interface PageData {
  lang: Lang;
  title: string;
  /** What the names of files begin with. */
  stem: string;
  /** Chinese, English, and English of one alone where that differs. */
  words: Record<string, readonly [string, string, string?]>;
  counts: { tasks: number; assignments: number; organization: number; group: number; unresolved: number };
  network: {
    nodes: { id: Id; group: Kind; shape: string; size: number }[];
    edges: Line[];
    options: Record<string, any>;
    /** Of a large page, whose lines have no strokes of their own. */
    strokes?: Record<string, { width: number; dashes: number[] | boolean }>;
  };
  /** Null where the page is drawn whole. */
  overview: Overview | null;
  layouts: Layout[];
  /** Where departments stand when the tasks they share are drawn; labels are those of the layout of the same name. */
  cotask?: Pick<Layout, "name" | "extent" | "points" | "labels">[];
  items: Record<Id, Item>;
  assignments: Record<Id, Assignment>;
  clauses: { words: string; start: number }[];
  notes: NoteGroup[];
  texts: SourceText[];
  governance: Kept[];
  version: string;
  /** Two organizations, the tasks that chance would let them share, the verdict: those that the store has judged. */
  ties?: readonly (readonly [Id, Id, number, Verdict])[];
  /** A character of a name → its readings, by blanks. */
  pinyin?: Record<string, string>;
  /** Where IRIs begin whose start the keys leave out. */
  iris?: { base: string; scheme: string };
  thirdParty: { name: string; version: string; licence: string }[];
}

/** The data, with what belongs to what. Never changes. */
export interface Model {
  data: PageData;
  items: Record<Id, Item>;
  ids: Id[];
  /** Key → ids of the items that have it. */
  byKey: Map<string, Id[]>;
  lines: Map<Id, Line>;
  /** Item → ids of its lines. */
  linesOf: Map<Id, Id[]>;
  /** Plan or section → its tasks, in order. */
  tasksOf: Map<Id, Id[]>;
}

/** What the reader chose; everything is drawn from this alone, and the address says it. */
export interface State {
  readonly view: string;
  readonly selected: Id | null;
  /** The department to which a way is sought from the one that is selected. */
  readonly to: Id | null;
  /** The assignment brought into view in the panel. */
  readonly line: Id | null;
  readonly rolesOff: readonly Role[];
  readonly kindsOff: readonly Kind[];
  /** Id of the sector whose tasks are left; empty: all. */
  readonly sector: Id | "";
  readonly section: Id | "";
  readonly plan: Id | "";
  /** Notation of the level whose bodies are left. */
  readonly level: string;
  /** any, none, recurring or a quarter such as 2025-Q4. */
  readonly due: string;
  /** What the network draws: who is named in which task, or which departments share tasks. */
  readonly drawing: "tasks" | "ties";
  /** Which pairs of departments are drawn: all, those that share two tasks or more, those whose tie holds. */
  readonly pairs: "all" | "two" | "holds";
  /** The department whose tasks shared with the one selected are shown. */
  readonly partner: Id | null;
  /** What tasks are coloured by. */
  readonly colour: "none" | "section" | "sector";
  /** Whether sectors are drawn. */
  readonly layer: boolean;
  /** Rows of the matrix: as the text has them, or those with most actors first. */
  readonly taskOrder: "text" | "actors";
  /** Columns of the matrix, within each kind: those with most tasks first, or by name. */
  readonly actorOrder: "tasks" | "name";
  readonly lang: Lang;
  /** Number of the text that was chosen; null: that of what is selected. */
  readonly source: number | null;
  /** Words that were looked up in the text. */
  readonly place: Place | null;
  /** What is searched for, while the results are open; empty: nothing. */
  readonly find: string;
  /** Parts of the address that mean nothing in this page. */
  readonly lost: readonly string[];
}

/** Ids of items and lines. */
export interface Ids { items: Set<Id>; lines: Set<Id> }
/** What the state leaves of the model: what passes the filters, and what stands out (null: everything). */
export interface Shown { visible: Ids; bright: Ids | null }

export interface Store {
  get(): State;
  /** Makes the change, if it is one, and tells all subscribers. */
  update(change: Partial<State>): void;
  /** `listener` is told the state and the one before. */
  subscribe(listener: (state: State, before: State) => void): void;
}

export interface Words {
  /** A name in the language of the page. */
  pick(names: Name): string;
  /** A word of the interface; {places} in it are filled from `values`, of which `count` tells one from many. */
  say(key: string, values?: Record<string, unknown>): string;
  /** How many of something, as it is said: "1 task", "2 tasks". */
  count(number: number, key: string): string;
  has(key: string): boolean;
  /** How a reader would call an item: the plan's own words in Chinese. */
  called(id: Id): string;
  /** Everything marked with data-word and the like. */
  translate(root: ParentNode): void;
}

/** What every part of the page works with. */
export interface App {
  model: Model;
  store: Store;
  words: Words;
  /** Selects an item (null: nothing); `line` is the assignment to bring into view in the panel. */
  select(id: Id | null, line?: Id | null): void;
  /** Selects a department, and shows the tasks that it shares with another one. */
  pair(id: Id, partner: Id): void;
}

/** One way to look at what is selected and filtered. See README.md. */
export interface View {
  /** Its name in the address, in the switch, and as key of its word; id of its section. */
  readonly name: string;
  /** False where it shows the same whatever is filtered: the legend is hidden then. */
  readonly filters?: false;
  /** Makes what stays: called once, before the view is shown first. */
  mount(root: HTMLElement): void;
  /** Brings the view up to the state: called when it becomes the current one, then at every change. */
  show(state: State, shown: Shown): void;
  /** Another view has taken its place; the section is hidden already. */
  hide(): void;
  /** Brings an item into sight, unless it is. */
  reveal?(id: Id): void;
  /** What is shown, as SVG for a screen or for paper; null where there is nothing. Not every view has one. */
  picture?(paper?: boolean): Picture | null;
  /** What is drawn by vis-network, for tests; null before the view was shown. */
  canvas?(): Network | null;
}

/** A picture that needs nothing besides itself; measures in units of its drawing. */
export interface Picture { svg: string; width: number; height: number }

/** For pages that embed this one, and for tests. */
export interface Hook {
  readonly network: Network | null;
  readonly items: Record<Id, Item>;
  readonly state: State;
  select(id: Id | null, line?: Id | null): void;
}

declare global {
  interface Window { fengong: Hook }
}
