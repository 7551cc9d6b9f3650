import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { needs } from '../needs.ts';
import {
  CLI,
  GO,
  type Machine,
  newMachine,
  reportOf,
  userNode,
  writeFiles,
} from './cli-machine.ts';

// Restored files in memory, on machines with another /dev/shm: each in a mount namespace of its own.

const MINUTES = 5 * 60_000;
const canMount =
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/dev/shm']).status === 0;
const { describe: onLinux } = needs('linux');
const withMounts = canMount ? describe : describe.skip;

/** Fills the file system as soon as `path` is in the folder of the job. */
const filler = (path: string): string => `(until ls -d /dev/shm/go-turbo-build-*/${path}
do sleep 0.002; done; dd if=/dev/zero of=/dev/shm/fill bs=64k) >/dev/null 2>&1 &
filler=$!`;

interface Seen {
  readonly code: number | null;
  readonly said: string;
  /** What is in /dev/shm afterwards. */
  readonly left: readonly string[];
}

onLinux('memory', () => {
  withMounts('of a machine', () => {
    let machine: Machine;
    let app: string;
    let edits = 0;
    beforeAll(async () => {
      machine = await newMachine({ withGo: true, path: '/usr/sbin:/usr/bin:/sbin:/bin' });
      app = await writeFiles(path.join(machine.root, 'app'), {
        'go.mod': `module example.com/memory\n\ngo ${GO}\n`,
        'main.go': 'package main\n\nimport "sort"\n\nfunc main() { sort.Ints(nil) }\n',
      });
      reportOf(await machine.cli(['--save', 'always'], { cwd: app }));
    }, MINUTES);
    afterAll(() => machine.remove());

    /** One run after an edit, with a tmpfs at /dev/shm; `more`: shell beside it, then arguments. */
    async function run(mount: string, more = '', ...args: string[]): Promise<Seen> {
      await writeFile(path.join(app, 'edit.go'), `package main\n\nvar _ = ${++edits}\n`);
      const script = `${mount === '' ? '' : `mount -t tmpfs -o ${mount} tmpfs /dev/shm`}
${more}
"$0" "$@" 2>&1; echo "code $?"; ls /dev/shm
[ -z "$filler" ] || kill $filler 2>/dev/null`;
      const command = [userNode(), CLI, '--save', 'never', '--no-reuse', ...args];
      const { stdout } = spawnSync('unshare', ['-m', 'sh', '-c', script, ...command], {
        ...{ cwd: app, encoding: 'utf8', env: { ...machine.env, RUNNER_DEBUG: '1' } },
      });
      const [said = '', code = '', ...left] = stdout.split(/^code (\d+)$/m);
      const names = left
        .join('')
        .split('\n')
        .filter((name) => name !== '');
      return { code: Number(code), said, left: names };
    }

    test.each<[string, string, string[], string]>([
      ['plenty', 'size=2g,mode=1777', [], 'GOCACHE:    /dev/shm/go-turbo-build-'],
      ['a small one', 'size=8m,mode=1777', [], '8.4 MB are free there'],
      ['noexec', 'size=2g,noexec,mode=1777', [], 'it is mounted noexec'],
      ['read-only', 'size=2g,ro', [], 'it is mounted read-only'],
      ['not wanted', 'size=2g,mode=1777', ['--memory', 'false'], 'memory: false'],
      ['too little memory', 'size=2g,mode=1777', ['--parallelism', '1024'], 'of memory are free'],
    ])('%s', async (_, mount, args, words) => {
      const { code, said, left } = await run(mount, '', ...args);
      expect(said).toContain(words);
      expect(said).toMatch(/compiled 1 of \d+ packages/);
      expect({ code, left }).toEqual({ code: 0, left: [] });
    });

    test.each([
      ['as soon as GOCACHE is there', 'gocache'],
      ['while Go works', '*/go-build*'],
      ['while Go links', '*/go-build*/b001/exe'],
    ])('full %s: the disk, and the same build', async (_, moment) => {
      const { code, said, left } = await run('size=400m,mode=1777', filler(moment));
      expect(said).toMatch(/compiled \d+ of \d+ packages/);
      expect(said).not.toContain('is broken');
      expect({ code, left }).toEqual({ code: 0, left: ['fill'] });
      const built = await readFile(path.join(app, 'bin', 'memory'));
      reportOf(await machine.cli(['--save', 'never', '--memory', 'false'], { cwd: app }));
      expect((await readFile(path.join(app, 'bin', 'memory'))).equals(built)).toBe(true);
    });

    test('what a killed run left is gone after the next one', async () => {
      const killed = `("$0" "$@" >/dev/null 2>&1 & until ls -d /dev/shm/go-turbo-build-*/gocache; do sleep 0.01; done; kill -9 $!; wait) >/dev/null 2>&1
ls /dev/shm`;
      const { code, said, left } = await run('size=2g,mode=1777', killed);
      expect(said).toContain('go-turbo-build-');
      expect({ code, left }).toEqual({ code: 0, left: [] });
    });
  });
});
