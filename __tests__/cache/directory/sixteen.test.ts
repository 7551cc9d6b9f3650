import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { hostCodec } from '../../../src/cache/archive/codec.ts';
import { unpackArchive } from '../../../src/cache/archive/unpack.ts';
import { createDirectoryStore } from '../../../src/cache/directory/directory-store.ts';
import type { Slot } from '../../../src/cache/store.ts';
import { IS_LONG } from '../../breadth.ts';
import { sha256 } from '../archive/samples.ts';
import { bundled } from './bundled.ts';
import { removeScratch, scratch } from './sample-store.ts';
import { filesOf } from './stress-entries.ts';

// GTB_LONG=1 GTB_STRESS_SECONDS=120 npm test -- __tests__/cache/directory/sixteen

afterEach(removeScratch);

const seconds = IS_LONG ? Number(process.env.GTB_STRESS_SECONDS ?? 120) : 4;
const PROCESSES = 16;
const NO_LIMIT = 1e12;
/** Milliseconds that a process lives at most: nearly all are killed at least once, however short the test. */
const longest = Math.min(4000, seconds * 500);

/** A process that saves and restores until it is killed or its time is over. */
function start(args: readonly string[]): { child: ChildProcess; end: Promise<string> } {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  const end = new Promise<string>((done) =>
    child.once('close', (code, signal) =>
      done(`${signal ?? code}${said === '' ? '' : `: ${said}`}`),
    ),
  );
  return { child, end };
}

test(
  `${PROCESSES} processes in one store, killed at random and begun anew: what was saved is there, and right`,
  async () => {
    const [root, work, notes] = [await scratch(), await scratch(), await scratch()];
    const script = await bundled('stress-driver.ts', await scratch());
    const journal = join(notes, 'journal');
    const until = Date.now() + seconds * 1000;
    const ends: string[] = [];
    const runOne = async (): Promise<void> => {
      while (Date.now() < until) {
        const left = (until - Date.now()) / 1000;
        const { child, end } = start([script, root, work, `${left}`, `${NO_LIMIT}`, journal]);
        const over = end.then(() => 'over' as const);
        const kill = sleep(200 + Math.random() * longest, 'kill' as const);
        if ((await Promise.race([over, kill])) === 'kill' && Date.now() < until)
          child.kill('SIGKILL');
        ends.push(await end);
      }
    };
    await Promise.all(Array.from({ length: PROCESSES }, runOne));

    // Nobody found a wrong entry, and nobody was refused.
    expect([...new Set(ends)].sort().filter((how) => how !== '0' && how !== 'SIGKILL')).toEqual([]);
    expect(ends.filter((how) => how === 'SIGKILL').length).toBeGreaterThan(PROCESSES / 2);

    const store = createDirectoryStore({
      ...{ root, repository: 'team/service', scope: { write: 'main', read: ['main'] } },
      ...{ limitBytes: NO_LIMIT, clock: { now: () => Date.now() }, codec: hostCodec() },
      supersedes: () => null,
    });
    const saved = (await readFile(journal, 'utf8')).trim().split('\n');
    expect(saved.length).toBeGreaterThan(PROCESSES);
    const bad: string[] = [];
    for (const line of saved) {
      const [slot = '', key = ''] = line.split(' ');
      const found = await store.open(slot as Slot, [key]);
      if (found.state !== 'found' || found.key !== key) {
        bad.push(`${line}: ${found.state}`);
        continue;
      }
      const outcome = await unpackArchive({
        ...{ stream: found.stream, limitBytes: 1e9, keepVerified: false },
        into: () => (path) => ({ target: join(work, 'last', path) }),
      });
      const right = filesOf(key).map(({ path, source }) => [path, sha256(source)]);
      const isRight =
        outcome.state === 'ok' &&
        outcome.manifest.meta === key &&
        isDeepStrictEqual(
          outcome.manifest.files.map((one) => [one.path, one.sha256]),
          right,
        );
      if (!isRight) bad.push(`${line}: ${outcome.state}`);
      await found.close();
    }
    if (IS_LONG)
      console.log(
        `${saved.length} entries saved by ${ends.length} processes, ${bad.length} lost or wrong`,
      );
    expect(bad).toEqual([]);
  },
  (seconds + 120) * 1000,
);
