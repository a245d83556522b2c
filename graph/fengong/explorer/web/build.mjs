// Builds what the page carries: node build.mjs [FOLDER]. The same sources give the same bytes.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "..", "static"));
const common = { absWorkingDir: here, bundle: true, format: "iife", target: "es2022", charset: "utf8", logLevel: "warning" };

/** The library has a script of its own, which does not change with ours; imports of it mean the global of that script. */
const libraryIsGlobal = {
  name: "library-is-global",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/library\.js$/ }, () => ({ path: "library", namespace: "global" }));
    onLoad({ filter: /.*/, namespace: "global" }, () => ({ contents: "export const { DataSet, Network } = vis;" }));
  },
};

/** Packages whose code is in a bundle, by what esbuild says it took from where. */
function packages(metafile) {
  const [output] = Object.values(metafile.outputs);
  const used = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const names = used.map(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return [...new Set(names.filter(Boolean))].sort();
}

/** Name, version, licence and the licence's words; MIT where there is a choice. */
function credit(name) {
  const folder = join(here, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => /^licen[sc]e/i.test(file) && !/apache/i.test(file));
  if (files.length !== 1) throw new Error(`${name}: which of ${files} is its licence?`);
  if (!/\bMIT\b/.test(license)) throw new Error(`${name}: licence ${license} has not been looked at`);
  return { name, version, licence: "MIT", notice: readFileSync(join(folder, files[0]), "utf8").replace(/\r/g, "").trim() };
}

const notice = ({ name, version, notice }) => `${name} ${version}\n\n${notice}`;

async function library() {
  const options = { ...common, entryPoints: ["src/library.js"], globalName: "vis", minify: true, legalComments: "none" };
  const { metafile, outputFiles } = await build({ ...options, write: false, metafile: true });
  const credits = packages(metafile).map(credit);
  const head = `/*!\n${credits.map(notice).join("\n\n").replaceAll("*/", "* /")}\n*/\n`;
  writeFileSync(join(target, "vis-network.js"), head + outputFiles[0].text);
  writeFileSync(join(target, "third-party.json"), `${JSON.stringify(credits, null, 2)}\n`);
}

async function page() {
  const options = { ...common, entryPoints: ["src/main.js"], plugins: [libraryIsGlobal], legalComments: "none" };
  await build({ ...options, outfile: join(target, "explorer.js") });
}

await Promise.all([library(), page()]);
