import { createHash } from 'node:crypto';
import type { PageData } from './page-data.ts';

/** Built from client/ by scripts/bundle.mjs. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/**
 * The page as one file that asks nothing of any network: its policy allows the one script and the one
 * style by their hashes. Names come from sources, modules and commits that anybody may have written: they
 * stand in the data alone, in which no tag can begin, and the script makes nothing but text of them.
 */
export function pageHtml(data: PageData, { script, style }: PageAssets): string {
  const code = withoutEnd(script, 'script');
  const rules = withoutEnd(style, 'style');
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

/** JSON in which no tag and no comment begins (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements). */
function jsonText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function withoutEnd(code: string, tag: string): string {
  if (new RegExp(`</${tag}|<!--`, 'i').test(code)) throw new Error(`the page's ${tag} ends itself`);
  return code;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (one) => ENTITIES[one] ?? one);
}
