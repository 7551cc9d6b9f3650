// Whether `why` is right about real programs (docs/why.md), compared with what Go says and builds:
//   npm run measure:why -- [--only caddy,prometheus] [--of IMPORT,…] [--work FOLDER]
// caddy: of each blank import the packages that go, and the bytes of a build without it. prometheus: chains, packages
// that every chain leads through and what goes, by a graph of our own and `go mod why`.
// Exit code 1 where one differs. caddy is built from an empty cache for every import: minutes each.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkReasons } from './why/check-reasons.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const CLI = join(ROOT, 'dist', 'cli.mjs');
const CADDY = { module: 'github.com/caddyserver/caddy/v2@v2.11.9', main: './cmd/caddy' };
const PROMETHEUS = {
  module: 'github.com/prometheus/prometheus@v0.305.0',
  main: './cmd/prometheus',
};
const MODULES = `${CADDY.module.split('@')[0]}/modules`;
const BLANK = [
  'golang.org/x/crypto/x509roots/fallback',
  `${MODULES}/caddypki/acmeserver`,
  `${MODULES}/logging`,
  `${MODULES}/caddyhttp/reverseproxy/fastcgi`,
  `${MODULES}/caddyhttp/encode/zstd`,
  `${MODULES}/caddyhttp/caddyauth`,
  `${MODULES}/caddyhttp/tracing`,
  'time/tzdata',
];
const ASKED = [
  'github.com/prometheus/client_golang',
  'github.com/docker/docker',
  'github.com/aws/aws-sdk-go',
  'go.opentelemetry.io/otel',
  'google.golang.org/grpc',
];
const MOST_OFF = 0.1;
const GO = '1.26.8';
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'caddy,prometheus' },
    of: { type: 'string', default: '' },
    work: { type: 'string', default: '' },
  },
});
const work = values.work || mkdtempSync(join(tmpdir(), 'go-turbo-build-why-'));
const env = {
  ...process.env,
  ...{ CGO_ENABLED: '0', GOFLAGS: '', GOWORK: 'off', GOTOOLCHAIN: `go${GO}` },
};
const asked = (all) => (values.of === '' ? all : values.of.split(','));
let failed = 0;
try {
  if (values.only.includes('caddy')) caddy();
  if (values.only.includes('prometheus')) prometheus();
} finally {
  if (values.work === '') rmSync(work, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;

function caddy() {
  const cwd = checkout(CADDY.module, 'caddy');
  const before = { packages: listed(cwd, CADDY.main), bytes: built(cwd, CADDY.main) };
  console.log('| without | packages | bytes of the build | bytes of `why` |');
  console.log('| --- | ---: | ---: | ---: |');
  for (const one of asked(BLANK)) {
    const found = why(cwd, one, ['--packages', CADDY.main]);
    const [binary] = found.binaries;
    const undo = without(cwd, binary.imports, one);
    const left = new Set(listed(cwd, CADDY.main));
    const bytes = before.bytes - built(cwd, CADDY.main);
    undo();
    const gone = before.packages.filter((path) => !left.has(path)).sort();
    const { packages, bytes: said, bytesFrom } = binary.dropped;
    const isSame = JSON.stringify(gone) === JSON.stringify(packages);
    const isNear = bytesFrom === 'build' && Math.abs(said - bytes) <= MOST_OFF * bytes;
    if (!isSame || !isNear) failed++;
    const count = isSame ? gone.length : `${packages.length}, not ${gone.length}`;
    console.log(
      `| \`${one.replace(`${MODULES}/`, 'modules/')}\` | ${count} | ${bytes} | ${said} |`,
    );
  }
}

function prometheus() {
  const cwd = checkout(PROMETHEUS.module, 'prometheus');
  const fields = '-json=ImportPath,Module,Imports,ImportMap';
  const texts = go(cwd, ['list', '-deps', fields, PROMETHEUS.main]).split(/(?<=^})$/m);
  const graph = new Map(
    texts
      .filter((text) => text.trim() !== '')
      .map((text) => JSON.parse(text))
      .map(({ ImportPath, Module, Imports = [], ImportMap = {} }) => [
        ImportPath,
        { module: Module?.Path, imports: Imports.map((one) => ImportMap[one] ?? one) },
      ]),
  );
  const main = 'github.com/prometheus/prometheus/cmd/prometheus';
  for (const one of asked(ASKED)) {
    const found = why(cwd, one, ['--packages', PROMETHEUS.main, '--no-measure']);
    const wrong = checkReasons(graph, main, one, found.binaries[0]);
    const chain = go(cwd, ['mod', 'why', '-m', one]).trim().split('\n').slice(1);
    const end = chain.findLast((path) => graph.get(path)?.module === one);
    const isThere = found.binaries[0].chains.some((each) => each.at(-1) === end);
    if (chain.some((path) => path === main) && !isThere) wrong.push(`go mod why ends at ${end}`);
    failed += wrong.length;
    const { packages, dropped, chains, through } = found.binaries[0];
    console.log(
      `${one}: ${packages.length} packages, ${chains.length} chains, ${through.length} that all lead through, ${dropped.packages.length} go: ${wrong.length === 0 ? 'as go list says' : wrong.join('; ')}`,
    );
  }
}

function why(cwd, one, words) {
  const json = join(work, 'why.json');
  const args = [CLI, 'why', one, '--go-version', GO, ...words, '--json', json];
  execFileSync(process.execPath, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
  return JSON.parse(readFileSync(json, 'utf8'));
}

/** A copy of the module that can be changed. */
function checkout(module, name) {
  const folder = join(work, name);
  if (existsSync(folder)) return folder;
  const { Dir } = JSON.parse(go(ROOT, ['mod', 'download', '-json', module]));
  cpSync(Dir, folder, { recursive: true });
  execFileSync('chmod', ['-R', 'u+w', folder]);
  return folder;
}

function listed(cwd, main) {
  return go(cwd, ['list', '-deps', main]).trim().split('\n');
}

/** Bytes of a lean build of go itself. */
function built(cwd, main) {
  const file = join(work, 'built');
  go(cwd, ['build', '-buildvcs=false', '-trimpath', '-ldflags=-s -w', '-o', file, main]);
  return statSync(file).size;
}

/** Deletes the lines that import it; puts them back when called. */
function without(cwd, imports, one) {
  const files = [...new Set(imports.map((each) => resolve(cwd, each.file)))];
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  files.forEach((file, index) => {
    const lines = texts[index].split('\n').filter((line) => line.trim() !== `_ "${one}"`);
    writeFileSync(file, lines.join('\n'));
  });
  return () => {
    for (const [index, file] of files.entries()) writeFileSync(file, texts[index]);
  };
}

function go(cwd, args) {
  const options = { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 30 };
  return execFileSync('go', args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
}
