import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBuildInfo } from '../../src/inspect/build-info.ts';
import type { BuildInfo } from '../../src/inspect/build-info-text.ts';
import { bufferSource } from '../../src/inspect/byte-source.ts';
import { type BinaryFacts, readBinary, readImage } from '../../src/inspect/read-binary.ts';
import { checkTarget } from '../../src/inspect/target-check.ts';
import { IS_LONG } from '../breadth.ts';
import { needs } from '../needs.ts';
import { go, type OracleAnswer, writeHello } from './go-binaries.ts';
import { parseTarget } from './targets.ts';

interface Sample {
  readonly target: string;
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly package?: string;
  readonly machine: string;
}

const SAMPLES: Readonly<Record<string, Sample>> = {
  linux_amd64: {
    target: 'linux/amd64/v2',
    environment: { GOAMD64: 'v2' },
    flags: ['-trimpath', '-ldflags=-s -w -X "main.text=a b\tc"'],
    machine: 'EM_X86_64 ELFCLASS64 ELFDATA2LSB',
  },
  linux_arm64: { target: 'linux/arm64', machine: 'EM_AARCH64 ELFCLASS64 ELFDATA2LSB' },
  linux_386: { target: 'linux/386', machine: 'EM_386 ELFCLASS32 ELFDATA2LSB' },
  linux_arm: {
    target: 'linux/arm/6',
    environment: { GOARM: '6' },
    machine: 'EM_ARM ELFCLASS32 ELFDATA2LSB',
  },
  linux_riscv64: { target: 'linux/riscv64', machine: 'EM_RISCV ELFCLASS64 ELFDATA2LSB' },
  linux_s390x: { target: 'linux/s390x', machine: 'EM_S390 ELFCLASS64 ELFDATA2MSB' },
  linux_mips: { target: 'linux/mips', machine: 'EM_MIPS ELFCLASS32 ELFDATA2MSB' },
  darwin_arm64: { target: 'darwin/arm64', flags: ['-ldflags=-s -w'], machine: 'CpuArm64' },
  darwin_amd64: { target: 'darwin/amd64', machine: 'CpuAmd64' },
  windows_amd64: { target: 'windows/amd64', machine: 'amd64' },
  windows_386: { target: 'windows/386', flags: ['-ldflags=-s -w'], machine: '386' },
  windows_arm64: { target: 'windows/arm64', flags: ['-ldflags=-s -w'], machine: 'arm64' },
  pie: {
    target: 'linux/amd64',
    flags: ['-buildmode=pie'],
    machine: 'EM_X86_64 ELFCLASS64 ELFDATA2LSB',
  },
  viac: {
    target: 'linux/amd64',
    environment: { CGO_ENABLED: '1' },
    package: './viac',
    machine: 'EM_X86_64 ELFCLASS64 ELFDATA2LSB',
  },
};
/** Halves the time that a dozen runtimes take to compile; says nothing about the files' headers. */
const QUICK = '-gcflags=all=-N -l -dwarf=false';
const DYNAMIC = ['pie', 'viac'];
const withC = needs('linux x64', 'gcc');
/** Each compiles a runtime, of formats that others here have. */
const MORE = [
  'linux_386',
  'linux_arm',
  'linux_riscv64',
  'linux_mips',
  'windows_386',
  'windows_arm64',
];
const NAMES = Object.keys(SAMPLES).filter(
  (name) => (name !== 'viac' || withC.there) && (IS_LONG || !MORE.includes(name)),
);

let folder = '';
let answers: Readonly<Record<string, OracleAnswer>> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gtb-inspect-'));
  await writeHello(folder);
  for (const name of NAMES) {
    const sample = SAMPLES[name] as Sample;
    const [GOOS = '', GOARCH = ''] = sample.target.split('/');
    await go(
      join(folder, 'hello'),
      ['build', QUICK, '-o', file(name), ...(sample.flags ?? []), sample.package ?? '.'],
      { GOOS, GOARCH, ...sample.environment },
    );
  }
  const slices = [await readFile(file('darwin_amd64')), await readFile(file('darwin_arm64'))];
  await writeFile(file('universal'), universal(slices));
  const all = [...NAMES, 'universal'].map(file);
  await go(join(folder, 'oracle'), ['build', QUICK, '-o', file('oracle'), '.']);
  const printed = execFileSync(file('oracle'), all, { encoding: 'utf8' });
  answers = JSON.parse(printed) as Record<string, OracleAnswer>;
}, 300_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

if (!withC.there) withC.test('viac', () => {});

