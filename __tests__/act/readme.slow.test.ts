import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { IS_LONG } from '../breadth.ts';
import { PROJECT } from '../contract/harness/child.ts';
import { needs } from '../needs.ts';
import { type ActMachine, expectGood, filesOf, startActMachine } from './act-workflow.ts';

// The workflow that README shows, as it stands there (`npm run act`).

const linux = needs('linux', 'act');
const onceLong = IS_LONG ? linux.test : test.skip;
const MINUTES = 20 * 60_000;
let machine: ActMachine;

beforeAll(async () => {
  if (linux.there && IS_LONG) machine = await startActMachine('act-readme');
});
afterAll(() => machine?.stop());

async function shownWorkflow(): Promise<string> {
  const readme = await readFile(path.join(PROJECT, 'README.md'), 'utf8');
  const [, rest = ''] = readme.split('\n## A workflow\n');
  const text = /```yaml\n(.*?)```/s.exec(rest)?.[1];
  if (text === undefined) throw new Error('README shows no workflow');
  return text;
}

onceLong(
  "README's workflow builds, tests and keeps the binaries; the second run compiles nothing",
  async () => {
    const workflow = '.github/workflows/build.yml';
    const repository = await machine.repository('readme', async (folder) => {
      await filesOf('examples', 'cli')(folder);
      await mkdir(path.join(folder, '.github', 'workflows'), { recursive: true });
      await writeFile(path.join(folder, workflow), await shownWorkflow());
    });
    for (const run of ['first', 'second']) {
      const done = await machine.run(repository, { workflow });
      expectGood(done);
      const [report] = done.reports;
      expect(report?.binaries.map((one) => one.target)).toEqual(['linux/amd64', 'linux/arm64']);
      if (run === 'second') expect(report?.packages.compiled).toBe(0);
      const kept = await readdir(path.join(done.results, 'artifacts', 'binaries'));
      expect(kept).toEqual(['stampede_linux_amd64', 'stampede_linux_arm64']);
    }
  },
  MINUTES,
);
