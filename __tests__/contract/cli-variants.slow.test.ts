import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CLI, GO, type Machine, newMachine, userNode, writeFiles } from './cli-machine.ts';
import { runChild } from './harness/child.ts';

// What each lever is worth: the command on a real Go.

let machine: Machine;
let app: string;
beforeAll(async () => {
  machine = await newMachine({ withGo: true });
  app = await writeFiles(path.join(machine.root, 'app'), {
    'go.mod': `module example.com/app\n\ngo ${GO}\n`,
    'main.go': 'package main\n\nfunc main() { println("hello") }\n',
  });
  await mkdir(path.join(machine.root, 'out'));
}, 120_000);
afterAll(() => machine.remove());

const variants = (...args: readonly string[]) =>
  runChild(userNode(), [CLI, 'variants', ...args], app, { ...machine.env });

test('size, start-up, memory and seconds of each variant, compiled once where that is the same', async () => {
  const json = path.join(machine.root, 'out', 'variants.json');
  const only = 'plain; -s -w; lean, sstrip';
  const result = await variants('--runs', '1', '--only', only, '--json', json);
  expect({ ...result, stdout: '' }).toMatchObject({ exitCode: 0, stderr: '' });
  const report = JSON.parse(await readFile(json, 'utf8'));
  expect(report).toMatchObject({ goVersion: GO, runs: 1 });
  const [plain, stripped, other] = report.rows;
  expect(plain.cost.name).toBe('plain');
  expect(stripped.cost.bytes).toBeLessThan(plain.cost.bytes * 0.8);
  expect(stripped.cost.coldSeconds).toBe(plain.cost.coldSeconds);
  expect(plain.cost.linkSeconds).toBeLessThan(plain.cost.coldSeconds);
  expect(plain.cost.startMilliseconds).toBeGreaterThan(0);
  if (process.platform === 'linux') expect(plain.cost.coldPeakBytes).toBeGreaterThan(20e6);
  expect(other).toEqual({
    ...{ kind: 'not-measured', name: 'lean, sstrip', says: 'section headers cut off' },
    reason: 'sstrip is not on PATH',
  });
  expect(result.stdout).toContain('| `-s -w` | neither | ');
  expect(result.stdout).toContain('`lean, sstrip` is not measured: sstrip is not on PATH');
  // Nothing of it stays, in the checkout or elsewhere.
  expect((await readdir(app)).sort()).toEqual(['go.mod', 'main.go']);
  expect(await readdir(machine.temp)).toEqual([]);
}, 120_000);

test('bad arguments', async () => {
  const result = await variants('--runs', 'many', '--only', 'plain; lea', '--nonsense');
  expect(result.exitCode).toBe(2);
  expect(result.stderr + result.stdout).toContain('--runs is "many"');
  expect(result.stderr + result.stdout).toContain('did you mean "lean"?');
});
