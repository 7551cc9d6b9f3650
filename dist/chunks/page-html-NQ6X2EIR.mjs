import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_createHash
} from "./chunk-BZ2AUL62.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/report/page/page-html.ts
function pageHtml(data, { script, style }) {
  const code = withoutEnd(script, "script");
  const rules = withoutEnd(style, "style");
  const policy = `default-src 'none'; script-src ${hash(code)}; style-src ${hash(rules)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(data.title)}: size and time of the build</title>
<style>${rules}</style>
</head>
<body>
<main id="page"><h1>${escaped(data.title)}</h1><noscript>This page needs JavaScript: it draws what is in it.</noscript></main>
<script type="application/json" id="data">${jsonText(data)}</script>
<script>${code}</script>
</body>
</html>
`;
}
function jsonText(value) {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
function withoutEnd(code, tag) {
  if (new RegExp(`</${tag}|<!--`, "i").test(code)) throw new Error(`the page's ${tag} ends itself`);
  return code;
}
function hash(text) {
  return `'sha256-${node_createHash("sha256").update(text).digest("base64")}'`;
}
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escaped(text) {
  return text.replaceAll(/[&<>"']/g, (one) => ENTITIES[one] ?? one);
}
export {
  pageHtml
};
