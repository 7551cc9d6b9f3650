import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BinaryReport } from '../../src/inspect/binary-report.ts';
import { writeSources } from './fixtures-app.ts';
import { goodJob, type JobDone, type JobPlan, runJob } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';

const TIME = 240_000;
const onUnix = process.platform === 'win32' ? test.skip : test;
const hasC = spawnSync('gcc', ['--version']).status === 0 && process.platform === 'linux';

let machine: Machine;
let source: string;
beforeAll(async () => {
  machine = await startMachine('job-settings');
  source = await writeSources(
    path.join(machine.folder, 'source'),
    new Map([
      // Without a toolchain line: GOTOOLCHAIN says which Go.
      ['go.mod', 'module example.com/x\n\ngo 1.26.0\n'],
      ['main.go', 'package main\n\nvar version = "none"\n\nfunc main() { println(version) }\n'],
    ]),
  );
}, TIME);
afterAll(() => machine.stop());

const job = (plan: Partial<JobPlan>): Promise<JobDone> =>
  goodJob(machine, {
    ...{ source, repository: 'octo/x', ...plan },
    env: { GOTOOLCHAIN: 'go1.26.8', ...plan.env },
  });
const binaries = (done: JobDone) =>
  JSON.parse(done.main.outputs.binaries ?? '[]') as BinaryReport[];

onUnix(
  'GOOS, GOFLAGS and GOTOOLCHAIN of the job count, and GOTOOLCHAIN stays for later steps',
  async () => {
    let later = '';
    const done = await job({
      env: { GOARCH: 'arm64', GOOS: 'linux', GOFLAGS: '-ldflags=-X=main.version=1.2.3' },
      after: async (running) => {
        const said = await running.run('sh', ['-c', 'go env GOTOOLCHAIN GOVERSION GOFLAGS']);
        later = said.stdout;
      },
    });
    expect(done.main.outputs['go-version']).toBe('1.26.8');
    expect(binaries(done)).toMatchObject([{ target: 'linux/arm64' }]);
    expect(path.basename(binaries(done)[0]?.path ?? '')).toBe('x_linux_arm64');
    expect(done.main.env.GOTOOLCHAIN).toBeUndefined();
    expect(later.trim().split('\n')).toEqual([
      ...['go1.26.8', 'go1.26.8', '-ldflags=-X=main.version=1.2.3'],
    ]);
    const file = binaries(done)[0]?.path ?? '';
    expect(spawnSync('grep', ['-c', '1\\.2\\.3', file]).status).toBe(0);
  },
  TIME,
);

onUnix(
  'a quoted -toolexec whose program changes reuses nothing',
  async () => {
    const folder = path.join(machine.folder, 'wrap');
    await mkdir(folder, { recursive: true });
    const script = path.join(folder, 'w.sh');
    const GOFLAGS = `'-toolexec=/bin/sh ${script}'`;
    const runWith = async (version: string): Promise<string> => {
      await writeFile(
        script,
        `case "$1" in */link) tool="$1"; shift; exec "$tool" -X main.version=${version} "$@";; esac\nexec "$@"\n`,
      );
      const done = await job({ env: { GOFLAGS }, inputs: { reuse: 'true' } });
      const said = await done.job.run(binaries(done)[0]?.path ?? '', []);
      return said.stderr.trim();
    };
    expect(await runWith('one')).toBe('one');
    expect(await runWith('two')).toBe('two');
  },
  TIME,
);

test(
  'contradictions fail the step and name both sides',
  async () => {
    const failed = async (env: Record<string, string>, inputs: Record<string, string>) => {
      const done = await runJob(machine, { source, repository: 'octo/x', env, inputs });
      expect(done.main.exitCode).toBe(1);
      return done.main.stdout + done.main.stderr;
    };
    expect(await failed({ CGO_ENABLED: '1' }, { cgo: 'false' })).toContain(
      'cgo: false with CGO_ENABLED=1',
    );
    expect(await failed({ GOTOOLCHAIN: 'go1.26.7' }, { 'go-version': '1.26.8' })).toContain(
      'go-version: 1.26.8 with GOTOOLCHAIN=go1.26.7',
    );
    expect(await failed({ GOFLAGS: '-n' }, {})).toContain('GOFLAGS: "-n"');
    expect(await failed({ GO111MODULE: 'off' }, {})).toContain('GO111MODULE=off');
  },
  TIME,
);

(hasC ? test : test.skip)(
  'what the first step exports of CGO_ENABLED is not what the job says to the second',
  async () => {
    const done = await job({ steps: [{ cgo: 'true' }, { cgo: 'false', output: 'second' }] });
    expect(done.mains.map((one) => one.exitCode)).toEqual([0, 0]);
  },
  TIME,
);
