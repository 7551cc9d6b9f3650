import { readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { lazyBundles, lazyPackages } from './lazy-packages.mjs';
import { requiredBuiltins } from './required-builtins.mjs';

const entries = ['main', 'post', 'cli', 'unpack'];

await rm('dist', { recursive: true, force: true });
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  // Of a package that comes in two forms, the one of which only what is used comes along.
  mainFields: ['module', 'main'],
};
// One after another: files that several entries share would be 36 small ones for each to load.
for (const name of entries) {
  await build({
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
}
for (const one of lazyBundles) await build({ ...common, ...one, format: 'cjs' });
console.log((await readdir('dist')).join(' '));
