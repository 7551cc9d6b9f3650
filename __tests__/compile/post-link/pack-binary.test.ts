import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { findUpx, packBinary } from '../../../src/compile/post-link/pack-binary.ts';
import type { BuiltBinary } from '../../../src/inspect/built-binary.ts';
import { readBinary } from '../../../src/inspect/read-binary.ts';
import { postLinkLines } from '../../../src/report/post-link-lines.ts';
import { failureText } from '../../../src/runner/result.ts';
import {
  crashingProgram,
  type Programs,
  runnerOn,
  toolsFolder,
} from '../../flow/crashing-program.ts';
import { needs } from '../../needs.ts';

// A real UPX (.ci/install-tools brings it) on a real program.

const SYSTEM = '/usr/local/bin:/usr/bin:/bin';
const HOST = { goos: 'linux', goarch: 'amd64', variant: '' };

let programs: Programs;

// The tools are those of Linux, and the programs are run.
const onLinux = needs('linux x64').test;
const withUpx = needs('linux x64', 'upx').test;

beforeAll(async () => {
  programs = await crashingProgram();
}, 120_000);

afterAll(() => programs.remove());

function packing(pathVariable: string, words: readonly string[]) {
  const runner = runnerOn(pathVariable);
  const inputs = { workingDirectory: programs.folder, check: [{ kind: 'startup', words }] };
  return { runner, context: { runner, inputs } as unknown as Parameters<typeof packBinary>[0] };
}

let files = 0;

async function pack(file: string, words = ['--version'], pathVariable = SYSTEM, target = HOST) {
  const { runner, context } = packing(pathVariable, words);
  const upx = await findUpx(context);
  if (!upx.ok) throw new Error(upx.failures.map(failureText).join('\n'));
  const planned = {
    ...{ name: 'crash', package: 'example.com/crash', target, builtName: 'crash' },
    path: path.join(programs.folder, 'bin', 'crash'),
  };
  const built: BuiltBinary = { planned, file, reused: false };
  const packed = path.join(programs.folder, `packed-${++files}`);
  const result = await packBinary(context, { host: HOST }, upx.value, built, packed);
  return { result, warnings: runner.said('warning') };
}

const link = () => programs.link(['-ldflags=-s -w']);

