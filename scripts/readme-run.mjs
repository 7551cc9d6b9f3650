// Runs what README shows, and writes what it said: the output of "Try it" into README, and the job
// summary of a pull request, as GitHub shows it, into docs/images/summary.png. Network, and Chromium
// (`npm run page` installs Debian's). Not in .ci/run: seconds and sizes are of this machine.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
// Node 24 reads TypeScript; npm runs it (node_modules/.bin/node).
import { newMachine } from '../__tests__/contract/cli-machine.ts';
import { goodJob } from '../__tests__/contract/fixtures-job.ts';
import { startMachine } from '../__tests__/contract/fixtures-machine.ts';
import { PROJECT } from '../__tests__/contract/harness/child.ts';
import { replaceBetween } from './action-yml.mjs';
import { drawSummary } from './readme-run/draw-summary.mjs';

const hello = path.join(PROJECT, 'examples', 'hello');
const withoutBin = { recursive: true, filter: (file) => path.basename(file) !== 'bin' };

await writeOutput(await firstRuns());
await drawSummary(await pullRequest(), path.join(PROJECT, 'docs', 'images', 'summary.png'));

/** The first command, twice, on a machine with nothing but Node. */
async function firstRuns() {
  const machine = await newMachine();
  try {
    const copy = path.join(machine.root, 'examples', 'hello');
    await cp(hello, copy, withoutBin);
    const said = [];
    for (const _ of ['first', 'second']) {
      const words = ['--working-directory', 'examples/hello'];
      const done = await machine.cli(words, { reuse: true });
      if (done.exitCode !== 0) throw new Error(done.stdout + done.stderr);
      // How often progress is told depends on the machine.
      const lines = done.stdout.replaceAll(/^build \S+: \d+ of \d+ packages.*\n/gm, '');
      said.push(lines.trim().replaceAll(machine.home, '~').replaceAll(`${machine.root}/`, ''));
    }
    return said;
  } finally {
    await machine.remove();
  }
}

async function writeOutput([first, second]) {
  const file = path.join(PROJECT, 'README.md');
  const block = (text) => ['```text', text, '```'].join('\n');
  const shown = `\n${block(first)}\n\nRun it again: nothing is downloaded, nothing is compiled.\n\n${block(second)}\n`;
  const begin = '<!-- begin output (written by npm run readme:run) -->';
  await writeFile(
    file,
    replaceBetween(await readFile(file, 'utf8'), begin, '<!-- end output -->', shown),
  );
}

/** The summary of a pull request that makes a program grow, after a push to the default branch. */
async function pullRequest() {
  const machine = await startMachine('summary');
  const source = await mkdtemp(path.join(tmpdir(), 'gtb-summary-'));
  try {
    await cp(hello, source, withoutBin);
    const inputs = {
      targets: 'linux/amd64, linux/arm64',
      check: 'static, no-dwarf, size<=10MB',
      reuse: 'true',
    };
    await goodJob(machine, { source, inputs });
    const added = path.join(source, 'cmd', 'hello', 'sum.go');
    await mkdir(path.dirname(added), { recursive: true });
    await writeFile(
      added,
      'package main\n\nimport "encoding/json"\n\nvar _ = func() error {\n\tvar into map[string]any\n\treturn json.Unmarshal([]byte("{}"), &into)\n}()\n',
    );
    const { main } = await goodJob(machine, {
      ...{ source, inputs, event: 'pull_request', ref: 'refs/pull/7/merge', baseRef: 'main' },
      payload: {
        pull_request: {
          number: 7,
          labels: [],
          base: { sha: '0123456789abcdef0123456789abcdef01234567', ref: 'main' },
        },
      },
    });
    return main.summary;
  } finally {
    await machine.stop();
    await rm(source, { recursive: true, force: true });
  }
}
