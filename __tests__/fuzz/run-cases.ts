import { mutate } from './mutate.ts';
import { PARSERS } from './parsers.ts';
import { realFiles } from './seeds.ts';

// A process of its own: `node run-cases.ts SEED FROM TO`. Each case is told before it begins and when it has ended, so
// that whoever waits knows which one hangs or takes the process with it.

const [seed = 1, from = 0, to = 0] = process.argv.slice(2).map(Number);
const tell = (message: unknown): void => void process.send?.(message);
const real = await realFiles();
const names = Object.keys(PARSERS);
tell({ kind: 'ready' });
for (let number = from; number < to; number++) {
  const name = names[number % names.length] ?? '';
  const { files = [], hot = [] } = real[name] ?? {};
  const file = files[number % files.length] ?? Buffer.alloc(0);
  const bytes = mutate(file, seed * 1e6 + number, hot);
  tell({ kind: 'begun', number, name });
  const began = performance.now();
  try {
    await PARSERS[name]?.(bytes);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ kind: 'failed', number, name, text });
  }
  const seconds = (performance.now() - began) / 1000;
  tell({ kind: 'ended', number, name, seconds, bytes: process.memoryUsage.rss() });
}
process.disconnect?.();
