import { cp, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileNameOf } from '../../src/cache/directory/entry-name.ts';
import type { Statement } from '../../src/release/statement.ts';
import { filesIn, type Machine, newMachine, reportOf, writeFiles } from './cli-machine.ts';

const TIME = 240_000;
const OTHER = 'f'.repeat(64);
let machine: Machine;
let first: string;
let second: string;
beforeAll(async () => {
  machine = await newMachine({ withGo: true });
  first = await writeFiles(path.join(machine.root, 'first'), {
    'go.mod': 'module example.com/print\n\ngo 1.26.0\n\ntoolchain go1.26.8\n',
    'main.go': 'package main\n\nvar version string\n\nfunc main() { print(version) }\n',
  });
  second = path.join(machine.root, 'second');
  await cp(first, second, { recursive: true });
});
afterAll(() => machine.remove());

const build = (cwd: string, version = 'v1') =>
  machine.cli(['--provenance', '--stamp', `main.version=${version}`], { cwd });
const records = async (): Promise<string[]> =>
  (await filesIn(machine.store)).filter((one) => one.includes('gtb1-print-'));
const readStatement = async (folder: string): Promise<Statement> =>
  JSON.parse(await readFile(path.join(folder, 'bin', 'print.provenance.json'), 'utf8'));

test(
  'two builds in two folders have statements that differ in the invocation alone',
  async () => {
    const one = reportOf(await build(first));
    expect(one.provenance).toEqual([path.join(first, 'bin', 'print.provenance.json')]);
    expect(await records()).toHaveLength(1);
    const again = await build(second);
    const other = reportOf(again);
    const [sha256] = one.binaries.map((binary) => binary.sha256);
    expect(other.binaries.map((binary) => [binary.sha256, binary.reused])).toEqual([
      [sha256, false],
    ]);
    expect(again.stdout).toContain(`an earlier build of the same inputs has ${sha256}`);
    const [a, b] = [await readStatement(first), await readStatement(second)];
    expect(a.subject).toEqual([{ name: 'print', digest: { sha256 } }]);
    const { metadata } = a.predicate.runDetails;
    expect(metadata.invocationId).not.toBe(b.predicate.runDetails.metadata.invocationId);
    expect({
      ...b,
      predicate: { ...b.predicate, runDetails: { ...b.predicate.runDetails, metadata } },
    }).toEqual(a);
    expect(JSON.stringify(a)).not.toContain(machine.root);
    expect(await records()).toHaveLength(1);
  },
  TIME,
);

test(
  'another binary of the same inputs in the store ends the step before anything is published',
  async () => {
    const [record = ''] = await records();
    const sha256 = (await readStatement(first)).subject[0]?.digest?.sha256 ?? '';
    const { inputsDigest } = (await readStatement(first)).predicate.buildDefinition
      .internalParameters as { inputsDigest: string };
    // As a machine that is not this one would have noted it.
    const [honest = ''] = path.basename(record).split('~');
    const key = honest.replace(sha256, OTHER);
    const at = (file: string): string => path.join(machine.store, file);
    const planted = path.join(path.dirname(record), fileNameOf(key));
    await rename(at(record), at(planted));
    await rm(path.join(second, 'bin'), { recursive: true });
    const refused = await build(second);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain(
      [
        `print for linux/${process.arch === 'x64' ? 'amd64' : process.arch} has SHA-256 ${sha256}`,
        `expected: ${OTHER}, which an earlier build of the same inputs (${inputsDigest.slice(0, 12)}) has; nothing is published`,
        `to fix: build both again and compare them: the build is not reproducible, or one of the two machines was changed; if the earlier binary was the wrong one, remove ${key} from the cache store`,
      ].join('\n  '),
    );
    expect(await readdir(second)).not.toContain('bin');

    await rm(at(planted));
    reportOf(await build(second));
    expect(await readdir(path.join(second, 'bin'))).toEqual(['print', 'print.provenance.json']);
  },
  TIME,
);

test(
  'other inputs are compared with nothing',
  async () => {
    const before = await records();
    const other = await build(first, 'v2');
    expect(reportOf(other).provenance).toHaveLength(1);
    expect(other.stdout).not.toContain('an earlier build of the same inputs');
    expect(await records()).toHaveLength(before.length + 1);
  },
  TIME,
);
