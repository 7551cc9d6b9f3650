import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { actionNode } from './harness/child.ts';

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
  // A tenth more than commit 18ff136 had (docs/dependencies.md).
  expect(main.length).toBeLessThan(954_000);
});

test('the licence of every package that is in dist goes with it', () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.[mc]js$/.test(name),
  );
  const texts = files.map((name) => readFileSync(path.join(DIST, name), 'utf8'));
  const bundled = texts.flatMap((text) =>
    [...text.matchAll(/^ *\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(([, one]) => one),
  );
  // Its comments are left out, to be read faster.
  const names = new Set([...bundled, 'undici']);
  expect(names.size).toBeGreaterThan(10);
  const licences = readFileSync(path.join(DIST, 'LICENSES.txt'), 'utf8');
  for (const name of names)
    expect(licences).toMatch(new RegExp(`(?:^|, )${name} \\d+\\.\\d+\\.\\d+[,\\s]`, 'm'));
});

/** What `script` prints, and then the names of what it loaded of the HTTP client built into Node. */
function runInNode(script: string): string {
  const told = `console.log(process.moduleLoadList.filter((name) => name.includes('undici/undici')).join());`;
  const args = ['--input-type=module', '-e', `${script}\n${told}`];
  return execFileSync(actionNode(), args, { encoding: 'utf8' }).trim();
}

/** The files of dist that hold the client of HTTP, which main and post load when they first ask. */
const CLIENTS = readdirSync(path.join(DIST, 'chunks'))
  .map((name) => path.join(DIST, 'chunks', name))
  .filter((file) => readFileSync(file, 'utf8').includes('// node_modules/@actions/http-client/'));

test.each(CLIENTS.map((file) => [path.basename(file), file]))(
  '%s does not load the HTTP client that is built into Node, an upload neither',
  (_name, file) => {
    const script = `
    import { createRequire } from 'node:module';
    const { HttpClient } = await import(${JSON.stringify(file)});
    // Not imported: that alone would load it.
    const { createServer } = createRequire('/')('node:http');
    const server = createServer((request, response) => {
      request.resume().on('end', () => response.writeHead(201).end());
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const url = 'http://127.0.0.1:' + server.address().port + '/container/blob';
    const { message } = await new HttpClient('test').request('PUT', url, 'bytes');
    console.log(message.statusCode);
    server.close();
    server.closeAllConnections();`;
    expect(runInNode(script)).toBe('201');
  },
);
