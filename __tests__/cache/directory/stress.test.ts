import { type ChildProcess, spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hostCodec } from '../../../src/cache/archive/codec.ts';
import { readManifest } from '../archive/samples.ts';
import { bundled } from './bundled.ts';
import { filesBelow, removeScratch, scratch } from './sample-store.ts';

afterEach(removeScratch);

const seconds = Number(process.env.GTB_STRESS_SECONDS ?? 4);
const limit = 60_000;

interface Done {
  readonly saved: number;
  readonly exists: number;
  readonly found: number;
  readonly missed: number;
}

function start(
  script: string,
  ...args: string[]
): { child: ChildProcess; ended: Promise<Done | string> } {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (text) => {
    out += text;
  });
  child.stderr?.on('data', (text) => {
    err += text;
  });
  const ended = new Promise<Done | string>((done) => {
    child.on('close', (code, signal) =>
      done(code === 0 ? JSON.parse(out) : `${signal ?? code}: ${err}`),
    );
  });
  return { child, ended };
}

test(
  'several processes evict, read, write and are killed at once: no wrong or half archive',
  async () => {
    const [root, work] = [await scratch(), await scratch()];
    const script = await bundled('stress-driver.ts', await scratch());
    const args = [root, work, `${seconds}`, `${limit}`];
    const steady = [start(script, ...args), start(script, ...args), start(script, ...args)];

    let killed = 0;
    const end = Date.now() + seconds * 1000;
    while (Date.now() < end - 500) {
      const doomed = start(script, ...args);
      await new Promise((wake) => setTimeout(wake, 300 + Math.random() * 500));
      doomed.child.kill('SIGKILL');
      const how = await doomed.ended;
      if (typeof how === 'string') {
        expect(how).toBe('SIGKILL: ');
        killed++;
      }
    }
    expect(killed).toBeGreaterThan(0);

    const sum = { saved: 0, exists: 0, found: 0, missed: 0 };
    for (const { ended } of steady) {
      const done = await ended;
      if (typeof done === 'string') throw new Error(done);
      for (const name of ['saved', 'exists', 'found', 'missed'] as const) sum[name] += done[name];
    }
    expect(sum.found).toBeGreaterThan(10);
    expect(sum.saved).toBeGreaterThan(10);

    // What is left: whole archives, and far fewer than were saved.
    const left = (await filesBelow(join(root, 'v1', 'entries'))).filter(
      (file) => !file.endsWith('.key'),
    );
    expect(left.length).toBeLessThan(sum.saved);
    for (const file of left)
      expect([file, (await readManifest(join(root, 'v1', 'entries', file))).state]).toEqual([
        file,
        'ok',
      ]);
    for (const file of left)
      expect((await stat(join(root, 'v1', 'entries', file))).size).toBeGreaterThan(0);
    expect(hostCodec()).toMatch(/zstd|gzip/);
  },
  (seconds + 60) * 1000,
);
