import { createGoSandbox, type GoSandbox } from '../fakes/go-sandbox.ts';
import { record } from './decide.ts';

let sandbox: GoSandbox;
beforeAll(async () => {
  sandbox = await createGoSandbox();
});
afterAll(() => sandbox.remove());

const GO_MOD = 'module example.com/never\n\ngo 1.24\n';
const MAIN =
  'package main\n\nimport "example.com/never/native"\n\nfunc main() { println(native.Two()) }\n';

test('a program with a cgo package: no list has the headers that it reads', async () => {
  await sandbox.write({
    'cgo/go.mod': GO_MOD,
    'cgo/main.go': MAIN,
    'cgo/include/two.h': '#define TWO 2\n',
    'cgo/native/native.go':
      'package native\n\n// #include "../include/two.h"\nimport "C"\n\nfunc Two() int { return C.TWO }\n',
  });
  const environment = { CGO_ENABLED: '1' };
  expect(await record({ sandbox, folder: 'cgo', environment })).toEqual({
    state: 'impossible',
    // The standard library's own cgo package is in it, too.
    reason: expect.stringMatching(/^(?:runtime\/cgo|example\.com\/never\/native) uses cgo$/),
  });
});

test('assembly that includes a file from outside its folder, also through a header', async () => {
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
  await sandbox.write({
    'asm/go.mod': GO_MOD,
    'asm/main.go': MAIN,
    'asm/include/two.h': '#define TWO 2\n',
    'asm/native/native.go': 'package native\n\nfunc Two() int\n',
    'asm/native/own.h': '#include "../include/two.h"\n',
    [`asm/native/native_${arch}.s`]: '#include "own.h"\n\nTEXT ·Two(SB), 4, $0-8\n\tRET\n',
  });
  expect(await record({ sandbox, folder: 'asm', environment: {} })).toEqual({
    state: 'impossible',
    reason: 'example.com/never/native: own.h includes ../include/two.h',
  });
});

test.each(['-mod=mod', '-race', '-overlay=o.json'])('GOFLAGS=%s', async (flag) => {
  await sandbox.write({
    'flags/go.mod': GO_MOD,
    'flags/main.go': 'package main\n\nfunc main() {}\n',
    'flags/o.json': '{}',
  });
  const environment = { GOFLAGS: flag, CGO_ENABLED: flag === '-race' ? '1' : '0' };
  const done = await record({ sandbox, folder: 'flags', environment });
  expect(done).toMatchObject({
    state: 'impossible',
    reason: expect.stringContaining(flag.slice(1, 4)),
  });
});
