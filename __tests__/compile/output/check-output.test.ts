import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkOutput } from '../../../src/compile/output/check-output.ts';
import { parseInputs } from '../../../src/inputs/parse-inputs.ts';
import type { OutputFile } from '../../../src/plan/output-files.ts';
import { createTerminalRunner } from '../../../src/runner/process/terminal-runner.ts';
import { failureText } from '../../../src/runner/result.ts';
import { contextOf, rawOf } from '../../inputs/context.ts';

let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'gtb-output-')));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function said(output: string, names: readonly string[]): Promise<string> {
  const inputs = parseInputs(rawOf({}), contextOf());
  if (!inputs.ok) throw new Error('inputs');
  const folder = path.join(root, output);
  const files = names.map(
    (name): OutputFile => ({
      what: `binary ${name}`,
      path: path.join(folder, name),
      kind: 'binary',
    }),
  );
  const context = {
    inputs: { ...inputs.value, workingDirectory: root, output: folder },
    runner: createTerminalRunner(process.env),
  };
  const checked = await checkOutput(context, files, new Map());
  return checked.ok ? '' : checked.failures.map(failureText).join('\n');
}

test('a folder that is not there yet, at any depth', async () => {
  expect(await said('a/b/c', ['app'])).toBe('');
});

test('a file in place of the folder, a link to nothing; not where nothing is written', async () => {
  await writeFile(path.join(root, 'file'), '');
  expect(await said('file/bin', ['app'])).toContain(`${root}/file is no folder`);
  expect(await said('file/bin', [])).toBe('');
  await symlink('nowhere', path.join(root, 'link'));
  expect(await said('link', ['app'])).toContain(`${root}/link is a link to nothing`);
});

const asUser = process.getuid?.() === 0 ? test.skip : test;
asUser('a folder that cannot be written to', async () => {
  await mkdir(path.join(root, 'bin'));
  await chmod(path.join(root, 'bin'), 0o500);
  expect(await said('bin', ['app'])).toContain(`${root}/bin cannot be written to (EACCES)`);
});

test('an empty file and every object file is overwritten, as by go build; a link beside it too', async () => {
  const bin = path.join(root, 'bin');
  await mkdir(bin);
  const starts = ['', '\x7fELF..', 'MZ\x90\0\x03\0..', '\xcf\xfa\xed\xfe', '\0asm'];
  for (const [index, start] of starts.entries())
    await writeFile(path.join(bin, `f${index}`), Buffer.from(start, 'latin1'));
  await symlink('f1', path.join(bin, 'l'));
  expect(await said('bin', [...starts.keys()].map((index) => `f${index}`).concat('l'))).toBe('');
  await writeFile(path.join(bin, 'text'), 'MZ is no program');
  await symlink('../out', path.join(bin, 'dangling'));
  const refused = await said('bin', ['text', 'dangling']);
  expect(refused).toContain(`${bin}/text, which is no file of an earlier build`);
  expect(refused).toContain(`${bin}/dangling, which is a link to nothing`);
});
