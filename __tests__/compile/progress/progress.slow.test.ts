import { readActionGraph } from '../../../src/compile/progress/action-graph.ts';
import {
  compiledPackages,
  totalPackages,
} from '../../../src/compile/progress/compiled-packages.ts';
import { followBuild } from '../../../src/compile/progress/follow-build.ts';
import { createProgress } from '../../../src/compile/progress/progress.ts';
import {
  createProgressSplitter,
  splitProgress,
} from '../../../src/compile/progress/progress-lines.ts';
import { BUILD, SmallModule } from './small-module.ts';

describe('createProgress', () => {
  function fixture(everySeconds = 10) {
    let now = 5_000;
    const progress = createProgress({ total: 6, clock: { now: () => now }, everySeconds });
    const wait = (seconds: number): void => {
      now += seconds * 1000;
    };
    return { progress, wait };
  }
  // main imports a and b, both import base; c is imported by none.
  const graph = readActionGraph(
    JSON.stringify([
      { ID: 0, Mode: 'build', Package: 'main', Deps: [1, 2, 5] },
      { ID: 1, Mode: 'build', Package: 'a', Deps: [3] },
      { ID: 2, Mode: 'build', Package: 'b', Deps: [3] },
      { ID: 3, Mode: 'build', Package: 'base' },
      { ID: 4, Mode: 'build', Package: 'c' },
      { ID: 5, Mode: 'build check cache', Package: 'main', Deps: [1, 2] },
    ]),
  );
  if (!graph.ok) throw new Error('bad fixture');

  test('a line when it is due, and not before', () => {
    const { progress, wait } = fixture();
    expect(progress.tick()).toBeNull();
    wait(9.9);
    expect(progress.tick()).toBeNull();
    wait(0.1);
    expect(progress.tick()).toBe('0 of 6 packages done (0 compiled)');
    expect(progress.tick()).toBeNull();
    wait(10);
    expect(progress.tick()).not.toBeNull();
  });

  test('names the one that has run longest, and how many others run', () => {
    const { progress, wait } = fixture();
    progress.feed('base');
    wait(4);
    progress.feed('c');
    wait(6);
    expect(progress.tick()).toBe(
      '0 of 6 packages done (0 compiled), compiling base for 10 s and 1 more',
    );
    progress.ended('base');
    wait(10);
    expect(progress.tick()).toBe('1 of 6 packages done (1 compiled), compiling c for 16 s');
    progress.ended('c');
    wait(10);
    expect(progress.tick()).toBe('2 of 6 packages done (2 compiled)');
  });

  test('what a begun package imports is done, cached or compiled', () => {
    const { progress, wait } = fixture(0);
    progress.learn(graph.value);
    progress.feed('a');
    wait(1);
    expect(progress.tick()).toBe('1 of 6 packages done (0 compiled), compiling a for 1 s');
    progress.feed('main');
    expect(progress.underWay()).toEqual(['main']);
    expect(progress.tick()).toBe('3 of 6 packages done (1 compiled), compiling main for 0 s');
  });

  test('knowing the graph only later comes to the same', () => {
    const { progress } = fixture(0);
    progress.feed('base');
    progress.feed('c');
    progress.ended('c');
    progress.feed('main');
    expect(progress.underWay()).toEqual(['base', 'main']);
    progress.learn(graph.value);
    expect(progress.underWay()).toEqual(['main']);
    expect(progress.tick()).toBe('4 of 6 packages done (2 compiled), compiling main for 0 s');
  });
});

