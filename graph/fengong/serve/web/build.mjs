// Builds what the editor's page carries: node build.mjs [FOLDER]. The same sources give the same bytes.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "..", "static"));
const common = { absWorkingDir: here, bundle: true, format: "iife", target: "es2022", charset: "utf8", logLevel: "warning", legalComments: "none" };
const BUILT = join(here, "node_modules/@zazuko/yasgui/build/yasgui.esm.js");

/** Licences that were looked at, by what package.json says; where there is a choice, the one that is taken. */
const LICENCES = {
  MIT: "MIT",
  "BSD-3-Clause": "BSD-3-Clause",
  "(MPL-2.0 OR Apache-2.0)": "Apache-2.0",
  "Apache-2.0": "Apache-2.0",
  // Its pictures are under CC-BY, its code under MIT: the pictures are left out (`mended`).
  "(CC-BY-4.0 AND MIT)": "MIT",
};
/** Packages whose package.json names no licence, and whose licence file has been read. */
const READ = { jsuri: "MIT" };
/** In the style sheet of the library, which has no source map to say so. */
const IN_STYLE = ["codemirror", "datatables.net-dt"];
const MIT = readFileSync(join(here, "MIT.txt"), "utf8").trim();

/** Our own shapes in place of Font Awesome's, on a square of 512. */
const ICONS = {
  download: "M216 32h80v200h84L256 360 132 232h84zM64 400h384v64H64z",
  table: "M48 80h416v352H48zm48 112v64h136v-64zm184 0v64h136v-64zM96 304v80h136v-80zm184 0v80h136v-80z",
  "question-circle": "M236 350h40v40h-40zm-70-160a90 90 0 1 1 130 80q-20 10-20 50h-40q0-66 44-88a50 50 0 1 0-74-42z",
  "align-left": "M48 80h288v48H48zm0 100h416v48H48zm0 100h288v48H48zm0 100h416v48H48z",
};

/** Yasgui's reader of results writes values of other columns in place of `{{name}}` in a literal: what is said stays as it is. */
const FILLING = "var applyMustacheToLiterals = (e) => {";

const mended = {
  name: "mended",
  setup({ onLoad }) {
    onLoad({ filter: /yasgui\.esm\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, "utf8");
      for (const [name, shape] of Object.entries(ICONS)) {
        const before = contents;
        contents = contents.replace(new RegExp(`(= "${name}", [^;]*?, c = )"M[^"]*"`), `$1"${shape}"`);
        if (contents === before) throw new Error(`no icon ${name} in Yasgui`);
      }
      if (!contents.includes(FILLING)) throw new Error("Yasgui fills literals in another way now");
      return { contents: contents.replace(FILLING, `${FILLING} return e;`) };
    });
  },
};

/** The library has a script of its own; imports of it mean the global of that script. */
const libraryIsGlobal = {
  name: "library-is-global",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/library\.js$/ }, () => ({ path: "library", namespace: "global" }));
    onLoad({ filter: /.*/, namespace: "global" }, () => ({ contents: "export const { Yasgui } = yasgui;" }));
  },
};

/** Packages within Yasgui's own bundle, by what its source map says was taken from where. */
function packages() {
  const { sources } = JSON.parse(readFileSync(`${BUILT}.map`, "utf8"));
  const names = sources.map((path) => [...path.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].at(-1)?.[1]);
  const own = ["yasgui", "yasgui-utils", "yasqe", "yasr"].map((name) => `@zazuko/${name}`);
  return [...new Set([...names.filter(Boolean), ...IN_STYLE, ...own])].sort();
}

/** Name, version, licence and the licence's words. */
function credit(name) {
  const folder = join(here, "node_modules", name);
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const licence = LICENCES[about.license] ?? READ[name];
  if (!licence) throw new Error(`${name}: licence ${about.license} has not been looked at`);
  return { name, version: about.version, licence, notice: words(folder, about, licence) };
}

/** The words of a licence; those of MIT with the authors' names where a package says `MIT` and brings no file. */
function words(folder, { author, contributors = [] }, licence) {
  const files = readdirSync(folder).filter((file) => /^licen[sc]e/i.test(file) && !/MPL/.test(file));
  if (files.length === 1) return readFileSync(join(folder, files[0]), "utf8").replace(/\r/g, "").trim();
  if (files.length || licence !== "MIT") throw new Error(`${folder}: which of ${files} is its licence?`);
  const people = [author, ...contributors].filter(Boolean).map((one) => one.name ?? one);
  if (!people.length) people.push("the authors");
  return `Copyright (c) ${people.join(", ")}\n\n${MIT}`;
}

const notice = ({ name, version, licence, notice }) => `${name} ${version} (${licence})\n\n${notice}`;

async function library() {
  const made = { ...common, minify: true, write: false };
  const script = await build({ ...made, entryPoints: ["src/library.js"], globalName: "yasgui", plugins: [mended] });
  const style = await build({ ...made, entryPoints: ["src/library.css"] });
  const credits = packages().map(credit);
  const head = `/*!\n${credits.map(notice).join("\n\n").replaceAll("*/", "* /")}\n*/\n`;
  writeFileSync(join(target, "yasgui.js"), head + script.outputFiles[0].text);
  writeFileSync(join(target, "yasgui.css"), `/*! Licences: editor-third-party.json */\n${style.outputFiles[0].text}`);
  writeFileSync(join(target, "editor-third-party.json"), `${JSON.stringify(credits, null, 2)}\n`);
}

async function page() {
  await build({ ...common, entryPoints: ["src/main.js"], plugins: [libraryIsGlobal], outfile: join(target, "editor.js") });
}

await Promise.all([library(), page()]);
