import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { IS_LONG } from '../breadth.ts';
import { needs } from '../needs.ts';
import { runSharedGo, writeFiles } from './cli-machine.ts';
import { type Container, startContainer } from './fixtures-container.ts';
import { goodJob, type JobPlan, runJob } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';

// Jobs in a container with a base system and Node: no git, tar, unzip, zstd, Go, no certificates.

const TIME = 10 * 60_000;
const linux = needs('linux', 'debootstrap');
const onceLong = IS_LONG ? linux.test : test.skip;

let machine: Machine;
let container: Container;
/** Without a module of others, and with one. */
let alone: string;
let dependent: string;

async function sources(name: string, requires: string, main: string): Promise<string> {
  return writeFiles(path.join(machine.folder, 'sources', name), {
    'go.mod': `module example.com/${name}\n\ngo 1.26.8\n${requires}`,
    'main.go': main,
    '.gitignore': 'bin/\n',
  });
}

beforeAll(async () => {
  if (!linux.there || process.env.GTB_LONG !== '1') return;
  machine = await startMachine('container');
  container = await startContainer(machine);
  alone = await sources('alone', '', 'package main\n\nfunc main() { println("alone") }\n');
  dependent = await sources(
    'dependent',
    '\nrequire golang.org/x/sync v0.17.0\n',
    'package main\n\nimport "golang.org/x/sync/singleflight"\n\nfunc main() {\n\tvar group singleflight.Group\n\tgroup.Forget("x")\n\tprintln("dependent")\n}\n',
  );
  await runSharedGo(['mod', 'tidy'], dependent);
}, TIME);
afterAll(() => machine?.stop());

/** A job inside; its tool cache is kept, so that Go is brought once. */
async function plan(source: string, more: Partial<JobPlan> = {}): Promise<JobPlan> {
  return {
    ...{ source, node: await container.node(), toolCache: path.join(machine.folder, 'tools') },
    ...more,
    env: { ...container.network, SSL_CERT_DIR: '', ...more.env },
  };
}

/** The one error of a job that fails. */
async function errorOf(asked: JobPlan): Promise<string> {
  const { main } = await runJob(machine, asked);
  expect([main.exitCode, main.errors.length]).toEqual([1, 1]);
  return main.errors[0] ?? '';
}

/** A checkout of git, which the container has none of. */
async function inGit(source: string, name: string): Promise<string> {
  const folder = path.join(machine.folder, 'sources', name);
  execFileSync('cp', ['-r', source, folder]);
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'one'],
  ])
    execFileSync('git', [...who, ...args], { cwd: folder });
  return folder;
}

onceLong(
  'the container has none of them, and no certificates',
  async () => {
    const said = await container.sh(
      'command -v git tar unzip zstd go gcc curl wget; ls /etc/ssl/certs; true',
      machine.folder,
    );
    expect(said).toMatch(/^ls: cannot access '\/etc\/ssl\/certs'/);
  },
  TIME,
);

onceLong(
  'without certificates Go comes, the program is built, and the next job compiles nothing',
  async () => {
    const first = await goodJob(machine, await plan(alone));
    expect(Number(first.compiled)).toBeGreaterThan(10);
    expect(await container.sh(`"${first.main.outputs.binary}"`, machine.folder)).toBe('alone');
    const second = await goodJob(machine, await plan(alone));
    expect([second.compiled, second.main.outputs['cache-hit']]).toEqual(['0', 'true']);
    expect([first, second].flatMap((one) => one.report?.warnings ?? ['no report'])).toEqual([]);
    const reused = await goodJob(machine, await plan(alone, { inputs: { reuse: 'true' } }));
    expect(reused.compiled).toBe('0');
  },
  TIME,
);

onceLong(
  'a module of others: one line says that certificates are missing; with them all is well',
  async () => {
    expect(await errorOf(await plan(dependent))).toMatch(
      /this machine has no certificate that Go can check the server by.*install ca-certificates/s,
    );
    const env = container.certificates;
    const first = await goodJob(machine, await plan(dependent, { env }));
    expect(await container.sh(`"${first.main.outputs.binary}"`, machine.folder)).toBe('dependent');
    // The modules are in the caches: the next job asks no server.
    const second = await goodJob(machine, await plan(dependent));
    expect(second.compiled).toBe('0');
  },
  TIME,
);

onceLong(
  'a checkout of git without git: built as plain go build does; who wants the commit is told what is missing',
  async () => {
    const source = await inGit(alone, 'alone-git');
    const lean = await goodJob(machine, await plan(source));
    expect(lean.report?.warnings).toEqual([]);
    // cmd/go, load/pkg.go: -buildvcs=auto leaves out what a missing git would say; true does not.
    const go = lean.main.outputs['go-root'];
    const { workspace } = lean.job.folders;
    const build = (flag: string): Promise<string> =>
      container.sh(
        `HOME=/tmp GOFLAGS=${flag} ${go}/bin/go build -o /tmp/x . 2>&1; true`,
        workspace,
      );
    expect(await build('-buildvcs=auto')).toBe('');
    expect(await build('-buildvcs=true')).toContain('exec: "git": executable file not found');

    const install = /install git, or put it on PATH/;
    const vcs = await errorOf(await plan(source, { inputs: { vcs: 'true' } }));
    expect(vcs).toMatch(install);
    expect(vcs).toContain('set vcs: false');
    const stamp = { stamp: 'main.commit=$commit' };
    expect(await errorOf(await plan(source, { inputs: stamp }))).toMatch(install);
    const release = { profile: 'release', 'go-version': '1.26.8', targets: 'linux/amd64' };
    expect(await errorOf(await plan(source, { inputs: release }))).toMatch(install);
  },
  TIME,
);

onceLong(
  'files without .git, as actions/checkout brings them there: the commit is that of the job',
  async () => {
    const source = await writeFiles(path.join(machine.folder, 'sources', 'stamped'), {
      'go.mod': 'module example.com/stamped\n\ngo 1.26.8\n',
      'main.go': 'package main\n\nvar commit string\n\nfunc main() { println(commit) }\n',
    });
    const inputs = { stamp: 'main.commit=$commit' };
    const done = await goodJob(
      machine,
      await plan(source, { inputs, sha: 'c0ffee'.padEnd(40, '0') }),
    );
    const said = await container.sh(`"${done.main.outputs.binary}"`, machine.folder);
    expect(said).toBe('c0ffee'.padEnd(40, '0'));
  },
  TIME,
);

onceLong(
  'a HOME that cannot be written',
  async () => {
    const node = await container.node(path.join(machine.root, 'home'));
    const env = container.certificates;
    for (const source of [alone, dependent]) {
      const done = await goodJob(
        machine,
        await plan(source, { node, env, repository: 'octo/fixed' }),
      );
      expect(Number(done.compiled)).toBeGreaterThan(10);
    }
  },
  TIME,
);
