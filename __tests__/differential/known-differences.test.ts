import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT } from '../contract/harness/child.ts';
import { KNOWN } from './known-differences.ts';

test('docs/differences.md names every difference that the test allows', async () => {
  const text = await readFile(path.join(PROJECT, 'docs', 'differences.md'), 'utf8');
  const ids = [...text.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
  for (const { id } of KNOWN) expect(ids).toContain(id);
  expect(new Set(ids).size).toBe(ids.length);
});
