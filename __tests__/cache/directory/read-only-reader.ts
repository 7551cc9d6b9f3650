import { readFile } from 'node:fs/promises';
import { createDirectoryStore } from '../../../src/cache/directory/directory-store.ts';

const [, , root = ''] = process.argv;
const store = createDirectoryStore({
  root,
  repository: 'team/service',
  scope: { write: 'refs/heads/main', read: ['refs/heads/main'] },
  limitBytes: 1e9,
  clock: { now: () => Date.now() },
  codec: 'gzip',
  supersedes: () => null,
});
const fetched = await store.fetch('base', ['a']);
const text = fetched.state === 'found' ? await readFile(fetched.file, 'utf8') : fetched.state;
const saved = await store.save('base', 'b', async () => undefined);
console.log(JSON.stringify({ fetched: `a: ${text}`, saved: saved.state }));
