import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Machine, newMachine, writeFiles } from './cli-machine.ts';

// Little space in TMPDIR. A file system of its own size can only root mount.

const canMount = process.platform === 'linux' && process.getuid?.() === 0;
const mounted = canMount ? test : test.skip;

let machine: Machine;

beforeAll(async () => {
  machine = await newMachine({ withGo: true });
}, 180_000);

afterAll(() => machine.remove());

mounted.each(['100k', '3m'])(
  `a full disk of %s is called that, with folder, room and remedy${canMount ? '' : ' [skipped: only root can mount]'}`,
  async (size) => {
    const cwd = await writeFiles(path.join(machine.root, size), {
      'go.mod': 'module example.com/app\n\ngo 1.26.8\n',
      'main.go': 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println() }\n',
    });
    const small = path.join(machine.root, `small-${size}`);
    mkdirSync(small);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', small]);
    try {
      const done = await machine.cli(['--save', 'never'], { cwd, env: { TMPDIR: small } });
      expect(done.exitCode).toBe(1);
      expect(done.stderr).toMatch(/a disk is full.*small-\w+ has \d+ MB free/s);
      expect(done.stderr).toContain('set TMPDIR (in a job also RUNNER_TEMP) to a folder');
      expect(done.stdout + done.stderr).not.toMatch(/^\s+at /m);
    } finally {
      execFileSync('umount', ['-l', small]);
    }
  },
  180_000,
);
