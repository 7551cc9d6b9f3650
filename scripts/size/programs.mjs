// The real programs of docs/size.md, and how each is built: stripped, and its twin with symbols.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const PROGRAMS = [
  program('fzf', 'github.com/junegunn/fzf@v0.65.2', '.', 'linux/amd64', '1.26.8'),
  program('fzf', 'github.com/junegunn/fzf@v0.65.2', '.', 'darwin/arm64', '1.24.13'),
  program('fzf', 'github.com/junegunn/fzf@v0.65.2', '.', 'windows/amd64', '1.27.4'),
  program(
    'caddy',
    'github.com/caddyserver/caddy/v2@v2.11.9',
    './cmd/caddy',
    'linux/amd64',
    '1.26.8',
  ),
  program('age', 'filippo.io/age@v1.2.1', './cmd/age', 'windows/amd64', '1.25.9'),
  program('shfmt', 'mvdan.cc/sh/v3@v3.11.0', './cmd/shfmt', 'linux/arm64', '1.24.13'),
  program(
    'staticcheck',
    'honnef.co/go/tools@v0.6.1',
    './cmd/staticcheck',
    'darwin/amd64',
    '1.25.9',
  ),
  program('gojq', 'github.com/itchyny/gojq@v0.12.17', './cmd/gojq', 'wasip1/wasm', '1.24.13'),
  program('esbuild', 'github.com/evanw/esbuild@v0.25.5', './cmd/esbuild', 'js/wasm', '1.27.4'),
  program('task', 'github.com/go-task/task/v3@v3.43.3', './cmd/task', 'linux/amd64', '1.27.4', {
    flags: ['-buildmode=pie'],
  }),
  program(
    'migrate',
    'github.com/golang-migrate/migrate/v4@v4.18.3',
    './cmd/migrate',
    'linux/amd64',
    '1.25.9',
    { flags: ['-tags=sqlite3 file'], cgo: true },
  ),
];

function program(name, module, packages, target, goVersion, { flags = [], cgo = false } = {}) {
  return { name, module, packages, target, goVersion, flags, cgo };
}

/** The stripped program and its twin, and every package that they may be made of. */
export function build(one, work) {
  const [GOOS, GOARCH] = one.target.split('/');
  const env = {
    ...process.env,
    ...{ GOOS, GOARCH, CGO_ENABLED: one.cgo ? '1' : '0', GOENV: 'off', GOWORK: 'off', GOFLAGS: '' },
    GOTOOLCHAIN: `go${one.goVersion}`,
  };
  const { Dir: cwd } = JSON.parse(run(['mod', 'download', '-json', one.module], { env }));
  const folder = join(work, `${one.name}-${GOOS}-${GOARCH}`);
  mkdirSync(folder, { recursive: true });
  const link = (file, ldflags) => {
    const flags = ['-buildvcs=false', ...one.flags, `-ldflags=${ldflags}`];
    run(['build', ...flags, '-o', file, one.packages], { env, cwd });
    return file;
  };
  const listed = run(
    ['list', '-deps', ...one.flags, '-f={{.ImportPath}}\t{{.Name}}', one.packages],
    {
      env,
      cwd,
    },
  );
  return {
    stripped: link(join(folder, 'stripped'), '-s -w'),
    twin: link(join(folder, 'twin'), ''),
    packages: listed
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([path, name]) => ({ path, name })),
  };
}

export function run(args, { env = process.env, cwd, input } = {}) {
  return execFileSync('go', args, {
    ...{ env, input, encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['pipe', 'pipe', 'inherit'] },
    ...(cwd === undefined ? {} : { cwd }),
  });
}
