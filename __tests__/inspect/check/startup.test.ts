import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkLine } from '../../../src/inspect/check/check-result.ts';
import { checkStart } from '../../../src/inspect/check/startup-checks.ts';
import { measureStart, type StartMeasurement } from '../../../src/inspect/measure-start.ts';
import { type Fixtures, makeFixtures, required } from './fixtures.ts';

let fixtures: Fixtures;
let file = '';
let cwd = '';

beforeAll(async () => {
  fixtures = await makeFixtures();
  file = await fixtures.buildStarts();
  cwd = await mkdtemp(join(fixtures.folder, 'empty-'));
}, 120_000);

afterAll(() => fixtures.remove());

function measured(word: string, more: { timeoutSeconds?: number; file?: string } = {}) {
  const environment = { ...process.env, SECRET: 'x' };
  const request = { file, words: [word], cwd, environment, runs: 3, timeoutSeconds: 20 };
  return measureStart({ ...request, ...more });
}

function line(text: string, measurement: StartMeasurement, word = 'x'): string {
  const requirement = required(text);
  if (requirement.kind !== 'startup' && requirement.kind !== 'memory') throw new Error(text);
  return checkLine(checkStart(requirement, measurement, [word]));
}

test('times of a program that takes 150 ms, and of one that ends at once', () => {
  const slow = measured('slow').milliseconds;
  const fast = [...measured('').milliseconds];
  expect([slow.length, fast.length]).toEqual([3, 3]);
  expect(Math.min(...slow)).toBeGreaterThan(149);
  // On a busy machine a process waits for its turn, three times in a row, too.
  for (let turn = 0; turn < 10 && Math.min(...fast) > 100; turn++)
    fast.push(...measured('').milliseconds);
  expect(Math.min(...fast)).toBeLessThan(Math.min(...slow) - 50);
});

test('the peak of a program that fills 64 MiB', () => {
  const { peakBytes } = measured('memory');
  if (process.platform !== 'linux') return expect(peakBytes).toBeNull();
  const small = measured('').peakBytes ?? 0;
  expect(peakBytes).toBeGreaterThan(64 * 2 ** 20);
  expect(peakBytes).toBeLessThan(120 * 2 ** 20);
  expect(small).toBeGreaterThan(500_000);
  expect(small).toBeLessThan(30 * 2 ** 20);
});

test('the program sees no secret of the job, but PATH, and writes into its own folder', async () => {
  expect(measured('secret').end).toEqual({ kind: 'exit', code: 0 });
  expect(measured('write').end).toEqual({ kind: 'exit', code: 0 });
  expect(await readdir(cwd)).toEqual(['written']);
});

test('startup: a program that ends badly', () => {
  const change = (name: string): string =>
    `to fix: write ${name}(ARGUMENTS) with arguments with which the program ends at once and well`;
  expect(line('startup', measured('fail'), 'fail')).toBe(
    `FAIL startup: NAME fail ended with exit code 3; expected: a run that ends with exit code 0; ${change('startup')}`,
  );
  expect(line('startup<=1s', measured('hang', { timeoutSeconds: 0.3 }), 'hang')).toBe(
    `FAIL startup<=1s: NAME hang did not end within 0.3 s; expected: a run that ends with exit code 0; ${change('startup')}`,
  );
  const end = { kind: 'signal', signal: 'SIGSEGV' } as const;
  expect(line('memory<=1MB', { milliseconds: [], peakBytes: null, end })).toBe(
    `FAIL memory<=1MB: NAME x was ended by SIGSEGV; expected: a run that ends with exit code 0; ${change('memory')}`,
  );
});

test('startup: a file that is no program', async () => {
  const noProgram = join(fixtures.folder, 'text');
  await writeFile(noProgram, 'x');
  expect(line('startup', measured('', { file: noProgram }))).toMatch(
    /^FAIL startup: it cannot be run: .*; expected: a program that this machine runs; to fix: see what the system says above; /,
  );
});

test('limits of time and memory', () => {
  const end = { kind: 'exit', code: 0 } as const;
  const found = { milliseconds: [90, 3.2, 4.4, 61, 5], peakBytes: 12_400_000, end };
  const text = 'median 5.0 ms of 5 runs, peak memory 12.4 MB, exit code 0';
  expect(line('startup', found)).toBe(`pass startup: ${text}`);
  expect(line('startup<=5ms', found)).toBe(`pass startup<=5ms: ${text}`);
  expect(line('startup<=4ms', found)).toBe(
    `FAIL startup<=4ms: ${text}; expected: a median of at most 4.0 ms; ` +
      'to fix: look for what packages set up in init functions and variables (GODEBUG=inittrace=1 shows it), or raise the limit',
  );
  expect(line('memory<=12MB', found)).toBe(
    `FAIL memory<=12MB: ${text}; expected: a peak of at most 12.0 MB; ` +
      'to fix: look for what packages set up in init functions and variables, or raise the limit',
  );
  expect(line('memory<=13MB', found)).toBe(`pass memory<=13MB: ${text}`);
  expect(line('memory<=13MB', { ...found, peakBytes: null })).toBe(
    'n/a  memory<=13MB: memory is measured on Linux only (/proc)',
  );
  expect(line('startup', { ...found, peakBytes: null, milliseconds: [1, 2] })).toBe(
    'pass startup: median 1.5 ms of 2 runs, memory unmeasured, exit code 0',
  );
});
