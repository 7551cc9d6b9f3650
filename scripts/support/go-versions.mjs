// The table of Go versions: each project built, built again, edited and released by each Go, and
// its binaries compared with those of plain `go build`.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkout, fzfVersion, PROJECTS } from './go-projects.mjs';

const CLI = resolve(import.meta.dirname, '..', '..', 'dist', 'cli.mjs');
export const GO_VERSIONS = ['1.20.x', '1.24.x', '1.25.x', '1.26.x', '1.27.4'];
/** What an edit adds to a Go file: it changes the package's code, and what the binary holds. */
const EDIT = '\nvar editsOfTheTable = 1\n\nfunc init() { editsOfTheTable++ }\n';

/** Lines of the table, and how many cells are not as expected. */
export function measureGoVersions(work, { versions = GO_VERSIONS, projects = [] }) {
  const lines = [
    '| Go | project | build | again | after an edit | release |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  let failed = 0;
  for (const asked of versions) {
    const { goVersion, goRoot } = provideGo(work, asked);
    for (const project of PROJECTS) {
      if (projects.length > 0 && !projects.includes(project.name)) continue;
      const place = {
        ...{ work, goVersion, goRoot, project },
        folder: join(work, goVersion, project.name.replaceAll(/\W/g, '-')),
      };
      checkout(project, join(place.folder, 'src'), goVersion, goRoot);
      const cells = [];
      for (const cell of [build, again, edit, release]) {
        try {
          cells.push(cell(place));
        } catch (error) {
          failed++;
          cells.push(
            `**failed**: ${error.message
              .trim()
              .replaceAll(/\s*\n\s*/g, ' / ')
              .slice(0, 600)}`,
          );
        }
      }
      const name = project.name === 'fzf' ? `fzf ${fzfVersion(goVersion)}` : project.name;
      lines.push(`| ${goVersion} | ${name} | ${cells.join(' | ')} |`);
      console.error(lines.at(-1));
    }
  }
  return { lines, failed };
}

function build(place) {
  const report = run(place, []);
  starts(report);
  return `${report.packages.compiled} compiled${sameAsGo(place, report)}`;
}

function again(place) {
  // What Go compiles with a C compiler is never reused: no key holds every header (how-it-works.md).
  const isReused = !place.project.always?.includes('--cgo');
  const { binaries } = run(place, []);
  expect(
    binaries.every((one) => one.reused === isReused),
    isReused ? 'the binaries are not reused' : 'a binary with C is reused',
  );
  const { packages } = run(place, ['--no-reuse']);
  expect(packages.compiled === 0, `${packages.compiled} packages compiled again`);
  return isReused ? 'reused; without reuse 0 compiled' : '0 compiled';
}

function edit(place) {
  appendFileSync(join(place.folder, 'src', place.project.edited), EDIT);
  const report = run(place, []);
  starts(report);
  const { compiled, total } = report.packages;
  expect(compiled > 0 && compiled < total / 2, `${compiled} of ${total} compiled`);
  return `${compiled} compiled${sameAsGo(place, report)}`;
}

function release(place) {
  execFileSync('git', ['-C', join(place.folder, 'src'), 'checkout', '-q', '.']);
  const report = run(place, ['--profile', 'release', '--check', 'vcs=clean']);
  starts(report);
  return 'vcs=clean';
}

/** The report of a build that has to go well. */
function run({ work, goVersion, folder, project }, args) {
  const json = join(folder, 'report.json');
  const words = ['--go-version', goVersion, '--output', join(folder, 'bin')];
  const store = ['--cache-store', `directory:${join(work, 'store')}`, '--json', json];
  const done = spawnSync(
    process.execPath,
    [CLI, ...words, ...(project.always ?? []), ...args, ...store],
    { cwd: join(folder, 'src'), encoding: 'utf8', env: environment() },
  );
  if (done.status !== 0) throw new Error(done.stderr || done.stdout);
  const report = JSON.parse(readFileSync(json, 'utf8'));
  expect(report.goVersion === goVersion, `built with Go ${report.goVersion}`);
  return report;
}

function starts({ binaries }) {
  expect(binaries.length > 0, 'no binary');
  for (const { path } of binaries) {
    const ran = spawnSync(path, ['--version'], { encoding: 'utf8' });
    expect(ran.status === 0, `${path} ends with exit code ${ran.status}: ${ran.stderr}`);
  }
}

/** Builds with the command that --explain prints and compares; the words for the cell. */
function sameAsGo({ work, goVersion, goRoot, folder, project }, { binaries }) {
  const source = join(folder, 'src');
  const env = environment();
  const said = execFileSync(process.execPath, [CLI, ...(project.always ?? []), '--explain'], {
    ...{ cwd: source, encoding: 'utf8', env },
  });
  const line = said.split('\n').find((one) => / go build /.test(one));
  const plain = join(folder, 'plain');
  mkdirSync(plain, { recursive: true });
  const command = line.replace(' -o bin/ ', ` -o '${plain}/' `);
  const PATH = `${join(goRoot, 'bin')}:${process.env.PATH}`;
  const GOCACHE = join(work, goVersion, 'gocache');
  execFileSync('sh', ['-c', command], {
    ...{ cwd: source, stdio: 'pipe' },
    env: { ...env, PATH, GOCACHE, GOTOOLCHAIN: 'local' },
  });
  const names = readdirSync(plain).sort();
  const ours = binaries.map((one) => one.path.split('/').at(-1)).sort();
  expect(names.join() === ours.join(), `binaries ${ours}, and go build makes ${names}`);
  for (const name of names) {
    const [a, b] = [join(plain, name), join(folder, 'bin', name)].map((one) => readFileSync(one));
    expect(a.equals(b), `${name} differs from that of: ${line}`);
  }
  return ', bytes of go build';
}

/** What this machine's own Go settings say does not count. */
function environment() {
  return { ...process.env, GOFLAGS: '', GOENV: 'off' };
}

function provideGo(work, asked) {
  const json = join(work, 'go.json');
  const words = ['--no-build', '--no-warm', '--save', 'never', '--go-version', asked];
  execFileSync(process.execPath, [CLI, ...words, '--json', json], { cwd: work, stdio: 'pipe' });
  return JSON.parse(readFileSync(json, 'utf8'));
}

function expect(holds, message) {
  if (!holds) throw new Error(message);
}
