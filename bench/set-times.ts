import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startMachine } from '../__tests__/contract/fixtures-machine.ts';
import { median } from '../src/runner/median.ts';
import { cloneJob } from './clone-job.ts';
import { git } from './edits/commands.ts';

const HELP = `npm run measure:times -- [--files 10000] [--runs 5]

What it costs a job to give files that its tests read the times of their content (the line of the log), beside touch of the same
files and git status in another fresh clone, by turns. Fails where a test runs again, or git sees a change.`;

const IN_A_FOLDER = 100;
const TEST = `package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestReads(t *testing.T) {
	files, _ := filepath.Glob("testdata/*/*.txt")
	for _, file := range files {
		if _, err := os.ReadFile(file); err != nil {
			t.Fatal(err)
		}
	}
	if len(files) != FILES {
		t.Fatal(len(files))
	}
}
`;

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '5' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(HELP);
else await main(Number(values.files), Number(values.runs));

async function main(files: number, runs: number): Promise<void> {
  const machine = await startMachine('set-times');
  try {
    const origin = join(machine.folder, 'origin');
    await makeRepository(origin, files);
    const found = { job: [] as number[], touch: [] as number[] };
    for (let run = 0; run <= runs; run++) {
      const seconds = await secondsInJob(machine, origin, run > 0);
      const clone = join(machine.folder, `clone-${run}`);
      await git(['clone', '--quiet', origin, clone], machine.folder);
      // The first job knows of no file yet.
      if (run === 0) continue;
      found.job.push(seconds);
      found.touch.push(await touchAndStatus(clone));
    }
    say('times of content', found.job);
    say('touch and git status', found.touch);
  } finally {
    await machine.stop();
  }
}

async function makeRepository(folder: string, files: number): Promise<void> {
  for (let i = 0; i < files; i++) {
    const below = join(folder, 'testdata', String(Math.floor(i / IN_A_FOLDER)));
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `file${i}.txt`), `file ${i}\n`.repeat(20));
  }
  writeFileSync(join(folder, 'go.mod'), 'module example.com/a\n\ngo 1.26.8\n');
  writeFileSync(join(folder, 'main.go'), 'package main\n\nfunc main() {}\n');
  writeFileSync(join(folder, 'main_test.go'), TEST.replace('FILES', String(files)));
  await git(['init', '--quiet'], folder);
  await git(['add', '--all'], folder);
  await git(['commit', '--quiet', '--message', 'files'], folder);
}

/** Of the line that says how long it took; NaN where there is none. */
async function secondsInJob(
  machine: Awaited<ReturnType<typeof startMachine>>,
  origin: string,
  mustBeCached: boolean,
): Promise<number> {
  const { job, main } = await cloneJob(machine, origin, { 'go-version': '1.26.8' });
  const index = await job.run('git', ['diff-index', '--name-only', 'HEAD']);
  if (index.stdout !== '') throw new Error(`git sees changes: ${index.stdout.slice(0, 200)}`);
  const test = await job.run('go', ['test', './...']);
  if (mustBeCached && !test.stdout.includes('(cached)')) throw new Error(test.stdout);
  await job.finish({ status: 'success' });
  return Number(/times of their content \(([0-9.]+) s\)/.exec(main.stdout)?.[1]);
}

async function touchAndStatus(clone: string): Promise<number> {
  const input = await git(['ls-files', '-z', 'testdata'], clone);
  const began = performance.now();
  execFileSync('xargs', ['-0', 'touch'], { cwd: clone, input });
  await git(['status', '--porcelain'], clone);
  return (performance.now() - began) / 1000;
}

function say(what: string, seconds: readonly number[]): void {
  const list = seconds.map((one) => one.toFixed(2)).join(', ');
  console.log(`${what}: median ${median(seconds)?.toFixed(2)} s (${list})`);
}
