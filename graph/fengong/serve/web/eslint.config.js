import js from "@eslint/js";
import globals from "globals";

// What a store says reaches the page as text only; the page's own scripts ask nobody: Yasgui asks this server's endpoint.
const MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc"];

export default [
  js.configs.recommended,
  {
    files: ["src/**/*.js"],
    languageOptions: { globals: globals.browser },
    rules: {
      "no-restricted-properties": ["error", ...MARKUP.map((property) => ({ property, message: "text, never markup" }))],
      "no-restricted-globals": ["error", ...["fetch", "XMLHttpRequest", "WebSocket", "localStorage"].map((name) => ({ name, message: "Yasgui asks and keeps; nothing else does" }))],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "prefer-const": "error",
      "no-var": "error",
      eqeqeq: "error",
      "max-lines": ["error", 300],
      "max-params": ["error", 5],
    },
  },
  { files: ["test/**/*.{js,mjs}", "*.mjs", "*.config.js"], languageOptions: { globals: globals.node } },
];
