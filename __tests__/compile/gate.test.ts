import { cp, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { gateCommand, makeGate } from '../../src/compile/gate.ts';
import { exec } from '../../src/runner/process/exec.ts';
import { createGoSandbox, type GoSandbox } from '../fakes/go-sandbox.ts';

const GO = 'package main\n\nimport "example.com/m/lib"\n\nfunc main() { println(lib.One()) }\n';
const FLAGS = ['build', '-v', '-trimpath', '-buildvcs=false'];

let sandbox: GoSandbox;
beforeAll(async () => {
  sandbox = await createGoSandbox();
  await sandbox.write({
    'm/go.mod': 'module example.com/m\n\ngo 1.21\n',
    'm/main.go': GO,
    // Compiled anew in each run of the tests.
    'm/lib/lib.go': `package lib\n\nfunc One() string { return "${Date.now()}" }\n`,
  });
});
afterAll(() => sandbox.remove());

const onUnix = process.platform === 'win32' ? test.skip : test;
onUnix('a build waits for GOCACHE, then finds all in it, and makes the same binary', async () => {
  const full = { GOCACHE: sandbox.path('full') };
  await sandbox.go('m', [...FLAGS, '-o', sandbox.path('plain'), '.'], full);

  let restored: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    restored = resolve;
  });
  const folder = sandbox.path('a folder', 'gate');
  const gate = await makeGate({ exec, environment: process.env, folder });
  if (gate === null) throw new Error('no gate');
  gate.openAfter(until);
  const args = [...FLAGS, ...gate.flags, '-o', sandbox.path('gated'), '.'];
  let ended = false;
  const building = sandbox.tryGo('m', args, { GOCACHE: sandbox.path('later') }).finally(() => {
    ended = true;
  });
  await setTimeout(1000);
  expect(ended).toBe(false);
  await cp(sandbox.path('full'), sandbox.path('later'), { recursive: true });
  restored();
  // -v names what is compiled.
  expect(await building).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  gate.close();
  const [plain, gated] = await Promise.all(
    ['plain', 'gated'].map((name) => readFile(sandbox.path(name))),
  );
  expect(gated?.equals(plain ?? Buffer.alloc(0))).toBe(true);
});

onUnix(
  'a build that fails before it asks for anything ends, and so does one after the restore',
  async () => {
    const environment = process.env;
    const forever = new Promise<never>(() => undefined);
    const one = await makeGate({ exec, environment, folder: sandbox.path('one') });
    one?.openAfter(forever);
    const failed = await sandbox.tryGo('m', ['build', ...(one?.flags ?? []), './missing']);
    expect(failed.exitCode).toBe(1);
    one?.close();

    const until = Promise.reject(new Error('no restore'));
    const two = await makeGate({ exec, environment, folder: sandbox.path('two') });
    two?.openAfter(until);
    await sandbox.go('m', ['build', ...(two?.flags ?? []), '-o', sandbox.path('x'), '.']);
    two?.close();
  },
);

test('no gate where FIFOs cannot be made', async () => {
  const environment = { ...process.env, PATH: sandbox.path('nothing') };
  expect(await makeGate({ exec, environment, folder: sandbox.path('three') })).toBeNull();
});

test.each([
  ['/tmp/gate.sh', '/bin/sh /tmp/gate.sh'],
  ['/tmp/a b/gate.sh', "/bin/sh '/tmp/a b/gate.sh'"],
])('-toolexec for %s', (script, expected) => {
  expect(gateCommand(script)).toBe(expected);
});
