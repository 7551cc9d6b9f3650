import { cp, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { appSources, writeSources } from './fixtures-app.ts';
import { goodJob } from './fixtures-job.ts';
import { type Machine, networkEnvironment, startMachine, TOOLS } from './fixtures-machine.ts';
import { shopSources } from './fixtures-services.ts';
import { removeTree } from './harness/remove-tree.ts';
import type { RunningJob } from './harness/run-step.ts';

const BUILD_TIME = 180_000;

let machine: Machine;
let source: string;

beforeAll(async () => {
  machine = await startMachine('runners');
  source = await writeSources(path.join(machine.folder, 'shop'), shopSources());
});
afterAll(() => machine.stop());

const inputs = { packages: './cmd/svc2' };

/** GOCACHE as later steps of the job see it. */
async function laterGoCache(job: RunningJob): Promise<string> {
  return (await job.run('go', ['env', 'GOCACHE'])).stdout.trim();
}

/** Every file of a folder with its bytes and times, as one text. */
async function stateOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const rows = await Promise.all(
    names.map(async (name) => {
      const file = path.join(name.parentPath, name.name);
      const { mtimeMs, size, mode } = await stat(file);
      return `${path.relative(folder, file)} ${mtimeMs} ${size} ${mode}`;
    }),
  );
  return rows.sort().join('\n');
}

test(
  'a hosted runner builds in the GOCACHE of go env, a self-hosted one never touches it',
  async () => {
    let hosted = '';
    const first = await goodJob(machine, {
      ...{ source, inputs },
      after: async (job) => {
        hosted = await laterGoCache(job);
      },
    });
    expect(hosted).toBe(path.join(first.job.folders.home, '.cache', 'go-build'));
    expect((await stateOf(hosted)).match(/-a /g)?.length).toBeGreaterThan(50);

    // What a person or another project has built on the machine before.
    const users = path.join(machine.folder, 'users-cache');
    await cp(hosted, users, { recursive: true, preserveTimestamps: true });
    const before = await stateOf(users);
    const plan = { source, inputs, githubHosted: false, env: { GOCACHE: users } };
    let own = '';
    const alone = await goodJob(machine, {
      ...{ ...plan, repository: 'octo/self', steps: [{}, {}] },
      after: async (job, index) => {
        if (index === 1) own = await laterGoCache(job);
      },
    });
    // It would have compiled nothing had it read the folder.
    expect(alone.compiled).toBe(alone.main.outputs['packages-total']);
    // The second step builds in the folder of the first, and one post saves for both.
    expect(alone.mains[1]?.outputs['packages-compiled']).toBe('0');
    expect(alone.created).toEqual(['base', 'habits']);
    expect(own).toMatch(new RegExp(`^${alone.job.folders.temp}/go-turbo-build-[^/]+/gocache$`));
    expect(await stateOf(users)).toBe(before);

    const again = await goodJob(machine, { ...plan, repository: 'octo/self' });
    expect(again.compiled).toBe('0');
    expect(again.created).toEqual([]);
    expect(await stateOf(users)).toBe(before);

    // Hosted, but a step before ours has used Go: what it built is not ours to save.
    const used = await goodJob(machine, { source, inputs, env: { GOCACHE: users } });
    expect(used.compiled).toBe('0');
    expect(used.created).toEqual([]);
    expect(await stateOf(users)).toBe(before);
  },
  BUILD_TIME,
);

test(
  'a self-hosted runner downloads no archive twice, and believes no damaged copy',
  async () => {
    await machine.service.fork('octo/self', 'octo/kept');
    const toolCache = path.join(machine.folder, 'own-tools');
    await mkdir(toolCache);
    await symlink(path.join(TOOLS, 'go'), path.join(toolCache, 'go'));
    const copies = path.join(toolCache, 'go-turbo-build-archives');
    const job = async () => {
      machine.service.forget();
      const plan = { source, inputs, githubHosted: false, repository: 'octo/kept', toolCache };
      const done = await goodJob(machine, plan);
      const sizes = await Promise.all(
        (await readdir(copies)).map(async (name) => (await stat(path.join(copies, name))).size),
      );
      const largest = Math.max(0, ...sizes);
      const down = machine.service.requests().filter((one) => one.kind === 'download');
      return { ...done, down: [...new Set(down.map((one) => one.key))], largest };
    };
    // A machine that never sees a second job writes nothing for it.
    const first = await job();
    expect({ compiled: first.compiled, largest: first.largest }).toEqual({
      compiled: '0',
      largest: 0,
    });
    const second = await job();
    expect(second.largest).toBeGreaterThan(1e6);
    const third = await job();
    expect(third.compiled).toBe('0');
    // At most what the second job has saved itself.
    expect(third.down.filter((key) => second.down.includes(key))).toEqual([]);

    for (const name of await readdir(copies)) {
      const bytes = await readFile(path.join(copies, name));
      bytes.fill(0x5a, Math.floor(bytes.length / 2));
      await writeFile(path.join(copies, name), bytes);
    }
    const damaged = await job();
    expect(damaged.main.warnings.join('\n')).toContain('damaged');
    const after = await job();
    expect(after.compiled).toBe('0');
    expect(after.down).toContainEqual(expect.stringMatching(/^gtb1-base/));
    expect((await job()).down.filter((key) => after.down.includes(key))).toEqual([]);
  },
  BUILD_TIME,
);

test(
  'the user’s module cache gains whole modules only, and keeps what it has',
  async () => {
    const modules = path.join(machine.folder, 'users-modules');
    const app = await writeSources(path.join(machine.folder, 'app'), appSources());
    const plan = { source: app, repository: 'octo/modules', inputs: { packages: './middle/c' } };
    const env = { GOMODCACHE: modules };
    await goodJob(machine, { ...plan, githubHosted: false, env });
    const folder = path.join(modules, 'github.com', 'cespare', 'xxhash', 'v2@v2.3.0');
    const before = await stateOf(folder);
    const again = await goodJob(machine, { ...plan, githubHosted: false, env });
    expect(again.compiled).toBe('0');
    // They are there: nothing is downloaded for them.
    expect(machine.service.bytes('down', 'gtb1-modules')).toBe(0);
    expect(await stateOf(folder)).toBe(before);

    await removeTree(folder);
    const restored = await goodJob(machine, {
      ...plan,
      githubHosted: false,
      env: { ...env, GOPROXY: 'off' },
    });
    expect(restored.compiled).toBe('0');
    // It wants all modules of the graph: the others are fetched.
    const { GOPROXY = 'https://proxy.golang.org,direct' } = networkEnvironment();
    const verified = await restored.job.run('go', ['mod', 'verify'], { env: { GOPROXY } });
    expect(verified.stdout + verified.stderr).toContain('all modules verified');
  },
  BUILD_TIME,
);