withUpx(
  'a packed program runs as before, costs start-up and memory, and has no build info to read',
  async () => {
    const file = link();
    const { result, warnings } = await pack(file);
    if (!result.ok) throw new Error(result.failures.map(failureText).join('\n'));
    const { file: packed, unpackedFile, compression } = result.value;
    expect([unpackedFile, result.value.linkedFile]).toEqual([file, file]);
    expect(spawnSync(packed, { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: 'fine\n' });
    const [before, after] = await Promise.all([stat(file), stat(packed)]);
    expect(after.size).toBeLessThan(0.6 * before.size);
    expect(compression).toMatchObject({ tool: 'upx', bytesBefore: before.size, notMeasured: '' });
    expect(compression?.version).toMatch(/^upx \d/);
    const start = compression?.startup;
    expect(start?.before.milliseconds).toBeGreaterThan(0);
    // The whole program is unpacked before its first instruction. Other tests run beside this one, so
    // the medians of one measurement may lie: it is taken again.
    const costs = (one: typeof start): number =>
      (one?.after.milliseconds ?? 0) - (one?.before.milliseconds ?? Number.POSITIVE_INFINITY);
    let cost = costs(start);
    for (let turn = 0; turn < 5 && cost <= 0; turn++) {
      const again = await pack(link());
      if (again.result.ok) cost = costs(again.result.value.compression?.startup);
    }
    expect(cost).toBeGreaterThan(0);
    for (const one of [start?.before, start?.after])
      expect(one?.peakBytes).toBeGreaterThan(200_000);
    const read = await readBinary(packed);
    expect(read.ok && read.value.buildInfo).toBeNull();
    const goSays = spawnSync(programs.go.go, ['version', '-m', packed], { encoding: 'utf8' });
    expect(goSays.stdout + goSays.stderr).not.toContain('example.com/crash');
    expect(warnings).toEqual([
      `crash (linux/amd64) is packed by ${compression?.version}: \`go version -m\`, govulncheck and scanners of images cannot read its build info`,
    ]);
  },
);

withUpx(
  'no start-up is measured for another machine, or where the run does not end well',
  async () => {
    const arm = await pack(link(), [], SYSTEM, { ...HOST, goarch: 'arm64' });
    const crash = await pack(link(), ['now']);
    const compressionOf = ({ result }: typeof arm) => (result.ok ? result.value.compression : null);
    expect(compressionOf(arm)).toMatchObject({
      startup: null,
      notMeasured: 'it is for another machine',
    });
    expect(compressionOf(crash)).toMatchObject({
      startup: null,
      notMeasured: 'crash now ends with exit code 2',
    });
  },
);

onLinux('no UPX: the message names what to install', async () => {
  const { context } = packing(path.join(programs.folder, 'nothing'), []);
  const upx = await findUpx(context);
  expect(upx.ok ? '' : upx.failures.map(failureText).join('\n')).toBe(
    [
      'compress: upx, and there is no upx on PATH',
      '  expected: UPX, as upx or upx-ucl',
      '  to fix: install it (Debian: upx-ucl, Ubuntu: upx-ucl, Alpine: upx), or set compress: none',
    ].join('\n'),
  );
});

onLinux(
  'what UPX cannot pack is said with its words; a packed program that fails is none',
  async () => {
    const tools = await toolsFolder(path.join(programs.folder, 'refusing'), {
      'upx-ucl':
        'case "$1" in --version) echo "upx 9.9";; *) echo "upx: CantPackException: no" >&2; exit 2;; esac',
    });
    const { result } = await pack(link(), [], tools);
    expect(result.ok ? '' : result.failures.map(failureText).join('\n')).toBe(
      [
        'compress: upx for crash (linux/amd64): upx 9.9 says: upx: CantPackException: no',
        '  expected: a binary that UPX can pack and unpack',
        '  to fix: build this target in a step of its own with compress: none',
      ].join('\n'),
    );
    const breaking = await toolsFolder(path.join(programs.folder, 'breaking'), {
      upx: [
        'PATH=/usr/bin:/bin; export PATH',
        'for last; do :; done',
        'case "$1" in --version) echo "upx 9.9";; -9) printf "#!/bin/sh\\nexit 7\\n" > "$last";; esac',
      ].join('\n'),
    });
    const broken = await pack(link(), [], breaking);
    expect(broken.result.ok ? '' : broken.result.failures.map(failureText).join('\n')).toBe(
      [
        'compress: upx: crash ends with exit code 0, and packed with exit code 7',
        '  expected: the same end',
        '  to fix: set compress: none: this program does not run when packed',
      ].join('\n'),
    );
  },
);

onLinux('the lines of the report', () => {
  const binary = {
    ...{ name: 'a', package: 'm/a', target: 'linux/amd64', path: '/bin/a', bytes: 1, sha256: '' },
    ...{ static: true, reused: false },
  };
  const startup = {
    before: { milliseconds: 4, peakBytes: 1_800_000 },
    after: { milliseconds: 32, peakBytes: null },
  };
  const compression = { tool: 'upx', version: 'upx 4.2.2', bytesBefore: 1_600_000 } as const;
  const debug = { path: '/bin/a.debug', bytes: 732_000, sha256: '' };
  expect(postLinkLines(binary)).toEqual([]);
  expect(
    postLinkLines({ ...binary, debug, compression: { ...compression, startup, notMeasured: '' } }),
  ).toEqual([
    '/bin/a.debug: debug information, 732 kB',
    '/bin/a: packed by upx 4.2.2 from 1.6 MB; start-up 4.0 ms with 1.8 MB -> 32.0 ms: 8.0 times as long',
  ]);
  expect(
    postLinkLines({ ...binary, compression: { ...compression, startup: null, notMeasured: 'x' } }),
  ).toEqual(['/bin/a: packed by upx 4.2.2 from 1.6 MB; start-up not measured: x']);
});
