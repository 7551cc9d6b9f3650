// What it costs to give files that tests read the times of their content, beside touch of the same files and
// git status, by turns in one repository:
//   npm run measure:times -- [--files 10000] [--runs 7]
// Each turn begins with files and a git index of other times, as after a checkout, and a process of its own: a step does
// it once. Ends with 1 where git sees a change.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareTests } from '../src/cache/tests/prepare-tests.ts';
import { createTerminalRunner } from '../src/runner/process/terminal-runner.ts';

const IN_A_FOLDER = 100;
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '7' },
    /** Of the process of a turn: the folder to do it in. */
    turn: { type: 'string' },
  },
});
const folder = values.turn ?? mkdtempSync(join(tmpdir(), 'go-turbo-build-times-'));
const checkout = join(folder, 'checkout');
const goCache = join(folder, 'gocache');
const names = Array.from(
  { length: Number(values.files) },
  (_, at) => `folder${Math.floor(at / IN_A_FOLDER)}/file${at}.txt`,
);
const git = (...args) => execFileSync('git', args, { cwd: checkout, encoding: 'utf8' });

if (values.turn !== undefined) await turn();
else {
  try {
    mkdirSync(goCache);
    for (const name of names) {
      mkdirSync(join(checkout, name, '..'), { recursive: true });
      writeFileSync(join(checkout, name), `${name}\n`.repeat(20));
    }
    git('init', '--quiet');
    git('add', '--all');
    git('-c', 'user.name=a', '-c', 'user.email=a@b.invalid', 'commit', '--quiet', '-m', 'files');
    const found = { 'times of content': [], 'touch and git status': [] };
    for (let run = 0; run < Number(values.runs); run++) {
      const ways = [
        ['times of content', timesOfContent],
        ['touch and git status', touchAndStatus],
      ];
      for (const [what, way] of run % 2 === 0 ? ways : ways.reverse()) {
        asCheckedOut(run);
        found[what].push(way());
        const status = git('status', '--porcelain');
        if (status !== '') throw new Error(`git status after ${what}: ${status.slice(0, 200)}`);
      }
    }
    for (const [what, all] of Object.entries(found)) {
      const sorted = all.toSorted((left, right) => left - right);
      const list = all.map((one) => one.toFixed(2)).join(', ');
      console.log(
        `${what}: median ${sorted[sorted.length >> 1].toFixed(2)} s (${list}); load ${loadavg()[0].toFixed(1)}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As git leaves them: now, and an index that knows it. */
function asCheckedOut(run) {
  const now = Date.now() / 1000 - 60 + run;
  for (const name of names) utimesSync(join(checkout, name), now, now);
  git('update-index', '-q', '--refresh');
}

function touchAndStatus() {
  const began = performance.now();
  execFileSync('xargs', ['-0', 'touch'], { cwd: checkout, input: names.join('\0') });
  git('status', '--porcelain');
  return (performance.now() - began) / 1000;
}

function timesOfContent() {
  const args = [import.meta.filename, '--files', values.files, '--turn', folder];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

async function turn() {
  const quiet = { write: () => true };
  const runner = createTerminalRunner(process.env, { stdout: quiet, stderr: quiet });
  const tests = { mode: 'kept', checkout, modules: [], since: 0 };
  const known = { since: 0, names, times: names.map(() => ''), variables: {}, packages: [] };
  // A step has run commands before.
  await runner.exec({ tool: 'git', args: ['--version'], cwd: checkout, environment: process.env });
  const began = performance.now();
  await prepareTests(runner, goCache, tests, known);
  console.log((performance.now() - began) / 1000);
}
