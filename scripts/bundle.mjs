import { readdir, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { lazyBundles, lazyPackages } from './lazy-packages.mjs';
import { licencesText } from './licences.mjs';
import { requiredBuiltins } from './required-builtins.mjs';

const entries = ['main', 'post', 'cli', 'unpack', 'sizes', 'times'];

await rm('dist', { recursive: true, force: true });
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // All licences are in one file instead.
  legalComments: 'none',
  metafile: true,
  // Of a package that comes in two forms, the one of which only what is used comes along.
  mainFields: ['module', 'main'],
};
const metafiles = [];
// One after another: files that several entries share would be 36 small ones for each to load.
for (const name of entries) {
  const { metafile } = await build({
    ...common,
    entryPoints: [`src/${name}.ts`],
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    splitting: true,
    format: 'esm',
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [lazyPackages, requiredBuiltins],
    // Bundled CommonJS packages call require() of Node's own modules.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  metafiles.push(metafile);
}
for (const one of lazyBundles)
  metafiles.push((await build({ ...common, ...one, format: 'cjs' })).metafile);
// What the HTML page has in it, read when a page is written.
const page = 'src/report/page/client';
const client = { bundle: true, minify: true, legalComments: 'none', metafile: true };
for (const [from, to] of [
  ['main.ts', 'page.js'],
  ['style.css', 'page.css'],
]) {
  const built = { entryPoints: [`${page}/${from}`], outfile: `dist/${to}` };
  const { metafile } = await build({ ...client, ...built, format: 'iife', target: 'es2022' });
  metafiles.push(metafile);
}
await writeFile('dist/LICENSES.txt', licencesText(metafiles));
console.log((await readdir('dist')).join(' '));
