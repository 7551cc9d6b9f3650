import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sizeOf } from '../../../src/inspect/size/size-of.ts';
import { IS_LONG } from '../../breadth.ts';
import { go } from '../go-binaries.ts';
import { buildApp, onlyCause, writeApp } from './planted-app.ts';

// Programs of another Go: one that is not known, and the one before.

// GTB_LONG=1: two toolchains are downloaded, and compile the standard library.
const STRIPPED = ['-trimpath', '-ldflags=-s -w'];
let folder = '';
let base = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gtb-size-go-'));
  base = path.join(folder, 'base');
  await writeApp(base);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(['go1.19.8', 'go1.28.8', 'go1.99.8', 'go2.26.8'])(
  'of %s, which is not known, there are sections alone',
  async (version) => {
    const whole = await readFile(await buildApp(base, 'unknown', STRIPPED));
    const { GOVERSION } = JSON.parse(await go(base, ['env', '-json', 'GOVERSION']));
    const text = whole.toString('latin1').replaceAll(GOVERSION, version);
    const size = await sizeOf(Buffer.from(text, 'latin1'), 'unknown');
    expect(size).toMatchObject({ ok: true, value: { goVersion: version, packages: [] } });
    if (!size.ok) return;
    const { sectionsOnly, sections, attributed, functions } = size.value;
    expect(sectionsOnly).toMatch(version);
    expect(attributed).toEqual({ text: 0, file: 0 });
    expect(functions).toEqual([]);
    expect(sections.map((one) => one.name)).toEqual(expect.arrayContaining(['.text', '.rodata']));
  },
  120_000,
);

/** Toolchains come from where modules do. */
const ONLINE = { GOPROXY: process.env.GOPROXY ?? '' };

(IS_LONG ? test : test.skip).each([
  ['1.26.7', '1.26.8'],
  ['1.25.9', '1.26.7'],
])(
  'another Go is named alone, %s -> %s',
  async (from, to) => {
    const before = await buildApp(base, `go${from}`, STRIPPED, {
      ...ONLINE,
      GOTOOLCHAIN: `go${from}`,
    });
    const after = await buildApp(base, `go${to}`, STRIPPED, {
      ...ONLINE,
      GOTOOLCHAIN: `go${to}`,
    });
    expect(await onlyCause(before, after)).toEqual({
      cause: 'toolchain',
      name: 'go',
      was: `go${from}`,
      is: `go${to}`,
    });
  },
  600_000,
);
