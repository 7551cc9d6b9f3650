import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jsonValues, prefixes, queryTool } from '../../../src/compile/tools/query-tool.ts';
import { neededGo } from '../../../src/compile/tools/tool-failure.ts';
import { rangeFrom } from '../../../src/compile/tools/tool-go.ts';
import { resolveVersion } from '../../../src/toolchain/version/resolve-version.ts';

test.each([
  ['1.26.0', '1.26.8'],
  ['1.26', '1.26.8'],
  ['1.26.9', null],
  ['1.27rc1', '1.27rc2'],
  ['1.28rc1', '1.28.1'],
])('a tool that asks for Go %s gets %s', (needed, expected) => {
  const range = rangeFrom(needed);
  const there = ['1.25.9', '1.26.0', '1.26.8', '1.27rc1', '1.27rc2', '1.28rc1', '1.28.0', '1.28.1'];
  const found = resolveVersion({ kind: 'range', range, text: range, origin: 'a tool' }, there);
  expect(found.ok ? found.value : null).toBe(expected);
});

test('what Go says of a module that is too new', () => {
  const said = (version: string): string =>
    `go: x@v1: x@v1 requires go >= ${version} (running go 1.25.7; GOTOOLCHAIN=local)\n`;
  expect(neededGo(said('1.26.0'))).toBe('1.26.0');
  expect(neededGo(said('1.27rc1'))).toBe('1.27rc1');
  expect(neededGo('go: x@v1: module x: reading http://proxy: 404 Not Found')).toBeNull();
});

test('prefixes of an import path, the longest first', () => {
  expect(prefixes('a.b/c/d')).toEqual(['a.b/c/d', 'a.b/c', 'a.b']);
});

// go.dev/ref/mod#resolve-pkg-mod: of the modules whose path is a prefix, the longest that has the package.
test('a module of a longer path that lacks the package is not the module of the tool', async () => {
  const cache = mkdtempSync(path.join(tmpdir(), 'gtb-query-'));
  for (const file of ['a.b/m@v1.2.0/cmd/x/main.go', 'a.b/m/cmd@v1.9.0/y/main.go']) {
    mkdirSync(path.dirname(path.join(cache, file)), { recursive: true });
    writeFileSync(path.join(cache, file), 'package main\n');
  }
  const versions: Record<string, string> = { 'a.b/m': 'v1.2.0', 'a.b/m/cmd': 'v1.9.0' };
  const asked: string[] = [];
  const query = {
    ...{ go: { version: '1.26.8', goroot: '/go' }, environment: {}, cwd: cache },
    exec: async ({ args }: { readonly args: readonly string[] }) => {
      const named = args.at(-1) ?? '';
      const listed = args.filter((one) => one.endsWith('@latest')).map((one) => one.slice(0, -7));
      if (args[0] === 'mod') asked.push(named);
      const values =
        args[0] === 'mod'
          ? [{ Dir: path.join(cache, named) }]
          : listed.map((module) => {
              const Version = versions[module];
              return Version === undefined
                ? { Path: module, Error: { Err: '404 Not Found' } }
                : { Path: module, Version };
            });
      const stdout = values.map((one) => `${JSON.stringify(one, null, '\t')}\n`).join('');
      return { exitCode: 0, stdout, stderr: '' };
    },
  } as unknown as Parameters<typeof queryTool>[0];
  const moduleOf = async (tool: string): Promise<string> => {
    const found = await queryTool(query, tool, 'latest');
    return found.ok ? `${found.value.module}@${found.value.version}` : 'none';
  };
  try {
    expect(await moduleOf('a.b/m/cmd/x')).toBe('a.b/m@v1.2.0');
    expect(await moduleOf('a.b/m/cmd/y')).toBe('a.b/m/cmd@v1.9.0');
    // Only where there is a choice anything is fetched for it.
    asked.length = 0;
    expect(await moduleOf('a.b/m/other')).toBe('a.b/m@v1.2.0');
    expect(asked).toEqual([]);
  } finally {
    rmSync(cache, { recursive: true });
  }
});

test('values of JSON as go list prints them', () => {
  const text = '{\n\t"Path": "a",\n\t"Error": {\n\t\t"Err": "b"\n\t}\n}\n{\n\t"Path": "c"\n}\n';
  expect(jsonValues(text)).toEqual([{ Path: 'a', Error: { Err: 'b' } }, { Path: 'c' }]);
});
