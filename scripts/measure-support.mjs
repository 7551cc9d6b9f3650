// Every kind of build on a project without C and on one with C, each run on this machine:
//   node scripts/measure-support.mjs [--only NAME,NAME]
// Prints the table of docs/support.md. Exit code 1 where a row is not as expected. Needs what
// .ci/install-tools installs, and dist (npm run build). The table of Go versions:
//   node scripts/measure-support.mjs --go [--go-versions 1.20.x,1.27.4] [--only fzf]
// and with --write it goes into docs/support.md.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { replaceBetween } from './action-yml.mjs';

const FZF = 'github.com/junegunn/fzf@v0.65.2';
const CLI = resolve(import.meta.dirname, '..', 'dist', 'cli.mjs');
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    go: { type: 'boolean', default: false },
    'go-versions': { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});
const only = values.only === '' ? [] : values.only.split(',');
const LEAN = 'nx,stripped,no-dwarf,trimpath,go>=1.26';

/** Name, arguments of the step, requirements; what stands for `false` is a row that a project has not. */
const ROWS = [
  ['profile dev', ['--profile', 'dev'], 'nx', 'nx'],
  ['profile staging', ['--profile', 'staging'], 'static,no-dwarf,trimpath', 'no-dwarf,trimpath'],
  ['profile lean', [], `static,${LEAN}`, LEAN],
  ['profile lean, built twice', [], 'reproducible', 'reproducible'],
  ['profile release', ['--profile', 'release'], 'static,vcs=clean', 'vcs=clean'],
  ['link internal', ['--link', 'internal'], 'static,no-interp', false],
  ['link pie', ['--link', 'pie', '--no-static'], 'pie', 'pie'],
  ['link external-static', ['--link', 'external-static', '--cgo'], 'static', 'static'],
  ['link static-pie', ['--link', 'static-pie', '--cgo'], 'static-pie', 'static-pie'],
  ['link musl', ['--link', 'external-static,musl', '--cgo'], 'static', 'static'],
  ['link musl, dynamic', ['--link', 'musl', '--cgo'], 'nx', 'nx'],
  ['link mold', ['--link', 'external-static,mold', '--cgo'], 'static', 'static'],
  ['link lld', ['--link', 'external-static,lld', '--cgo'], 'static', 'static'],
  ['debug sidecar', ['--debug', 'sidecar'], 'stripped,no-dwarf', 'stripped,no-dwarf'],
  ['debug full', ['--debug', 'full'], 'nx', 'nx'],
  ['compress upx', ['--compress', 'upx'], 'trimpath', 'trimpath'],
  ['buildinfo minimal', ['--buildinfo', 'minimal'], 'trimpath', 'trimpath'],
  ['race', ['--profile', 'dev', '--race', '--cgo'], 'nx', 'nx'],
  ['linux/arm64', ['--targets', 'linux/arm64'], 'static,arch=arm64', false],
  ['windows/amd64', ['--targets', 'windows/amd64'], 'os=windows,nx', false],
  ['darwin/arm64', ['--targets', 'darwin/arm64'], 'os=darwin,pie', false],
];

const work = mkdtempSync(join(tmpdir(), 'go-turbo-build-support-'));
let failed = 0;
try {
  if (values.go) await goTable();
  else buildTable();
} finally {
  execFileSync('chmod', ['-R', 'u+w', work]);
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;

async function goTable() {
  const { measureGoVersions } = await import('./support/go-versions.mjs');
  const asked = values['go-versions'];
  const done = measureGoVersions(work, {
    ...(asked === '' ? {} : { versions: asked.split(',') }),
    projects: only,
  });
  failed += done.failed;
  const table = done.lines.join('\n');
  console.log(table);
  if (!values.write) return;
  const file = resolve(import.meta.dirname, '..', 'docs', 'support.md');
  const begin = '<!-- begin go versions (written by npm run measure:go) -->';
  const end = '<!-- end go versions -->';
  writeFileSync(file, replaceBetween(readFileSync(file, 'utf8'), begin, end, `\n${table}\n`));
}

function buildTable() {
  const listed = execFileSync('go', ['mod', 'download', '-json', FZF], { encoding: 'utf8' });
  const projects = [
    {
      name: 'fzf',
      folder: checkout('fzf', JSON.parse(listed).Dir),
      // Its go.mod asks for 1.20, which links nothing without C externally.
      always: ['--go-version=1.26.8'],
    },
    {
      name: 'sqlite',
      folder: checkout('sqlite', resolve(import.meta.dirname, '..', 'examples', 'sqlite')),
      always: ['--cgo'],
    },
  ];
  console.log('| build | fzf | examples/sqlite |\n| --- | --- | --- |');
  for (const [name, args, ...requirements] of ROWS) {
    if (only.length > 0 && !only.includes(name)) continue;
    const cells = projects.map((project, index) =>
      requirements[index] === false ? '–' : cell(project, args, requirements[index]),
    );
    console.log(
      `| ${name}: \`${[...args, '--check', requirements[0]].join(' ')}\` | ${cells.join(' | ')} |`,
    );
  }
}

/** A copy with a commit and a tag. */
function checkout(name, source) {
  const folder = join(work, name);
  cpSync(source, folder, { recursive: true });
  execFileSync('chmod', ['-R', 'u+w', folder]);
  const git = (...args) => execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-q', '-m', 'all');
  git('tag', 'v1.2.3');
  return folder;
}

function cell({ name, folder, always }, args, check) {
  const json = join(work, `${name}.json`);
  const extra = always.filter((one) => !args.includes(one));
  mkdirSync(join(work, 'out'), { recursive: true });
  const given = ['--packages', '.', '--output', join(work, 'out', name), '--check', check];
  const done = spawnSync(
    process.execPath,
    [
      CLI,
      ...given,
      ...args,
      ...extra,
      '--cache-store',
      `directory:${join(work, 'store')}`,
      '--json',
      json,
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  if (done.status !== 0) {
    failed++;
    return `failed: ${done.stderr.trim().split('\n').slice(0, 3).join(' ')}`;
  }
  const [binary] = JSON.parse(readFileSync(json, 'utf8')).binaries;
  const size = `${(binary.bytes / 1e6).toFixed(2)} MB`;
  if (args.includes('--targets')) return `${size}, not run`;
  const ran = spawnSync(binary.path, ['--version'], { encoding: 'utf8' });
  if (ran.status !== 0) failed++;
  return `${size}, ${ran.status === 0 ? 'runs' : `exit code ${ran.status}`}`;
}