describe('the lines of -v', () => {
  const known = new Set(['fmt', 'example.com/é']);

  test('are told from messages wherever the chunks end', () => {
    const text =
      'fmt\n# example.com/é\né.go:1:2: undefined: fmt\nexample.com/é\nnote: é\nfmt\nlast';
    const bytes = Buffer.from(text);
    for (let size = 1; size <= bytes.length; size++) {
      const splitter = createProgressSplitter(known);
      const started: string[] = [];
      let rest = '';
      for (let at = 0; at < bytes.length; at += size) {
        const part = splitter.push(bytes.subarray(at, at + size));
        started.push(...part.started);
        expect(part.rest === '' || part.rest.endsWith('\n')).toBe(true);
        rest += part.rest;
      }
      const end = splitter.end();
      expect([...started, ...end.started]).toEqual(['fmt', 'example.com/é']);
      // The second `fmt` is no start: go names a package once.
      expect(rest + end.rest).toBe('# example.com/é\né.go:1:2: undefined: fmt\nnote: é\nfmt\nlast');
    }
  });

  test.each([
    ['', ''],
    ['fmt\n', ''],
    ['fmt', ''],
    ['go: no\n', 'go: no\n'],
    ['\n', '\n'],
    ['\nfmt\n\n', '\n\n'],
    ['fmt\r\nx\r\n', 'x\r\n'],
  ])('%j leaves %j', (text, rest) => {
    expect(splitProgress(text, known).rest).toBe(rest);
  });
});

describe('a real build', () => {
  let module: SmallModule;
  beforeAll(async () => {
    module = await SmallModule.create();
  });
  afterAll(async () => {
    await module.remove();
  });

  test('-v names what is compiled, and its messages stay as without -v', async () => {
    await module.write(
      'a/a.go',
      'package a\n\nfunc A() int { return missing }\n\nfunc B() { x() }\n',
    );
    await module.write('b/b.go', 'package b\n\nfunc B() int { return "fmt" }\n');
    const verbose = await module.run(['build', '-v', ...BUILD.slice(1)]);
    const plain = await module.run(BUILD);
    const known = totalPackages(verbose.graph);
    const split = splitProgress(verbose.stderr, known);
    expect([...split.started].sort()).toEqual(
      compiledPackages(verbose.graph)
        .map((one) => one.importPath)
        .sort(),
    );
    expect(plain.stderr).toContain('undefined: missing');
    expect(split.rest.split('# ').sort()).toEqual(plain.stderr.split('# ').sort());
  }, 120_000);

  test('is followed: lines with counts and the slowest, then silence', async () => {
    await module.write('a/a.go', 'package a\n\nfunc A() int { return 1 }\n');
    await module.write('b/b.go', 'package b\n\nfunc B() int { return 1 }\n');
    const list = await module.run(BUILD);
    const packages = totalPackages(list.graph);
    const lines: string[] = [];
    let messages = '';
    const graphFile = module.nextGraph();
    const followed = followBuild({
      log: { progress: (line) => lines.push(line) },
      clock: { now: () => Date.now() },
      prefix: 'linux/amd64: ',
      packages,
      graphFile,
      everySeconds: 1,
      onMessages: (text) => {
        messages += text;
      },
    });
    const args = ['build', '-v', '-p=1', '-gcflags=all=-N', ...BUILD.slice(1)];
    await module.run(args, {}, followed.onStderr);
    followed.stop();
    const shown = lines.length;
    expect(shown).toBeGreaterThan(0);
    let before = 0;
    for (const line of lines) {
      const match = /^linux\/amd64: (\d+) of (\d+) packages done \((\d+) compiled\)/.exec(line);
      const [done, total, compiled] = (match ?? []).slice(1).map(Number);
      expect(total).toBe(packages.size);
      expect(done).toBeGreaterThanOrEqual(Math.max(before, compiled ?? Number.NaN));
      expect(done).toBeLessThanOrEqual(packages.size);
      before = done ?? 0;
    }
    // With one compile at a time there is never another one under way.
    expect(lines.join('\n')).not.toContain(' more');
    expect(lines.join('\n')).toMatch(/, compiling \S+ for \d+ s/);
    expect(before).toBeGreaterThan(1);
    expect(messages).toBe('');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(lines.length).toBe(shown);
  }, 120_000);
});
