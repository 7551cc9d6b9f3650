/**
 * Fuzzes everything that reads what others wrote: `npm run fuzz -- [--cases 200000] [--seed 1]`. A finding names its
 * parser, seed and case, and is the same on every machine.
 */
import { parseArgs } from 'node:util';
// Node 24 reads TypeScript; npm runs it (node_modules/.bin/node).
import { fuzz } from '../__tests__/fuzz/fuzz.ts';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '200000' }, seed: { type: 'string', default: '1' } },
});
const began = performance.now();
const done = await fuzz(Number(values.seed), Number(values.cases), process.execPath);
for (const one of done.wrong) console.error(one);
const { name, seconds } = done.slowest;
console.log(
  `${done.cases} cases in ${Math.round((performance.now() - began) / 1000)} s: ${done.wrong.length} wrong; slowest ${seconds.toFixed(2)} s (${name}); at most ${Math.round(done.mostBytes / 1e6)} MB`,
);
if (done.wrong.length > 0) process.exitCode = 1;
