// Whether `size` is right about real programs: built by several Go for several targets, stripped and not,
// and compared, package by package, with `go tool nm -size` of the unstripped twin:
//   npm run measure:size -- [--only fzf,caddy] [--work FOLDER] [--write]
// Prints the table of docs/size.md; --write puts it there. Exit code 1 where a row is not as it has to be.
// --time: seconds and memory of reading caddy, five times. Toolchains come by GOTOOLCHAIN.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { replaceBetween } from './action-yml.mjs';
import { build, PROGRAMS } from './size/programs.mjs';
import { codeByPackage } from './size/symbols.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const LEAST = { text: 0.999, file: 0.97 };
const RUNS = 5;
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    work: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
    time: { type: 'boolean', default: false },
  },
});
const work = values.work || mkdtempSync(join(tmpdir(), 'go-turbo-build-size-'));
const only = values.only === '' ? [] : values.only.split(',');
const asked = PROGRAMS.filter((one) => only.length === 0 || only.includes(one.name));
let failed = 0;
const lines = [
  '| program | target | Go | bytes stripped | Go code | file | not stripped: Go code | file | packages as in nm | code without a package | code of C |',
  '| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
];
try {
  for (const one of asked) {
    if (values.time && one.name !== 'caddy') continue;
    const built = build(one, work);
    if (values.time) time(built.stripped);
    else lines.push(row(one, built));
  }
} finally {
  if (values.work === '') rmSync(work, { recursive: true, force: true });
}
if (!values.time) console.log(lines.join('\n'));
if (values.write) {
  const file = join(ROOT, 'docs', 'size.md');
  const begin = '<!-- begin real programs (written by npm run measure:size) -->';
  const end = '<!-- end real programs -->';
  writeFileSync(
    file,
    replaceBetween(readFileSync(file, 'utf8'), begin, end, `\n${lines.join('\n')}\n`),
  );
}
process.exitCode = failed > 0 ? 1 : 0;

function row(one, { stripped, twin, packages }) {
  const [lean, whole] = [stripped, twin].map((file) => sizeOf(file));
  for (const report of [lean, whole])
    if (report.attributed.text < LEAST.text || report.attributed.file < LEAST.file) failed++;
  const expected = codeByPackage(twin, packages, one.target);
  const found = new Map(lean.packages.map((each) => [each.package, each.text]));
  const off = [];
  const isWasm = one.target.endsWith('/wasm');
  let more = 0;
  for (const [path, bytes] of expected.packages) {
    const difference = (found.get(path) ?? 0) - bytes;
    more += difference;
    // No tool names the package of wasm's code without a name: a package may have some of it, all together that much.
    const isOff = isWasm ? difference < -most(bytes) : Math.abs(difference) > most(bytes);
    if (isOff) off.push(`${path} ${difference}`);
  }
  if (isWasm && more > expected.other + most(expected.other))
    off.push(`${more} more than the names say, and ${expected.other} have none`);
  failed += off.length;
  if (off.length > 0) console.error(`${one.name} ${one.target} off: ${off.join(', ')}`);
  const count = expected.packages.size;
  const share = ({ attributed }) => `${percent(attributed.text)} | ${percent(attributed.file)}`;
  const c = lean.remainder.find((each) => each.name === 'code and data of C')?.bytes ?? 0;
  const line = `| ${one.name} ${one.module.split('@')[1]} | ${one.target}${one.cgo ? ', cgo' : ''}${one.flags.some((flag) => flag.includes('pie')) ? ', pie' : ''} | ${lean.goVersion} | ${number(lean.bytes)} | ${share(lean)} | ${share(whole)} | ${count - off.length} of ${count} | ${number(expected.other)} | ${number(c)} |`;
  console.error(line);
  return line;
}

function most(bytes) {
  return Math.max(512, bytes / 100);
}

function sizeOf(file) {
  const json = `${file}.json`;
  execFileSync(process.execPath, [join(ROOT, 'dist', 'cli.mjs'), 'size', file, '--json', json], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return JSON.parse(readFileSync(json, 'utf8'));
}

function time(file) {
  const tell =
    'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';
  const seconds = [];
  const memory = [];
  for (let index = 0; index < RUNS; index++) {
    const began = performance.now();
    const text = execFileSync('sh', [
      ...['-c', '"$@" 2>&1 >/dev/null', 'sh', process.execPath, '--import', tell],
      ...[join(ROOT, 'dist', 'cli.mjs'), 'size', file],
    ]);
    seconds.push((performance.now() - began) / 1000);
    // Each thread says it, of the whole process.
    const kilobytes = text.toString().trim().split('\n').map(Number);
    memory.push(Math.max(...kilobytes) / 1024);
  }
  const median = seconds.toSorted((left, right) => left - right)[RUNS >> 1];
  console.log(
    `${number(statSync(file).size)} bytes: ${seconds.map((one) => one.toFixed(2)).join(', ')} s, median ${median.toFixed(2)} s, at most ${Math.max(...memory).toFixed(0)} MB; load ${loadavg()[0].toFixed(1)}`,
  );
  if (median > 1.5 || Math.max(...memory) > 400) failed++;
}

function percent(share) {
  return `${(Math.floor(share * 100_000) / 1000).toFixed(2)} %`;
}

function number(bytes) {
  return bytes.toLocaleString('en-US');
}
