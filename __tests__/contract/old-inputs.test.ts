import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { newMachine } from './cli-machine.ts';
import { startMachine } from './fixtures-machine.ts';
import { startJob } from './harness/run-step.ts';

/** As a runner passes inputs that action.yml does not know (with a warning of its own). */
const GIVEN = {
  ...{ INPUT_LIBC: 'musl', INPUT_LINKER: 'mold', 'INPUT_REUSE-LIMIT': '100' },
  ...{ 'INPUT_SAVE-BRANCHES': 'release/** develop', 'INPUT_STARTUP-ARGUMENTS': '--help' },
};
const FLAGS = [
  ...['--libc=musl', '--linker', 'mold', '--reuse-limit=100'],
  ...['--save-branches=release/**', '--save-branches', 'develop', '--startup-arguments=--help'],
];
const CHECK = 'static, startup<=50ms';
const SAID = [
  '`libc` and `linker` and `link` are now one input\n  expected: `link` alone\n' +
    '  to fix: write link: musl mold, and remove libc and linker',
  '`startup-arguments` and `check` are now one input\n  expected: `check` alone\n' +
    '  to fix: write check: static, startup(--help)<=50ms, and remove startup-arguments',
  '`reuse-limit` and `reuse` are now one input\n  expected: `reuse` alone\n' +
    '  to fix: write reuse: 100MB, and remove reuse-limit',
  '`save-branches` and `save` are now one input\n  expected: `save` alone\n' +
    '  to fix: write save: default-branch release/** develop, and remove save-branches',
];

const CODED = SAID.map((text) => `${text}\n  GTB1033: docs/troubleshooting.md#gtb1033`);

test('a step with old names fails before anything is done, and says what to write', async () => {
  const machine = await startMachine('old');
  try {
    const source = path.join(machine.folder, 'app');
    await mkdir(source);
    const job = await startJob({ ...{ root: machine.root, action: machine.action, source } });
    const step = await job.step({ check: CHECK }, { env: GIVEN });
    expect([step.exitCode, step.errors.join('\n')]).toEqual([1, CODED.join('\n')]);
    for (const post of await job.finish()) expect(post.exitCode).toBe(0);
  } finally {
    await machine.stop();
  }
});

test('so does the command, as wrong usage', async () => {
  const machine = await newMachine({ withGo: false });
  try {
    const done = await machine.cli([...FLAGS, `--check=${CHECK}`], { reuse: true });
    expect([done.exitCode, done.stdout]).toEqual([2, '']);
    expect(done.stderr).toBe(
      [...CODED, '--help shows every flag'].map((text) => `error: ${text}\n`).join(''),
    );
  } finally {
    await machine.remove();
  }
});