describe.each(NAMES)('%s', (name) => {
  const sample = SAMPLES[name] as Sample;

  test("agrees with Go's own readers", async () => {
    const facts = await facts_of(name);
    const oracle = answers[file(name)] as OracleAnswer;
    expect(oracle.machine).toBe(sample.machine);
    expect(facts.goarch).toBe(sample.target.split('/')[1]);
    expect(facts.architectures).toEqual([facts.goarch]);
    expect([...facts.needed].sort()).toEqual([...(oracle.needed ?? [])].sort());
    if (facts.format === 'elf') expect(facts.interpreter ?? '').toBe(oracle.interpreter);
    const info = facts.buildInfo as BuildInfo;
    expect(info.goVersion).toBe(oracle.goVersion);
    expect(info.path).toBe(oracle.path);
    expect(`${info.main?.path}@${info.main?.version}`).toBe(oracle.main);
    const deps = info.deps.map((dep) => {
      const replace = dep.replace === null ? '' : `=>${dep.replace.path}@${dep.replace.version}`;
      return `${dep.path}@${dep.version}${replace}`;
    });
    expect(deps).toEqual(oracle.deps ?? []);
    expect({ ...info.settings }).toEqual(oracle.settings);
  });

  test('has the size and hash of the file', async () => {
    const bytes = await readFile(file(name));
    const facts = await facts_of(name);
    expect(facts.bytes).toBe(bytes.length);
    expect(facts.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('is static, dynamic or neither', async () => {
    const facts = await facts_of(name);
    const expected = facts.format === 'elf' ? !DYNAMIC.includes(name) : null;
    expect(facts.static).toBe(expected);
  });

  test('is a binary for its own target and for no other', async () => {
    const facts = await facts_of(name);
    expect(checkTarget(name, facts, parseTarget(sample.target))).toEqual({ ok: true, value: null });
    for (const other of ['linux/loong64', 'freebsd/amd64', 'darwin/arm64/v9.0', 'linux/arm/7'])
      expect(checkTarget(name, facts, parseTarget(other)).ok).toBe(false);
  });

  test('cut anywhere it is a failure, never an exception', async () => {
    const bytes = await readFile(file(name));
    for (const length of cuts(bytes.length)) {
      const source = bufferSource(bytes.subarray(0, length));
      const image = await readImage(source, name);
      if (image.ok) throw new Error(`cut at ${length} of ${bytes.length} it was accepted`);
      expect(image.failures[0]?.code).toBe('GTB1504');
    }
  });

  test('with random bytes in its tables it is a Result, never an exception', async () => {
    const bytes = await readFile(file(name));
    const random = generator(bytes.length);
    const facts = await readImage(bufferSource(bytes), name);
    const blob = facts.ok ? (facts.value.dataRegion?.offset ?? 0) : 0;
    for (let round = 0; round < 400; round++) {
      const broken = Buffer.from(bytes);
      for (let change = 0; change < 1 + (round % 8); change++) {
        const base = round % 3 === 0 ? blob : 0;
        broken[base + (random() % (round % 2 === 0 ? 256 : 4096))] = random() % 256;
      }
      const source = bufferSource(broken);
      const image = await readImage(source, name);
      expect(typeof image.ok).toBe('boolean');
      if (image.ok) await readBuildInfo(source, image.value.dataRegion, name);
    }
  });
});

test('names the linkage of a dynamic binary', async () => {
  const facts = await facts_of('pie');
  expect(facts.interpreter).toBe('/lib64/ld-linux-x86-64.so.2');
  expect(facts.needed).toEqual([]);
});

test('darwin and windows binaries name their system libraries', async () => {
  expect((await facts_of('darwin_arm64')).needed).toContain('/usr/lib/libSystem.B.dylib');
  expect((await facts_of('darwin_arm64')).interpreter).toBe('/usr/lib/dyld');
  expect((await facts_of('windows_amd64')).needed).toEqual(['kernel32.dll']);
});

test('a universal binary has every architecture and the facts of its first slice', async () => {
  const facts = await facts_of('universal');
  const oracle = answers[file('universal')] as OracleAnswer;
  expect(oracle.machine.trim()).toBe('CpuAmd64 CpuArm64');
  expect(facts.architectures).toEqual(['amd64', 'arm64']);
  expect(facts.goarch).toBe('amd64');
  expect({ ...facts.buildInfo?.settings }).toEqual(oracle.settings);
  const bytes = await readFile(file('universal'));
  for (const length of cuts(bytes.length))
    expect((await readImage(bufferSource(bytes.subarray(0, length)), 'universal')).ok).toBe(false);
});

test.each([
  ['', 'is empty'],
  ['#!/bin/sh\n', 'begins with "#!/b"'],
  ['!<arch>\n', 'begins with "!<ar"'],
])('%j is no executable', async (text, reason) => {
  await writeFile(file('other'), text);
  const result = await readBinary(file('other'));
  expect(result.ok ? '' : result.failures[0]?.found).toBe(
    `${file('other')} is no executable: it ${reason}`,
  );
});

test('a missing file and a folder are failures that name them', async () => {
  for (const path of [file('missing'), folder]) {
    const result = await readBinary(path);
    expect(result.ok ? '' : result.failures[0]?.found).toContain(`cannot read the binary ${path}:`);
  }
});

function file(name: string): string {
  return join(
    folder,
    name === 'oracle' && process.platform === 'win32' ? 'oracle.exe' : `${name}.bin`,
  );
}

async function facts_of(name: string): Promise<BinaryFacts> {
  const result = await readBinary(file(name));
  if (!result.ok) throw new Error(result.failures[0]?.found);
  return result.value;
}

/** Every length of the first headers, then some hundred all over the file, and the last byte. */
function cuts(size: number): number[] {
  const random = generator(size);
  const lengths = new Set<number>([size - 1, size - 2, size - 16]);
  for (let length = 0; length < 300; length++) lengths.add(length);
  for (let count = 0; count < 200; count++) lengths.add(random() % size);
  return [...lengths];
}

function generator(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 4;
  };
}

/** As `lipo` joins slices: a big-endian table, then each slice at a multiple of 16 KB. */
function universal(slices: readonly Buffer<ArrayBuffer>[]): Buffer {
  const alignment = 16_384;
  const header = Buffer.alloc(alignment);
  header.writeUInt32BE(0xcafebabe, 0);
  header.writeUInt32BE(slices.length, 4);
  const parts = [header];
  let offset = alignment;
  slices.forEach((slice, index) => {
    const at = 8 + index * 20;
    header.writeUInt32BE(slice.readUInt32LE(4), at);
    header.writeUInt32BE(slice.readUInt32LE(8), at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(slice.length, at + 12);
    header.writeUInt32BE(14, at + 16);
    const last = index === slices.length - 1;
    const padded = last ? slice.length : Math.ceil(slice.length / alignment) * alignment;
    parts.push(slice, Buffer.alloc(padded - slice.length));
    offset += padded;
  });
  return Buffer.concat(parts);
}
