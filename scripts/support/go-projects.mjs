// The projects of the table of Go versions, and how each is made to fit an older Go.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { appSources } from '../../__tests__/contract/fixtures-app.ts';
import { shopSources } from '../../__tests__/contract/fixtures-services.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

/** A program with C of its own, in a module without dependencies. */
const WITH_C = {
  'go.mod': 'module example.com/withc\n\ngo 1.26.0\n',
  'twice/twice.go':
    'package twice\n\n// static int twice(int n) { return 2 * n; }\nimport "C"\n\nfunc Of(n int) int { return int(C.twice(C.int(n))) }\n',
  'main.go':
    'package main\n\nimport "example.com/withc/twice"\n\nfunc main() { println(twice.Of(21)) }\n',
};

/**
 * `edited`: the file that an edit changes. `always`: arguments of every build. `older`: what the
 * module requires for a Go below 1.25, where its own requirements ask for a newer one.
 */
export const PROJECTS = [
  {
    name: 'fzf',
    edited: 'src/util/chars.go',
    fill: (folder, go) => copy(fzfFolder(go), folder),
  },
  {
    name: 'examples/hello',
    edited: 'greeting/greeting.go',
    older: ['golang.org/x/text@v0.14.0', 'github.com/yuin/goldmark@v1.6.0'],
    fill: (folder) => copy(join(ROOT, 'examples', 'hello'), folder),
  },
  {
    name: 'examples/hello-118',
    edited: 'main.go',
    fill: (folder) => copy(join(ROOT, 'examples', 'hello-118'), folder),
  },
  { name: 'test app', edited: 'leaf/b/b.go', fill: (folder) => write(folder, appSources()) },
  {
    name: 'test shop',
    edited: 'common/base/base.go',
    fill: (folder) => write(folder, shopSources()),
  },
  {
    name: 'with C',
    edited: 'twice/twice.go',
    always: ['--cgo'],
    fill: (folder) => write(folder, Object.entries(WITH_C)),
  },
];

/** fzf's newest release; the last that Go 1.20 builds where the wanted Go is older. */
export const FZF_OF_120 = 'v0.65.2';
const fzfVersions = new Map();

export function fzfVersion(go) {
  return JSON.parse(fzfDownload(go)).Version;
}

function fzfFolder(go) {
  return JSON.parse(fzfDownload(go)).Dir;
}

function fzfDownload(go) {
  const version = go.startsWith('1.20') ? FZF_OF_120 : 'latest';
  if (!fzfVersions.has(version)) {
    const module = `github.com/junegunn/fzf@${version}`;
    const text = execFileSync('go', ['mod', 'download', '-json', module], { encoding: 'utf8' });
    fzfVersions.set(version, text);
  }
  return fzfVersions.get(version);
}

/** A copy with a commit and a tag, its go line no newer than `go` (`1.20.14`). */
export function checkout(project, folder, go, goRoot) {
  mkdirSync(folder, { recursive: true });
  project.fill(folder, go);
  execFileSync('chmod', ['-R', 'u+w', folder]);
  fitGoLine(project, folder, go, goRoot);
  const git = (...args) => execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-q', '-m', 'all');
  git('tag', 'v1.2.3');
}

function fitGoLine(project, folder, go, goRoot) {
  const file = join(folder, 'go.mod');
  const text = readFileSync(file, 'utf8');
  const minor = Number(go.split('.')[1]);
  const asked = Number(/^go 1\.(\d+)/m.exec(text)?.[1] ?? 0);
  const fits = text.replace(/^toolchain .*\n/m, '');
  writeFileSync(file, asked > minor ? fits.replace(/^go .*$/m, `go 1.${minor}`) : fits);
  if (asked <= minor || project.older === undefined) return;
  const run = (...args) =>
    execFileSync(join(goRoot, 'bin', 'go'), args, {
      cwd: folder,
      stdio: 'pipe',
      env: { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '' },
    });
  run('mod', 'edit', ...project.older.map((one) => `-require=${one}`));
  run('mod', 'tidy');
}

function copy(from, to) {
  cpSync(from, to, { recursive: true });
}

function write(folder, files) {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
