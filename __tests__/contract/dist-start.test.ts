import { readFileSync } from 'node:fs';
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
