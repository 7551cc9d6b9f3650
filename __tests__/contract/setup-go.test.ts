import { chmod, stat } from 'node:fs/promises';
import path from 'node:path';
import { type FakeGoProxy, startGoProxy, toolchainFiles } from '../fakes/go-proxy.ts';
import { needs } from '../needs.ts';
import { writeSources } from './fixtures-app.ts';
import { type JobDone, logOf, runJob } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';

// Steps as workflows write them for actions/setup-go, with another `uses:` alone. What is expected is what
// actions/setup-go v7 does (its main.ts, installer.ts and docs/advanced-usage.md). Go is a double.

let proxy: FakeGoProxy;
let machine: Machine;

/** A go command that says its version, and of `go env` what the action asks for. */
const goCommand = (version: string, arch: string): string => `#!/bin/sh
if [ "$1" = version ]; then echo "go version go${version} linux/${arch}"; exit; fi
shift 2
printf '{"GOCACHE":"%s","GOPATH":"%s"' "\${GOCACHE:-$HOME/.cache/go-build}" "$HOME/go"
printf ',"GOMODCACHE":"%s","GOHOSTOS":"linux","GOHOSTARCH":"${arch}"' "$HOME/go/pkg/mod"
for name; do case $name in GOCACHE|GOPATH|GOMODCACHE|GOHOST*) ;; *) printf ',"%s":""' "$name" ;; esac; done
echo '}'
`;

const SUM =
  'example.com/m v1.0.0 h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nexample.com/m v1.0.0/go.mod h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n';
const goMod = (lines: string): string => `module example.com/app\n\n${lines}\n`;

interface Shape {
  readonly name: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly matrix?: Readonly<Record<string, string>>;
  readonly go: string;
  /** What else is to be seen. */
  readonly also?: (done: JobDone) => void | Promise<void>;
}

const warnings = ({ main }: JobDone): string => main.warnings.join('\n');
const notices = ({ main }: JobDone): string =>
  main.stdout.match(/^::notice.*$/gm)?.join('\n') ?? '';

