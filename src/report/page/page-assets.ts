import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PageAssets } from './page-html.ts';

/** What scripts/bundle.mjs put into dist for the page. */
export async function pageAssets(): Promise<PageAssets> {
  const [dist = ''] = import.meta.url.split(/[^/]*$|chunks\/[^/]*$/);
  const read = (name: string): Promise<string> =>
    readFile(fileURLToPath(new URL(name, dist)), 'utf8');
  const [script, style] = await Promise.all([read('page.js'), read('page.css')]);
  return { script, style };
}
