import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BinaryFacts, readBinary } from '../../src/inspect/read-binary.ts';
import { failureText } from '../../src/runner/result.ts';
import { IS_LONG } from '../breadth.ts';
import { needs, type Tool } from '../needs.ts';
import {
  type Agreed,
  agreed,
  byObjdump,
  byReadelf,
  machByLlvm,
  peByLlvm,
  tool,
} from './binutils.ts';
import { go } from './go-binaries.ts';

// What our readers say beside what readelf, objdump and LLVM say. Linux only: the tools are Debian's.

interface Made {
  readonly name: string;
  make(file: string): Promise<unknown>;
  other(file: string, facts: BinaryFacts): Agreed;
  readonly tools: readonly Tool[];
  /** What it has to be, so that the file is what its name says. */
  readonly is: Partial<Agreed>;
}

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gtb-readers-'));
  await writeFile(join(folder, 'go.mod'), 'module example.com/readers\n\ngo 1.21\n');
  await writeFile(join(folder, 'main.go'), 'package main\n\nfunc main() { println("hello") }\n');
  await mkdir(join(folder, 'viac'));
  await writeFile(
    join(folder, 'viac', 'main.go'),
    'package main\n\n// #include <stdio.h>\n// static void hello(void) { puts("hello"); }\nimport "C"\n\nfunc main() { C.hello() }\n',
  );
  await writeFile(join(folder, 'main.c'), 'int main(void) { return 0; }\n');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function byGo(args: readonly string[], target: string, environment: Record<string, string> = {}) {
  const [GOOS = '', GOARCH = ''] = target.split('/');
  const where = environment.CGO_ENABLED === '1' ? './viac' : '.';
  return (file: string) =>
    go(folder, ['build', '-o', file, ...args, where], { GOOS, GOARCH, ...environment });
}

function byC(compiler: string, ...args: readonly string[]) {
  return async (file: string) => tool(compiler, [...args, '-o', file, 'main.c'], folder);
}

const LOADER = '/lib64/ld-linux-x86-64.so.2';
const CGO = { CGO_ENABLED: '1' };
const MUSL = { ...CGO, CC: 'musl-gcc' };

function external(flags: string): string {
  return `-ldflags=-linkmode=external "-extldflags=${flags}"`;
}

/** Seconds each: in every run of the tests. */
const SHORT: readonly Made[] = [
  {
    name: 'gnu, dynamic, at a fixed address, without RELRO',
    make: byC('gcc', '-no-pie', '-Wl,-z,norelro'),
    other: byReadelf,
    tools: ['gcc', 'readelf'],
    is: { pie: false, relro: 'none', interpreter: LOADER, needed: ['libc.so.6'] },
  },
  {
    name: 'gnu, pie, lazily bound',
    make: byC('gcc', '-pie', '-fPIE', '-Wl,-z,relro,-z,lazy'),
    other: byReadelf,
    tools: ['gcc', 'readelf'],
    is: { pie: true, relro: 'partial', interpreter: LOADER },
  },
  {
    name: 'gnu, pie, full RELRO, stripped',
    make: byC('gcc', '-s', '-pie', '-fPIE', '-Wl,-z,relro,-z,now'),
    other: byReadelf,
    tools: ['gcc', 'readelf'],
    is: { pie: true, relro: 'full', symbols: 0 },
  },
  {
    name: 'gnu, static-pie',
    make: byC('gcc', '-static-pie', '-fPIE'),
    other: byReadelf,
    tools: ['gcc', 'readelf'],
    is: { pie: true, interpreter: null, needed: [] },
  },
  {
    name: 'gnu, with code on the stack',
    make: byC('gcc', '-Wl,-z,execstack'),
    other: byReadelf,
    tools: ['gcc', 'readelf'],
    is: { stack: 'code' },
  },
  {
    name: 'gnu, a shared library',
    make: byC('gcc', '-shared', '-fPIC'),
    other: byReadelf,
    tools: ['gcc', 'readelf'],
    is: { pie: false, interpreter: null },
  },
  {
    name: 'Go, static',
    make: byGo([], 'linux/amd64'),
    other: byReadelf,
    tools: ['readelf'],
    is: { pie: false, relro: 'none', stack: 'data', interpreter: null, needed: [] },
  },
  {
    name: 'Go for windows',
    make: byGo([], 'windows/amd64'),
    other: byObjdump,
    tools: ['objdump'],
    is: { pie: true, stack: 'data' },
  },
];

