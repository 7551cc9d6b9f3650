import { delimiter, dirname } from 'node:path';

/** Jest's global set-up: tests that compare with Go find one on PATH; without one there, ours is installed. */
export default async function provideGo() {
  // Node 24 reads TypeScript; `npm test` runs it (node_modules/.bin/node).
  const { realGo } = await import('../__tests__/fakes/real-go.ts');
  const { go } = await realGo();
  process.env.PATH = `${dirname(go)}${delimiter}${process.env.PATH ?? ''}`;
}
