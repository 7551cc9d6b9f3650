import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const DIST = path.resolve('dist');

/** The text of a file of dist and of all that it loads before its first line runs. */
function loadedText(name: string, seen = new Set<string>()): string {
  const file = path.resolve(DIST, name);
  if (seen.has(file)) return '';
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const imports = [...text.matchAll(/^(?:import|\} from) "(\.[^"]+)";$/gm)].map(([, to = '']) =>
    path.relative(DIST, path.resolve(path.dirname(file), to)),
  );
  return [text, ...imports.map((one) => loadedText(one, seen))].join('\n');
}

// Each comment is what esbuild writes above a bundled file.
test('post loads nothing of the main step, and neither loads what only some runs need', () => {
  const main = loadedText('main.mjs');
  const post = loadedText('post.mjs');
  expect(main).toContain('// src/flow/build-flow.ts');
  expect(post).toContain('// src/flow/save-flow.ts');
  expect(post).not.toMatch(/^\/\/ src\/(flow\/build-flow|toolchain|check|inspect)/m);
  for (const text of [main, post]) {
    expect(text).not.toMatch(/^\/\/ node_modules\/(undici|@azure|tar-stream|@actions\/cache)\//m);
  }
  expect(post.length).toBeLessThan(300_000);
});

test('the cache client does not load the HTTP client that is built into Node', () => {
  const clients = readdirSync(path.join(DIST, 'chunks')).filter((name) => /^cache-/.test(name));
  expect(clients.length).toBeGreaterThan(0);
  const chunks = clients.map((name) => path.join(DIST, 'chunks', name));
  const script = `for (const chunk of ${JSON.stringify(chunks)}) await import(chunk);
    console.log(process.moduleLoadList.filter((name) => name.includes('undici/undici')).join());`;
  const node = path.resolve('node_modules/node/bin/node');
  const out = execFileSync(node, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(out.trim()).toBe('');
});