/** Minutes in all, and more tools. */
const MORE: readonly Made[] = [
  {
    name: 'Go, static, stripped',
    make: byGo(['-ldflags=-s -w'], 'linux/amd64'),
    other: byReadelf,
    tools: ['readelf'],
    is: { symbols: 0 },
  },
  {
    name: 'Go, pie by its own linker',
    make: byGo(['-buildmode=pie'], 'linux/amd64'),
    other: byReadelf,
    tools: ['readelf'],
    is: { pie: true, relro: 'partial', interpreter: LOADER },
  },
  {
    name: 'Go, pie, bound at the start',
    make: byGo(['-buildmode=pie', '-ldflags=-bindnow'], 'linux/amd64'),
    other: byReadelf,
    tools: ['readelf'],
    is: { relro: 'full' },
  },
  {
    name: 'cgo, gnu, dynamic',
    make: byGo([], 'linux/amd64', CGO),
    other: byReadelf,
    tools: ['gcc', 'readelf'],
    is: { interpreter: LOADER, needed: ['libc.so.6'] },
  },
  {
    name: 'cgo, gnu, static',
    make: byGo([external('-static')], 'linux/amd64', CGO),
    other: byReadelf,
    tools: ['gcc', 'readelf'],
    is: { pie: false, interpreter: null, needed: [] },
  },
  {
    name: 'cgo, gnu, pie, full RELRO',
    make: byGo(['-buildmode=pie', external('-Wl,-z,relro,-z,now')], 'linux/amd64', CGO),
    other: byReadelf,
    tools: ['gcc', 'readelf'],
    is: { pie: true, relro: 'full' },
  },
  {
    name: 'cgo, gnu, static-pie',
    make: byGo(['-buildmode=pie', external('-static-pie')], 'linux/amd64', CGO),
    other: byReadelf,
    tools: ['gcc', 'readelf'],
    is: { pie: true, interpreter: null, needed: [] },
  },
  {
    name: 'cgo, musl, dynamic',
    make: byGo([], 'linux/amd64', MUSL),
    other: byReadelf,
    tools: ['musl-gcc', 'readelf'],
    is: { interpreter: '/lib/ld-musl-x86_64.so.1', needed: ['libc.so'] },
  },
  {
    name: 'cgo, musl, static',
    make: byGo([external('-static')], 'linux/amd64', MUSL),
    other: byReadelf,
    tools: ['musl-gcc', 'readelf'],
    is: { interpreter: null, needed: [] },
  },
  {
    name: 'musl, C, dynamic',
    make: byC('musl-gcc'),
    other: byReadelf,
    tools: ['musl-gcc', 'readelf'],
    is: { interpreter: '/lib/ld-musl-x86_64.so.1' },
  },
  {
    name: 'Go for arm64',
    make: byGo([], 'linux/arm64'),
    other: byReadelf,
    tools: ['readelf'],
    is: { pie: false, interpreter: null },
  },
  {
    name: 'Go for arm64, stripped',
    make: byGo(['-ldflags=-s'], 'linux/arm64'),
    other: byReadelf,
    tools: ['readelf'],
    is: { symbols: 0 },
  },
  {
    name: 'Go for 386',
    make: byGo([], 'linux/386'),
    other: byReadelf,
    tools: ['readelf'],
    is: { pie: false, interpreter: null },
  },
  {
    name: 'Go for mips, of the other byte order',
    make: byGo([], 'linux/mips'),
    other: byReadelf,
    tools: ['readelf'],
    is: { pie: false, interpreter: null },
  },
  {
    name: 'Go for windows, stripped',
    make: byGo(['-ldflags=-s -w'], 'windows/amd64'),
    other: peByLlvm,
    tools: ['llvm-readobj'],
    is: { symbols: 0 },
  },
  {
    name: 'Go for windows, by LLVM',
    make: byGo([], 'windows/amd64'),
    other: peByLlvm,
    tools: ['llvm-readobj'],
    is: { pie: true },
  },
  {
    name: 'Go for windows on arm64',
    make: byGo([], 'windows/arm64'),
    other: peByLlvm,
    tools: ['llvm-readobj'],
    is: { pie: true, stack: 'data' },
  },
  {
    name: 'Go for darwin on arm64',
    make: byGo([], 'darwin/arm64'),
    other: machByLlvm,
    tools: ['llvm-objdump'],
    is: { pie: true, stack: 'data', interpreter: '/usr/lib/dyld' },
  },
  {
    name: 'Go for darwin on arm64, stripped',
    make: byGo(['-ldflags=-s'], 'darwin/arm64'),
    other: machByLlvm,
    tools: ['llvm-objdump'],
    is: { symbols: 0 },
  },
  {
    name: 'Go for darwin on amd64',
    make: byGo([], 'darwin/amd64'),
    other: machByLlvm,
    tools: ['llvm-objdump'],
    is: { stack: 'data' },
  },
];

describe('what other readers say of the same file', () => {
  for (const { name, make, other, tools, is } of IS_LONG ? [...SHORT, ...MORE] : SHORT)
    needs('linux', ...tools).test(
      name,
      async () => {
        const file = join(folder, name.replaceAll(/\W+/g, '-'));
        await make(file);
        const read = await readBinary(file);
        if (!read.ok) throw new Error(read.failures.map(failureText).join());
        const ours = agreed(read.value);
        expect(ours).toEqual(other(file, read.value));
        expect(ours).toMatchObject(is);
        expect(ours.sections.length).toBeGreaterThan(3);
      },
      300_000,
    );
});
