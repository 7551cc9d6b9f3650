import { delimiter, join } from 'node:path';
import { goEnvironment, readGoEnv } from '../../src/pin/go-environment.ts';
import { exec } from '../../src/runner/process/exec.ts';
import { createGoSandbox, type GoSandbox } from '../fakes/go-sandbox.ts';

describe('goEnvironment', () => {
  test('has the pinned Go first on PATH and no other GOROOT or toolchain', () => {
    const user = { PATH: '/usr/bin', GOROOT: '/other', GOTOOLCHAIN: 'auto', HOME: '/home/u' };
    expect(goEnvironment(user, '/tools/go', { CGO_ENABLED: '0' })).toEqual({
      PATH: [join('/tools/go', 'bin'), '/usr/bin'].join(delimiter),
      GOTOOLCHAIN: 'local',
      HOME: '/home/u',
      CGO_ENABLED: '0',
    });
  });

  test('finds the variable Path of Windows', () => {
    const environment = goEnvironment({ Path: 'C:\\Windows' }, '/tools/go', {});
    expect(Object.keys(environment)).not.toContain('PATH');
    expect(environment.Path).toContain(join('/tools/go', 'bin'));
  });

  test('without a PATH there is no empty entry, which would mean the current folder', () => {
    expect(goEnvironment({}, '/tools/go', {}).PATH).toBe(join('/tools/go', 'bin'));
  });
});

describe('readGoEnv', () => {
  let sandbox: GoSandbox;
  beforeAll(async () => {
    sandbox = await createGoSandbox();
  });
  afterAll(() => sandbox.remove());

  test('is what Go says', async () => {
    const { goroot, environment } = sandbox.realGo;
    const read = await readGoEnv(exec, goroot, { ...environment, GOAMD64: 'v3' }, sandbox.folder);
    if (!read.ok) throw new Error(read.failures[0]?.found);
    expect(read.value).toMatchObject({
      GOCACHE: environment.GOCACHE,
      GOMODCACHE: environment.GOMODCACHE,
      GOFLAGS: environment.GOFLAGS,
      GOAMD64: 'v3',
    });
    expect(read.value.GOHOSTOS).toBe((await sandbox.go('.', ['env', 'GOHOSTOS'])).trim());
  });

  test('a go that fails is a failure with what it said', async () => {
    const { environment } = sandbox.realGo;
    const none = sandbox.path('no-go');
    expect(await readGoEnv(exec, none, environment, sandbox.folder)).toMatchObject({
      ok: false,
      failures: [
        { code: 'GTB1302', found: expect.stringMatching(/^go env failed:\ncannot run .*no-go/) },
      ],
    });
  });
});
