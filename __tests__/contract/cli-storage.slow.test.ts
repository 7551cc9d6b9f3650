import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { someOf } from '../breadth.ts';
import {
  type CliResult,
  filesIn,
  GO,
  type Machine,
  newMachine,
  reportOf,
  writeFiles,
} from './cli-machine.ts';

// A store that is full, may not be written to, or is no folder; a run that is killed while it saves.

const MINUTES = 3 * 60_000;
const SYSTEM_PATH = '/usr/sbin:/usr/bin:/sbin:/bin';
const isRoot = process.getuid?.() === 0;
/** A mount namespace of its own: what is mounted in it goes when its process ends. */
const NAMESPACE = ['unshare', isRoot ? '-m' : '-Urm'];
const canMount = works([...NAMESPACE, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']);
const withMounts = canMount ? test : test.skip;
const asRoot = isRoot && works(['setpriv', '--version']) ? test : test.skip;

let machine: Machine;
let app: string;
let digest: string;

beforeAll(async () => {
  machine = await newMachine({ withGo: true, path: SYSTEM_PATH });
  app = await writeFiles(path.join(machine.root, 'app'), {
    'go.mod': `module example.com/app\n\ngo ${GO}\n`,
    'main.go':
      'package main\n\nimport "example.com/app/words"\n\nfunc main() { println(words.Hello) }\n',
  });
  await say('hello');
  digest = digestOf(await machine.cli([], { cwd: app }));
}, MINUTES);

afterAll(() => machine.remove());

async function say(word: string): Promise<void> {
  await writeFiles(app, { 'words/words.go': `package words\n\nconst Hello = "${word}"\n` });
}

function digestOf(result: CliResult): string {
  expect(result.leftovers).toEqual([]);
  return reportOf(result).binaries[0]?.sha256 ?? '';
}

/** Runs the command where `mounts`, shell lines, hold; lists the files of the folder afterwards. */
async function runWhere(
  mounts: string,
  folder: string,
  args: readonly string[] = [`--cache-store=directory:${folder}`],
): Promise<{ result: CliResult; files: readonly string[] }> {
  const list = path.join(machine.root, 'list');
  const script = `${mounts}\n"$@"\ncode=$?\nfind '${folder}' -type f > '${list}'\nexit $code`;
  const through = [...NAMESPACE, 'sh', '-ec', script.replace('\n"$@"\n', '\nset +e\n"$@"\n'), 'sh'];
  const result = await machine.cli(args, { cwd: app, through });
  return { result, files: (await readFile(list, 'utf8')).split('\n').filter(Boolean) };
}

withMounts(
  'a store without space: a warning, a right build, and nothing half is left in it',
  async () => {
    const folder = path.join(machine.root, 'small');
    await mkdir(folder);
    const { result, files } = await runWhere(
      `mount -t tmpfs -o size=700k tmpfs '${folder}'`,
      folder,
    );
    expect(digestOf(result)).toBe(digest);
    expect(reportOf(result).warnings).toContainEqual(
      expect.stringContaining(`no space is left for the cache folder ${folder} (ENOSPC)`),
    );
    expect(files.filter((file) => file.includes('under-way'))).toEqual([]);
    expect(files.filter((file) => file.includes('/base/'))).toEqual([]);
    expect(digestOf(await machine.cli([], { cwd: app }))).toBe(digest);
  },
  MINUTES,
);

withMounts(
  'a read-only store is read, and what cannot be saved is a warning',
  async () => {
    const folder = path.join(machine.root, 'read-only');
    await cp(path.dirname(machine.store), folder, {
      recursive: true,
      filter: (file) => file !== machine.tools,
    });
    const mounts = `mount --bind '${folder}' '${folder}'\nmount -o remount,ro,bind '${folder}'`;
    const { result } = await runWhere(mounts, folder);
    expect(digestOf(result)).toBe(digest);
    const report = reportOf(result);
    expect(report.packages.compiled).toBe(0);
    expect(report.caches.base.hit).toBe('exact');
    expect(report.warnings).toEqual([]);
    try {
      await say('changed');
      const changed = reportOf((await runWhere(mounts, folder)).result);
      expect(changed.packages.compiled).toBe(2);
      expect(changed.warnings).toContainEqual(
        expect.stringMatching(
          /^the delta cache is not saved: the cache folder \S+ may not be used/,
        ),
      );
    } finally {
      await say('hello');
    }
  },
  MINUTES,
);

asRoot(
  'a store of somebody else is a warning',
  async () => {
    const nobody = 65534;
    const other = await newMachine({ withGo: true, path: SYSTEM_PATH });
    try {
      await chmod(other.root, 0o755);
      const store = path.join(other.root, 'store');
      await mkdir(store, { mode: 0o700 });
      const project = path.join(other.root, 'app');
      await cp(app, project, { recursive: true });
      for (const folder of [other.home, other.temp, project, path.join(project, 'bin')])
        await chown(folder, nobody, nobody);
      const through = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
      const result = await other.cli([`--cache-store=directory:${store}`, '--json', '/dev/null'], {
        cwd: project,
        env: { GOMODCACHE: path.join(other.home, 'modules'), GOFLAGS: '' },
        through,
      });
      expect(result.stderr).toMatch(
        /warning: the base cache is not saved: the cache folder .*EACCES/,
      );
      expect(result.exitCode).toBe(0);
    } finally {
      await other.remove();
    }
  },
  MINUTES,
);

test(
  'a store that is a file is wrong usage; one below a file is a warning',
  async () => {
    const file = path.join(machine.root, 'file');
    await writeFile(file, 'x');
    const refused = await machine.cli([`--cache-store=directory:${file}`], { cwd: app });
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain(`cache-store is "directory:${file}", and that is a file`);
    const below = await machine.cli([`--cache-store=directory:${path.join(file, 'store')}`], {
      cwd: app,
    });
    expect(digestOf(below)).toBe(digest);
    expect(reportOf(below).warnings).toContainEqual(expect.stringContaining('is not a folder'));
    expect(await readFile(file, 'utf8')).toBe('x');
  },
  MINUTES,
);

test.each(someOf(['at the first byte that is saved', 'when the first archive has its name'], 2))(
  'a run killed %s: the next run is right, the one after it whole',
  async (moment) => {
    const store = path.join(machine.root, 'killed');
    await rm(store, { recursive: true, force: true });
    const args = [`--cache-store=directory:${store}`];
    const kill = new AbortController();
    const seen = (): boolean =>
      moment.includes('first byte')
        ? namesIn(path.join(store, 'v1', 'under-way')).some((name) => name.startsWith('write-'))
        : namesIn(path.join(store, 'v1', 'entries')).length > 0;
    const watch = setInterval(() => {
      if (seen()) kill.abort();
    }, 1);
    const killed = await machine.cli(args, { cwd: app, signal: kill.signal });
    clearInterval(watch);
    expect(killed.exitCode).toBeNull();
    for (const name of killed.leftovers)
      await rm(path.join(machine.temp, name), { recursive: true });
    const next = await machine.cli(args, { cwd: app });
    expect(digestOf(next)).toBe(digest);
    expect(reportOf(next).warnings).toEqual([]);
    const last = await machine.cli(args, { cwd: app });
    expect(digestOf(last)).toBe(digest);
    expect(reportOf(last)).toMatchObject({ packages: { compiled: 0 }, warnings: [] });
    const entries = await filesIn(path.join(store, 'v1', 'entries'));
    expect(entries.filter((file) => file.split(path.sep).at(-2) === 'base')).toHaveLength(1);
  },
  MINUTES,
);

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function works([tool = '', ...args]: readonly string[]): boolean {
  if (process.platform !== 'linux') return false;
  try {
    execFileSync(tool, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
