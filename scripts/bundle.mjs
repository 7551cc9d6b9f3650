import { readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const entries = ['main', 'post', 'cli'];

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: entries.map((name) => `src/${name}.ts`),
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'none',
  // Bundled CommonJS packages call require() of Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
console.log((await readdir('dist')).join(' '));