const SHAPES: readonly Shape[] = [
  { name: 'an exact version', inputs: { 'go-version': '1.99.0' }, go: '1.99.0' },
  { name: 'a line', inputs: { 'go-version': '1.98' }, go: '1.98.4' },
  { name: 'x for the patch', inputs: { 'go-version': '1.98.x' }, go: '1.98.4' },
  { name: 'x for the minor', inputs: { 'go-version': '1.x' }, go: '1.99.2' },
  { name: 'a caret range', inputs: { 'go-version': '^1.98.1' }, go: '1.99.2' },
  { name: 'two bounds', inputs: { 'go-version': '>=1.98 <1.99' }, go: '1.98.4' },
  { name: 'stable', inputs: { 'go-version': 'stable' }, go: '1.99.2' },
  { name: 'oldstable', inputs: { 'go-version': 'oldstable' }, go: '1.98.4' },
  { name: 'a release candidate', inputs: { 'go-version': '1.100.0-rc.1' }, go: '1.100rc1' },
  { name: 'a range of one', inputs: { 'go-version': '>=1.100.0-rc.1' }, go: '1.100rc1' },
  {
    name: 'go.mod with a toolchain line',
    files: { 'go.mod': goMod('go 1.98.1\n\ntoolchain go1.99.0') },
    inputs: { 'go-version-file': 'go.mod' },
    go: '1.99.0',
  },
  {
    name: 'the same where the job has GOTOOLCHAIN=local',
    files: { 'go.mod': goMod('go 1.98.1\n\ntoolchain go1.99.0') },
    inputs: { 'go-version-file': 'go.mod' },
    env: { GOTOOLCHAIN: 'local' },
    go: '1.98.1',
  },
  {
    name: 'go.mod without a patch, in a folder below, and its go.sum',
    files: { 'sub/go.mod': goMod('go 1.98'), 'sub/go.sum': SUM },
    inputs: { 'go-version-file': 'sub/go.mod', 'cache-dependency-path': 'sub/go.sum' },
    go: '1.98.4',
    also: (done) => expect(notices(done)).toBe(''),
  },
  {
    name: 'go.work',
    files: { 'go.work': 'go 1.99.0\n\nuse ./a\n', 'a/go.mod': goMod('go 1.98') },
    inputs: { 'go-version-file': 'go.work' },
    go: '1.99.0',
  },
  {
    name: '.go-version',
    files: { '.go-version': '1.98.1\n' },
    inputs: { 'go-version-file': '.go-version' },
    go: '1.98.1',
  },
  {
    name: '.tool-versions',
    files: { '.tool-versions': 'nodejs 24.1.0\ngolang 1.98.1 # ours\n' },
    inputs: { 'go-version-file': '.tool-versions' },
    go: '1.98.1',
  },
  {
    name: 'both of them, and a file that is not there',
    inputs: { 'go-version': '1.98.1', 'go-version-file': 'gone/go.mod' },
    go: '1.98.1',
    also: (done) => expect(warnings(done)).toContain('go-version counts'),
  },
  {
    name: 'a matrix of versions',
    inputs: { 'go-version': '1.98' },
    matrix: { go: '1.98', os: 'ubuntu-latest' },
    go: '1.98.4',
  },
  {
    name: 'cache: false',
    files: { 'go.mod': goMod('go 1.98'), 'go.sum': SUM },
    inputs: { 'go-version': '1.99.2', cache: 'false' },
    go: '1.99.2',
    also: ({ main, posts, requests }) => {
      expect(requests).toEqual([]);
      expect(main.outputs['cache-hit']).toBe('');
      expect(
        Object.keys(main.env).filter((name) => /GOCACHE|GOMODCACHE|GOFLAGS/.test(name)),
      ).toEqual([]);
      expect(posts.map((one) => one.stdout)).toEqual(['']);
    },
  },
  {
    name: 'several go.sum, and files that are none',
    files: {
      ...{ 'a/go.mod': goMod('go 1.98'), 'a/go.sum': SUM, 'b/go.sum': SUM, 'env.txt': 'linux' },
    },
    inputs: { 'go-version': '1.98.4', 'cache-dependency-path': '**/go.sum\nenv.txt' },
    go: '1.98.4',
    also: (done) => {
      expect(notices(done)).toContain('other files than go.mod and go.sum');
      expect(done.main.outputs['cache-hit']).toBe('false');
    },
  },
  {
    name: 'a go.sum that is not there',
    inputs: { 'go-version': '1.98.4', 'cache-dependency-path': 'gone/go.sum' },
    go: '1.98.4',
    also: (done) => expect(warnings(done)).toContain('nothing is at gone/go.sum'),
  },
  {
    name: 'architecture of the runner',
    inputs: { 'go-version': '1.99.0', architecture: 'x64' },
    go: '1.99.0',
  },
  {
    name: 'architecture: x86',
    inputs: { 'go-version': '1.99.0', architecture: 'x86' },
    go: '1.99.0',
    also: ({ main }) => expect(main.outputs['go-root']).toMatch(/ia32$/),
  },
  {
    name: 'a token, as for GitHub Enterprise',
    inputs: { 'go-version': '1.99.0', token: 'ghs_secret' },
    go: '1.99.0',
    also: (done) => expect(notices(done)).toContain('token is not needed'),
  },
  {
    name: 'another GOTOOLCHAIN of the job: setup-go does not look at it',
    inputs: { 'go-version': '1.98.1' },
    env: { GOTOOLCHAIN: 'go1.99.0' },
    go: '1.98.1',
    also: ({ main, ...done }) => {
      expect(main.env.GOTOOLCHAIN).toBe('local');
      expect(warnings({ main, ...done })).toContain('and not GOTOOLCHAIN=go1.99.0');
    },
  },
  {
    name: 'paths with a comment, as @actions/glob takes them',
    files: { 'a/go.mod': goMod('go 1.98'), 'a/go.sum': SUM },
    inputs: { 'go-version': '1.98.4', 'cache-dependency-path': '# all of them\na/go.sum' },
    go: '1.98.4',
    also: (done) => expect(warnings(done)).toBe(''),
  },
  {
    name: 'before actions/checkout: that modules are not kept is said',
    inputs: { 'go-version': '1.98.4' },
    go: '1.98.4',
    also: (done) => expect(notices(done)).toContain('put it before'),
  },
  {
    name: 'a Go older than go.mod asks for: later steps decide',
    files: { 'go.mod': goMod('go 1.99') },
    inputs: { 'go-version': '1.98.1' },
    go: '1.98.1',
    also: (done) => expect(warnings(done)).toContain('asks for Go 1.99 or newer'),
  },
];

