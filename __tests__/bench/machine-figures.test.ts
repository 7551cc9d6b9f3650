import { countCompiled } from '../../bench/jobs/plain-job.ts';
import { pagesBelow, parseStat } from '../../bench/jobs/process-tree.ts';
import { firstProxy } from '../../bench/network/module-proxy.ts';
import { bandwidth, carriedAt } from '../../bench/network/token-bucket.ts';

describe('the width of the link', () => {
  const link = bandwidth(60);
  /** Sends chunks one after another as fast as the link lets them; when the last is through. */
  const send = (chunks: readonly number[], begin: number, freeAt = 0): number => {
    let now = begin;
    let free = freeAt;
    for (const bytes of chunks) {
      free = carriedAt(link, free, now, bytes);
      now = Math.max(now, free);
    }
    return now;
  };

  test('60 MB take a second, but for the burst', () => {
    const seconds = (send(Array(600).fill(1e5), 5000) - 5000) / 1000;
    expect(seconds).toBeCloseTo(1 - link.burstBytes / 60e6, 6);
  });

  test('two transfers share it', () => {
    let free = 0;
    for (let i = 0; i < 100; i++)
      for (const bytes of [3e5, 3e5]) free = carriedAt(link, free, 1000, bytes);
    expect(free - 1000).toBeCloseTo(1000 - link.burstBytes / 60e3, 6);
  });

  test('a pause saves up no more than the burst', () => {
    const first = send([6e6], 0);
    const later = send([6e6], first + 60_000, first);
    expect(later - (first + 60_000)).toBeCloseTo(100 - link.burstBytes / 60e3, 6);
  });
});

test('stat files are read, whatever the name of the process', () => {
  const fields = Array.from({ length: 45 }, (_, i) => String(i + 7));
  const text = `41 (a b) c) S 40 ${fields.join(' ')}`;
  // Field 24, rss, is the 20th of those after the parent's.
  expect(parseStat(text)).toEqual({ pid: 41, parent: 40, pages: 26 });
  expect(parseStat('')).toBeUndefined();
});

test('the memory of a tree counts children and grandchildren, without the excluded', () => {
  const processes = [
    { pid: 1, parent: 0, pages: 1000 },
    { pid: 2, parent: 1, pages: 10 },
    { pid: 3, parent: 2, pages: 5 },
    { pid: 4, parent: 1, pages: 100 },
    { pid: 5, parent: 4, pages: 200 },
    { pid: 6, parent: 9, pages: 7 },
  ];
  expect(pagesBelow(processes, 1, new Set([4]))).toBe(15);
});

test('what go build -v compiled', () => {
  const said = 'go: downloading golang.org/x/sys v0.30.0\ninternal/abi\ngolang.org/x/sys/unix\n';
  expect(countCompiled(said)).toBe(2);
  expect(countCompiled('')).toBe(0);
});

test('the first proxy of GOPROXY', () => {
  expect(firstProxy('https://proxy.golang.org,direct')).toBe('https://proxy.golang.org');
  expect(firstProxy('off')).toBeUndefined();
  expect(firstProxy('direct|http://127.0.0.1:3000/')).toBe('http://127.0.0.1:3000');
});
