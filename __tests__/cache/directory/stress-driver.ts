/** One of several processes on one store: saves, reads and evicts until its time is over, then says what it did. */
import { appendFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hostCodec } from '../../../src/cache/archive/codec.ts';
import { packArchive } from '../../../src/cache/archive/pack.ts';
import { unpackArchive } from '../../../src/cache/archive/unpack.ts';
import { createDirectoryStore } from '../../../src/cache/directory/directory-store.ts';
import { filesOf } from './stress-entries.ts';

const [, , root = '', scratch = '', seconds = '1', limit = '0', journal = ''] = process.argv;
const end = Date.now() + Number(seconds) * 1000;
const done = { saved: 0, exists: 0, found: 0, missed: 0 };
const store = createDirectoryStore({
  root,
  repository: 'team/service',
  scope: { write: 'main', read: ['main'] },
  limitBytes: Number(limit),
  clock: { now: () => Date.now() },
  codec: hostCodec(),
  // With a journal nothing may go.
  supersedes: (slot, key) =>
    slot === 'delta' && journal === '' ? (key.split('-')[0] ?? null) : null,
  spareMs: 20,
});

function fail(problem: string): never {
  console.error(problem);
  process.exit(1);
}

for (let turn = 0; Date.now() < end; turn++) {
  const slot = turn % 2 === 0 ? 'base' : 'delta';
  const group = `g${Math.floor(Math.random() * 3)}`;
  if (Math.random() < 0.5) {
    const long = Math.random() < 0.3 ? 'l'.repeat(250) : '';
    const key = `${group}-${long}${Math.floor(Math.random() * (journal === '' ? 40 : 4000))}`;
    const entries = filesOf(key);
    const saved = await store.save(slot, key, () =>
      packArchive({ codec: hostCodec(), meta: key, entries }),
    );
    if (saved.state === 'unavailable') fail(`save: ${saved.reason}`);
    if (saved.state === 'saved' && journal !== '') appendFileSync(journal, `${slot} ${key}\n`);
    done[saved.state]++;
    continue;
  }
  const opened = await store.open(slot, [`${group}-`]);
  if (opened.state === 'unavailable') fail(`open: ${opened.reason}`);
  if (opened.state === 'miss') {
    done.missed++;
    continue;
  }
  // Time enough for others to supersede and evict what is in hand.
  if (Math.random() < 0.5) await setTimeout(Math.random() * 100);
  const out = join(scratch, `${process.pid}-${turn}`);
  const outcome = await unpackArchive({
    stream: opened.stream,
    into: () => (path) => ({ target: join(out, path) }),
    limitBytes: 1e9,
    keepVerified: false,
  });
  if (outcome.state !== 'ok') fail(`${opened.key}: ${outcome.reason}`);
  const expected = filesOf(opened.key);
  const bytes = expected.reduce((sum, file) => sum + file.size, 0);
  if (
    outcome.manifest.meta !== opened.key ||
    outcome.bytesWritten !== bytes ||
    outcome.files !== expected.length
  )
    fail(`${opened.key} holds ${JSON.stringify({ ...outcome, manifest: outcome.manifest.meta })}`);
  await opened.close();
  await rm(out, { recursive: true });
  done.found++;
}
console.log(JSON.stringify(done));
