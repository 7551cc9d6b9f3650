import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constraintState, fileNameMatches } from '../../../src/plan/source/build-constraint.ts';
import { headDigest } from '../../../src/plan/source/go-head.ts';
import { importsC } from '../../../src/plan/source/go-imports.ts';
import { textDigest } from '../../../src/runner/digest.ts';
import { go } from '../../inspect/go-binaries.ts';
import { type Random, seededRandom } from '../../reuse/random.ts';

const SEED = Number(process.env.GTB_SEED ?? 20_261_127);
const FILES = 700;

const NAMES = ['x.go', 'x.go', 'x.go', 'x_windows.go', 'x_unix.go', 'x_linux_arm64.go'];
/** What the lines above a package clause are made of. */
const PIECES = [
  ...['//go:build windows', '//go:build linux', '//go:build !cgo', '//go:build ignore'],
  ...['// +build windows', '//+build linux', '// +build ignore', '// +build !ignore,linux darwin'],
  ...[
    '',
    '',
    '',
    '',
    '// Doc.',
    '//',
    '/* a */',
    '/*',
    '*/',
    '/*\n*/',
    '/* b */ //go:build ignore',
  ],
  ...['//go:build (windows', '// +buildx windows', '//go:buildx', '\t', '/**/ // +build ignore'],
  ...['//go:debug panicnil=1', '//go:embed x.txt', '// go:build windows', ' //go:build windows '],
];
const CLAUSES = [
  'package p',
  'package p',
  'package p',
  'package q',
  '/**/ package p',
  'package //c\np',
];
const REST = [
  ...['', '', 'import "embed"\n', 'import "fmt"; import _ "os"', 'import ("fmt"; "os")'],
  ...[
    'import (\n\t"os"\n\t"fmt"\n)',
    'import "fmt" import "os"',
    'import ("fmt" "os")',
    'import (',
    ';;',
  ],
  ...['import "C"', '// import "C"', 'import func "fmt"', 'import x `fmt`', '#', 'import "a b"'],
  ...[
    'import "embed"\n\n//go:embed x.txt\nvar s string',
    'import _ "embed"\n\n/*\n//go:embed x.txt\n*/',
  ],
];

interface GeneratedFile {
  readonly name: string;
  readonly source: string;
}

function generated(random: Random): GeneratedFile {
  const head = Array.from({ length: random.number(6) }, () => random.pick(PIECES));
  const lineEnd = random.number(8) === 0 ? '\r\n' : '\n';
  const mark = random.number(10) === 0 ? '\uFEFF' : '';
  const tail = random.pick(['', `var n = ${random.number(3)}\n`, 'func f() {}\n', '/* open']);
  const lines = [...head, random.pick(CLAUSES), random.pick(REST), tail];
  return { name: random.pick(NAMES), source: mark + lines.join('\n').replaceAll('\n', lineEnd) };
}

const CONTEXTS = [
  { goos: 'linux', goarch: 'amd64', cgo: true, tags: [] },
  { goos: 'windows', goarch: 'amd64', cgo: false, tags: ['ignore'] },
  { goos: 'linux', goarch: 'arm64', cgo: false, tags: [] },
];

interface Listed {
  readonly Dir: string;
  readonly Name?: string;
  readonly GoFiles?: string[];
  readonly CgoFiles?: string[];
  readonly IgnoredGoFiles?: string[];
  readonly InvalidGoFiles?: string[];
  readonly Imports?: string[];
  readonly EmbedPatterns?: string[];
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gtb-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What `go list` says of each file, in a folder of its own. */
async function list(context: (typeof CONTEXTS)[number]): Promise<Map<number, Listed>> {
  const fields = 'Dir,Name,GoFiles,CgoFiles,IgnoredGoFiles,InvalidGoFiles,Imports,EmbedPatterns';
  const folders = Array.from({ length: FILES }, (_, index) => `./f${index}`);
  const tags = context.tags.length > 0 ? [`-tags=${context.tags.join(',')}`] : [];
  const text = await go(folder, ['list', '-e', '-find', `-json=${fields}`, ...tags, ...folders], {
    ...{ GOOS: context.goos, GOARCH: context.goarch, CGO_ENABLED: context.cgo ? '1' : '0' },
  });
  const found = text.split(/^}$/m).filter((part) => part.trim() !== '');
  const packages = found.map((part) => JSON.parse(`${part}}`) as Listed);
  return new Map(packages.map((one) => [Number(/f(\d+)$/.exec(one.Dir)?.[1]), one]));
}

test('generated files are read as go list reads them, and equal heads are equal to it', async () => {
  const random = seededRandom(SEED);
  const files = Array.from({ length: FILES }, () => generated(random));
  await writeFile(join(folder, 'go.mod'), 'module example.com/p\n\ngo 1.24\n');
  for (const [index, { name, source }] of files.entries()) {
    await mkdir(join(folder, `f${index}`));
    await writeFile(join(folder, `f${index}`, name), source);
    await writeFile(join(folder, `f${index}`, 'x.txt'), '');
  }
  const differences: string[] = [];
  const said = new Map<string, string>();
  let pairs = 0;
  for (const context of CONTEXTS) {
    const listed = await list(context);
    for (const [index, { name, source }] of files.entries()) {
      const one = listed.get(index);
      if (one === undefined) throw new Error(`f${index} is not listed`);
      const full = { ...context, goVersion: 'go1.26.8' };
      const ours = fileNameMatches(name, full) ? constraintState(source, full) : 'left out';
      const isBuilt = [...(one.GoFiles ?? []), ...(one.CgoFiles ?? [])].includes(name);
      const isInvalid = (one.InvalidGoFiles ?? []).includes(name);
      const isLeftOut = (one.IgnoredGoFiles ?? []).includes(name);
      const shown = `f${index} ${name} ${context.goos}: ${JSON.stringify(source)}`;
      // One that is malformed further down is built and invalid; one with a malformed constraint is
      // invalid, or in no list at all where Go has indexed the folder.
      const withoutC = !context.cgo && importsC(source);
      const agrees = ours === 'built' ? isLeftOut === withoutC || isInvalid : !isBuilt;
      if (!agrees) differences.push(`${shown}: we say ${ours}`);
      const key = `${context.goos}/${context.goarch} ${name} ${headDigest(source, textDigest(source, 32))}`;
      const { Dir: _dir, ...rest } = one;
      // An index says less of what it leaves out.
      const isRefused = ours === 'built' ? {} : { InvalidGoFiles: [] };
      const imports = [...(rest.Imports ?? [])].sort();
      const theirs = JSON.stringify({ ...rest, ...isRefused, Imports: imports });
      const before = said.get(key);
      if (before !== undefined) pairs += 1;
      if (before !== undefined && before !== theirs) {
        differences.push(`${shown}: one head, and go list says ${before} and ${theirs}`);
      }
      said.set(key, theirs);
    }
  }
  expect(differences).toEqual([]);
  expect(pairs).toBeGreaterThanOrEqual(300);
}, 300_000);
