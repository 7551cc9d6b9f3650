import { readFile } from 'node:fs/promises';
import { bundledFile } from '../../runner/process/bundled-file.ts';
import type { PageAssets } from './page-html.ts';

/** What scripts/bundle.mjs put into dist for the page. */
export async function pageAssets(): Promise<PageAssets> {
  const read = async (name: string): Promise<string> => {
    const file = bundledFile(name);
    if (file === null) throw new Error(`${name} is in dist/ alone: npm run build`);
    return readFile(file, 'utf8');
  };
  const [script, style] = await Promise.all([read('page.js'), read('page.css')]);
  return { script, style };
}
