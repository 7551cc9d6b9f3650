/**
 * Checks the workflows of this repository, of the examples and of the tests with actionlint, from its Go module.
 * The Go on the PATH is used; where there is none, the one that the built CLI installs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ACTIONLINT = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12';
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const folders = [
  '.github/workflows',
  'examples/workflows',
  ...readdirSync(path.join(root, 'examples'))
    .map((name) => `examples/${name}/.github/workflows`)
    .filter((folder) => existsSync(path.join(root, folder))),
  '__tests__/act/repository/.github/workflows',
];
const files = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => path.join(folder, name)),
);
const go = findGo();
if (go === '') process.exitCode = 1;
else process.exitCode = run(go);

function run(go) {
  const codes = files.map((file) => lint(go, file));
  const worst = Math.max(...codes);
  if (worst === 0) console.log(`actionlint: ${files.length} workflows, nothing to say`);
  return worst;
}

/** `uses: $/path` is that path of the workflow's own commit (GitHub, July 2026); actionlint 1.7.12 knows `./` alone. */
function lint(go, file) {
  const args = ['run', ACTIONLINT, '-stdin-filename', file, '-'];
  const { status, error } = spawnSync(go, args, {
    cwd: root,
    env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '', GOWORK: 'off' },
    input: readFileSync(path.join(root, file), 'utf8').replaceAll(/uses: \$\//g, 'uses: ./'),
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  if (error !== undefined) console.error(`actionlint could not be run: ${error.message}`);
  return status ?? 1;
}

/** The go command, or '' after saying why there is none. */
function findGo() {
  if (spawnSync('go', ['version']).status === 0) return 'go';
  const folder = mkdtempSync(path.join(os.tmpdir(), 'actionlint-'));
  try {
    const report = path.join(folder, 'report.json');
    const hello = path.join(root, 'examples', 'hello');
    const cli = [path.join(root, 'dist', 'cli.mjs'), '--no-build', '--working-directory', hello];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...cli, '--json', report], {
      encoding: 'utf8',
    });
    if (status === 0)
      return path.join(JSON.parse(readFileSync(report, 'utf8')).goRoot, 'bin', 'go');
    console.error(`no Go on the PATH, and dist/cli.mjs installed none:\n${stdout}${stderr}`);
    return '';
  } finally {
    rmSync(folder, { recursive: true });
  }
}
