import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import { realFolders } from '../../src/plan/real-folders.ts';
import { readJobFacts } from '../../src/runner/environment.ts';
import { realPath } from '../../src/runner/machine/real-path.ts';
import { exec } from '../../src/runner/process/exec.ts';
import { contextOf, rawOf } from '../inputs/context.ts';

let root: string;
let real: string;
let link: string;
beforeAll(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'gtb-real-')));
  real = path.join(root, 'real');
  link = path.join(root, 'link');
  await mkdir(path.join(real, 'svc'), { recursive: true });
  await mkdir(path.join(root, 'elsewhere'));
  await symlink(real, link);
  await symlink(path.join(root, 'elsewhere'), path.join(real, 'svc', 'out'));
});
afterAll(() => rm(root, { recursive: true }));

async function folders(
  workingDirectory: string,
  output: string,
  goFlags: string[] = [],
  PWD = link,
) {
  const inputs = parseInputs(rawOf({}), contextOf());
  if (!inputs.ok) throw new Error('inputs');
  const job = readJobFacts({ GITHUB_WORKSPACE: link }, undefined);
  const environment = { GOWORK: path.join(link, 'go.work'), PWD };
  const given = { ...inputs.value, workingDirectory, output };
  return realFolders({ inputs: given, job, environment, temp: path.join(link, 'tmp') }, goFlags);
}

test('one real path of every folder, there or not', async () => {
  const found = await folders(path.join(link, 'svc'), 'bin/x');
  expect(found.inputs).toMatchObject({
    workingDirectory: path.join(real, 'svc'),
    output: path.join(real, 'svc', 'bin', 'x'),
  });
  expect(found.job.workspace).toBe(real);
  expect(found.temp).toBe(path.join(real, 'tmp'));
  expect(found.environment.GOWORK).toBe(path.join(real, 'go.work'));
  expect((await folders(path.join(link, 'svc'), 'out')).inputs.output).toBe(
    path.join(root, 'elsewhere'),
  );
});

test('an overlay names files by the paths of the job: they stay', async () => {
  const at = path.join(real, 'svc');
  for (const flags of [['-overlay=o.json'], ['-x', '--overlay=/o.json']]) {
    const found = await folders(at, 'bin', flags);
    expect(found.inputs.workingDirectory).toBe(path.join(link, 'svc'));
    expect(found.inputs.output).toBe(path.join(link, 'svc', 'bin'));
    expect((await folders(at, 'bin', flags, root)).inputs.workingDirectory).toBe(at);
  }
});

test('a path of nothing', () => {
  expect(realPath(path.join(link, 'a', 'b'))).toBe(path.join(real, 'a', 'b'));
  expect(realPath('/nowhere/at all')).toBe('/nowhere/at all');
});

test('a command has the PWD of its folder', async () => {
  const ask = (environment: Record<string, string>) =>
    exec({ tool: '/bin/sh', args: ['-c', 'env | grep ^PWD='], cwd: real, environment });
  expect((await ask({ PWD: link, PATH: '/bin' })).stdout).toBe(`PWD=${real}\n`);
});

test('a link in another workspace: on the command line Go looks above the link', async () => {
  await mkdir(path.join(root, 'work'));
  await writeFile(path.join(root, 'work', 'go.work'), 'go 1.26\n');
  await symlink(path.join(real, 'svc'), path.join(root, 'work', 'svc'));
  const at = path.join(root, 'work', 'svc');
  const found = await folders(path.join(real, 'svc'), 'bin', [], at);
  expect(found.inputs.workingDirectory).toBe(at);
});
