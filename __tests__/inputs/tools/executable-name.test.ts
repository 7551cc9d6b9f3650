import { readdir } from 'node:fs/promises';
import { executableName } from '../../../src/inputs/tools/executable-name.ts';
import { createGoSandbox } from '../../fakes/go-sandbox.ts';

describe('executableName', () => {
  test.each([
    ['example.com/m/cmd/app', 'app'],
    ['example.com/tool', 'tool'],
    ['example.com/tool/v2', 'tool'],
    ['example.com/tool/v10', 'tool'],
    ['example.com/tool/v1', 'v1'],
    ['example.com/tool/v0', 'v0'],
    ['example.com/tool/v02', 'v02'],
    ['example.com/tool/v2x', 'v2x'],
    ['example.com/tool/v', 'v'],
    ['example.com/v2/v3', 'v2'],
    ['gopkg.in/tool.v2', 'tool.v2'],
    ['v2', 'v2'],
    ['hello', 'hello'],
    ['github.com/nats-io/nats.go', 'nats.go'],
  ])('%s: %s', (importPath, name) => {
    expect(executableName(importPath)).toBe(name);
  });

  test('is the name that go build -o FOLDER/ gives', async () => {
    const sandbox = await createGoSandbox();
    try {
      const folders = ['', 'cmd/app', 'cmd/v1', 'cmd/serve/v2', 'cmd/x.v3', 'cmd/dash-ed'];
      const main = 'package main\n\nfunc main() {}\n';
      const files = folders.map((folder) => [`${folder === '' ? '' : `${folder}/`}main.go`, main]);
      await sandbox.write({
        'go.mod': 'module example.com/tool/v4\n\ngo 1.21\n',
        ...Object.fromEntries(files),
      });
      const paths = folders.map((one) => `example.com/tool/v4${one === '' ? '' : `/${one}`}`);
      // -ldflags: six links are most of the time of this test.
      await sandbox.go('.', ['build', '-ldflags=-s -w', '-o', sandbox.path('out/'), './...']);
      const built = (await readdir(sandbox.path('out'))).map((name) => name.replace(/\.exe$/, ''));
      expect(built.sort()).toEqual(paths.map(executableName).sort());
    } finally {
      await sandbox.remove();
    }
  });
});