needs('linux x64').describe('setup/action.yml in place of actions/setup-go', () => {
  beforeAll(async () => {
    proxy = await startGoProxy(0);
    const versions = ['1.97.3', '1.98.1', '1.98.4', '1.99.0', '1.99.2', '1.100rc1'];
    for (const version of versions) publish(version, 'amd64');
    publish('1.99.0', '386');
    machine = await startMachine('setup-go');
  });
  afterAll(() => Promise.all([proxy.close(), machine.stop()]));

  function publish(version: string, arch: string): void {
    const platform = `linux/${arch}`;
    const files = { ...toolchainFiles(version, platform), 'bin/go': goCommand(version, arch) };
    proxy.publish(version, platform, files);
  }

  async function setUp(
    shape: Omit<Shape, 'go' | 'also'>,
    more: { tools?: string; path?: string } = {},
  ) {
    const files = new Map(Object.entries(shape.files ?? { 'README.md': 'hello\n' }));
    const source = await writeSources(path.join(machine.folder, 'source'), files);
    const done = await runJob(machine, {
      source,
      action: path.join(machine.action, 'setup'),
      inputs: shape.inputs,
      matrix: shape.matrix ?? null,
      toolCache: path.join(machine.folder, more.tools ?? 'tools'),
      env: { GOPROXY: proxy.url, GOSUMDB: proxy.gosumdb, GOENV: 'off', ...shape.env },
      ...(more.path === undefined ? {} : { path: more.path }),
      after: async (job) => {
        // Without a Go there is nothing to start.
        const { stdout } = await job.run('go', ['version']).catch(() => ({ stdout: '' }));
        goOfLaterStep = stdout;
        goPathBin = await stat(path.join(job.folders.home, 'go', 'bin')).then(
          () => true,
          () => false,
        );
      },
    });
    return done;
  }
  let goOfLaterStep = '';
  let goPathBin = false;

  test.each(SHAPES)('$name', async ({ go, also, ...shape }) => {
    // The tool cache is one for all of them: a range would take what an earlier one has put there.
    const done = await setUp({ ...shape, inputs: { 'check-latest': 'true', ...shape.inputs } });
    if (done.main.exitCode !== 0) throw new Error(logOf(done));
    expect(done.main.outputs['go-version']).toBe(go);
    expect(goOfLaterStep).toContain(`go version go${go} `);
    const { GOTOOLCHAIN = shape.env?.GOTOOLCHAIN } = done.main.env;
    expect([GOTOOLCHAIN, goPathBin]).toEqual(['local', true]);
    await also?.(done);
  });

  test('a range takes what is in the tool cache, and with check-latest the newest', async () => {
    const tools = 'older-tools';
    await setUp({ name: '', inputs: { 'go-version': '1.98.1' } }, { tools });
    const inputs = { 'go-version': '1.98' };
    const there = await setUp({ name: '', inputs }, { tools });
    const latest = await setUp(
      { name: '', inputs: { ...inputs, 'check-latest': 'true' } },
      { tools },
    );
    const got = [there, latest].map((one) => one.main.outputs['go-version']);
    expect(got).toEqual(['1.98.1', '1.98.4']);
  });

  test('a mirror, by the input and by the variable', async () => {
    const other = await startGoProxy(0);
    try {
      const files = {
        ...toolchainFiles('1.96.0', 'linux/amd64'),
        'bin/go': goCommand('1.96.0', 'amd64'),
      };
      other.publish('1.96.0', 'linux/amd64', files);
      await other.publishOnGoDev('1.96.0', 'linux/amd64', files);
      const env = { GOPROXY: other.url, GOSUMDB: other.gosumdb };
      const url = `${other.url}/dl/`;
      for (const [index, given] of [
        { inputs: url, env: '' },
        { inputs: '', env: url },
      ].entries()) {
        const { main } = await setUp(
          {
            name: '',
            inputs: { 'go-version': '1.96.0', 'go-download-base-url': given.inputs },
            env: { ...env, GO_DOWNLOAD_BASE_URL: given.env },
          },
          { tools: `mirror-${index}` },
        );
        expect([main.exitCode, main.outputs['go-version']]).toEqual([0, '1.96.0']);
        expect(other.requests).toContain('/dl/go1.96.0.linux-amd64.tar.gz');
        expect(other.requests.filter((one) => one.endsWith('.zip'))).toEqual([]);
        other.requests.length = 0;
      }
    } finally {
      await other.close();
    }
  });

  test('without a version: the Go that is on PATH, else what go.mod asks for', async () => {
    const files = new Map([['bin/go', goCommand('1.98.1', 'amd64')]]);
    const bin = await writeSources(path.join(machine.folder, 'preinstalled'), files);
    await chmod(path.join(bin, 'bin', 'go'), 0o755);
    const PATH = `${path.join(bin, 'bin')}:/usr/bin:/bin`;
    const older = { name: '', inputs: {}, files: { 'go.mod': goMod('go 1.97') } };
    const newer = { name: '', inputs: {}, files: { 'go.mod': goMod('go 1.99.0') } };
    const got = [];
    for (const [shape, at] of [
      [older, PATH],
      [newer, PATH],
      [older, '/usr/bin:/bin'],
    ] as const)
      got.push((await setUp(shape, { path: at })).main.outputs['go-version']);
    expect(got).toEqual(['1.98.1', '1.99.0', '1.97.3']);
  });

  test('a version file counts from the checkout, and the message says so', async () => {
    const files = { 'sub/go.mod': goMod('go 1.98') };
    const inputs = { 'go-version-file': 'go.mod', 'working-directory': 'sub' };
    const { main } = await setUp({ name: '', inputs, files });
    expect(main.exitCode).toBe(1);
    expect(main.errors.join()).toContain('write the path relative to the checkout');
  });

  test('1.20 without quotes is said to be 1.2, and not taken for an old Go', async () => {
    const { main } = await setUp({ name: '', inputs: { 'go-version': '1.2' } });
    expect(main.exitCode).toBe(1);
    expect(main.errors.join()).toContain('if you meant 1.20, put it in quotes');
  });

  test('toolchain: auto for later steps; cache: restore saves nothing; a second step changes its mind', async () => {
    const files = { 'go.mod': goMod('go 1.98') };
    const done = await setUp({
      name: '',
      files,
      inputs: { 'go-version': '1.99.2', toolchain: 'auto', cache: 'restore' },
    });
    expect(done.main.env.GOTOOLCHAIN).toBe('auto');
    expect(done.requests.filter((one) => one.kind === 'create')).toEqual([]);
    expect(done.requests.some((one) => one.kind === 'lookup')).toBe(true);
  });
});
