// What a row of edits uploads and what GOCACHE grows to, on a real project:
//   node scripts/measure-edits.mjs [--module github.com/junegunn/fzf@v0.65.2] [--packages .] [--edits 40]
// Each run is a `node dist/cli.mjs` of its own with an empty GOCACHE and one directory store; edit
// number i appends a function to package number i of the main module, round robin.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    module: { type: 'string', default: 'github.com/junegunn/fzf@latest' },
    packages: { type: 'string', default: '.' },
    edits: { type: 'string', default: '40' },
  },
});
const work = mkdtempSync(join(tmpdir(), 'go-turbo-build-edits-'));
const source = join(work, 'source');
const go = (args, cwd) => execFileSync('go', args, { cwd, encoding: 'utf8', maxBuffer: 1e9 });

const { Dir: origin, Version: version } = JSON.parse(
  go(['mod', 'download', '-json', values.module], work),
);
cpSync(origin, source, { recursive: true });
makeWritable(source);

const listed = go(
  [
    'list',
    '-deps',
    '-f',
    '{{if .Module}}{{if .Module.Main}}{{.Dir}}\t{{.Name}}\t{{join .GoFiles ","}}{{end}}{{end}}',
    values.packages,
  ],
  source,
);
const packages = listed
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('\t'));
console.log(`${values.module} ${version}: ${packages.length} packages of the main module`);

let base = 0;
let uploaded = 0;
let first = 0;
for (let edit = 0; edit <= Number(values.edits); edit++) {
  const [dir, , files] = packages[edit % packages.length];
  if (edit > 0)
    appendFileSync(
      join(dir, files.split(',')[0]),
      `\nfunc edit${edit}() string { return "edit ${edit}" }\n`,
    );
  const report = run();
  const { base: b, delta: d } = report.caches;
  const restored = b.bytesDown + d.bytesDown + b.bytesUp + d.bytesUp;
  if (edit === 0) base = b.bytesUp;
  if (edit === 0) first = restored;
  if (edit > 0) uploaded += b.bytesUp + d.bytesUp;
  console.log(
    [
      edit,
      dir.slice(source.length) || '/',
      `compiled ${report.packages.compiled}`,
      `base up ${mb(b.bytesUp)}`,
      `delta up ${mb(d.bytesUp)}`,
      `down ${mb(b.bytesDown + d.bytesDown)}`,
      `all edits ${(uploaded / base).toFixed(2)} x base`,
    ].join('\t'),
  );
}
console.log(
  `base ${mb(base)} MB, first run moved ${mb(first)} MB; ${values.edits} edits uploaded ${mb(uploaded)} MB = ${(uploaded / base).toFixed(2)} x one base`,
);
rmSync(work, { recursive: true, force: true });

function run() {
  const json = join(work, 'report.json');
  execFileSync(
    process.execPath,
    [
      'dist/cli.mjs',
      '--working-directory',
      source,
      '--packages',
      values.packages,
      '--cache-store',
      `directory:${join(work, 'store')}`,
      '--json',
      json,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return JSON.parse(readFileSync(json, 'utf8'));
}

function mb(bytes) {
  return (bytes / 1e6).toFixed(2);
}

function makeWritable(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeWritable(path);
    else chmodSync(path, 0o644);
  }
}
