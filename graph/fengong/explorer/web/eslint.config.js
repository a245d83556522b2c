import js from "@eslint/js";
import globals from "globals";

// Words of a plan reach the page as text only; nothing is run that was not there when the page was written.
const MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc"];

export default [
  js.configs.recommended,
  {
    files: ["src/**/*.js"],
    languageOptions: { globals: globals.browser },
    rules: {
      "no-restricted-properties": ["error", ...MARKUP.map((property) => ({ property, message: "use dom.js: text, never markup" }))],
      "no-restricted-globals": ["error", ...["fetch", "XMLHttpRequest", "WebSocket", "localStorage"].map((name) => ({ name, message: "the page asks nobody and keeps nothing" }))],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "prefer-const": "error",
      "no-var": "error",
      eqeqeq: "error",
      "max-lines": ["error", 300],
      "max-params": ["error", 5],
    },
  },
  { files: ["test/**/*.js", "*.mjs", "*.config.js"], languageOptions: { globals: globals.node } },
];
