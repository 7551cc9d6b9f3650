import { createDirectoryStore } from '../../../src/cache/directory/directory-store.ts';
import { readWhole } from '../../../src/cache/read-whole.ts';
import { whole } from '../../../src/cache/whole.ts';

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
const opened = await store.open('base', ['a']);
const text = opened.state === 'found' ? await readWhole(opened, 100) : opened.state;
const saved = await store.save('base', 'b', () => whole('b'));
console.log(JSON.stringify({ opened: `a: ${text}`, saved: saved.state }));
