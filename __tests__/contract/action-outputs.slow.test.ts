import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BinaryReport } from '../../src/inspect/binary-report.ts';
import { appSources, writeSources } from './fixtures-app.ts';
import { goodJob, type JobDone, runJob } from './fixtures-job.ts';
import { type Machine, startMachine, TOOLS } from './fixtures-machine.ts';
import { shopSources } from './fixtures-services.ts';
import { runChild } from './harness/child.ts';

const BUILD_TIME = 180_000;

let machine: Machine;
let shop: string;

beforeAll(async () => {
  machine = await startMachine('outputs');
  shop = await writeSources(path.join(machine.folder, 'shop'), shopSources());
});
afterAll(() => machine.stop());

async function git(folder: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  const done = await runChild('git', [...author, ...args], folder, env);
  if (done.exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

describe('a step that went well', () => {
  let done: JobDone;
  let binaries: BinaryReport[];

  beforeAll(async () => {
    const source = await writeSources(path.join(machine.folder, 'app'), appSources());
    await git(source, 'init', '--quiet');
    await git(source, 'add', '.');
    await git(source, 'commit', '--quiet', '-m', 'first');
    done = await goodJob(machine, { source });
    binaries = JSON.parse(done.main.outputs.binaries ?? '') as BinaryReport[];
  }, BUILD_TIME);

  test('says in its outputs what it used and made', async () => {
    const { outputs } = done.main;
    expect(outputs).toMatchObject({
      'go-version': '1.26.8',
      'cache-hit': 'false',
      'cache-state': '{"modules":"miss","base":"miss","delta":"miss","binaries":"miss"}',
      binary: path.join(done.job.folders.workspace, 'bin', 'alpha'),
    });
    expect(outputs['inputs-digest']).toMatch(/^[0-9a-f]{64}$/);
    expect(Number(outputs['packages-total'])).toBeGreaterThan(50);
    expect(outputs['packages-compiled']).toBe(outputs['packages-total']);
    expect(outputs['go-root']?.startsWith(path.join(TOOLS, 'go', '1.26.8'))).toBe(true);
    const version = await readFile(path.join(outputs['go-root'] ?? '', 'VERSION'), 'utf8');
    expect(version).toMatch(/^go1\.26\.8\n/);
  });

  test('describes the binaries that lie there', async () => {
    expect(binaries.map((one) => [one.name, one.package, one.target, one.static])).toEqual([
      ['alpha', 'example.com/app/cmd/alpha', 'linux/amd64', true],
      ['beta', 'example.com/app/cmd/beta', 'linux/amd64', true],
    ]);
    for (const one of binaries) {
      const bytes = await readFile(one.path);
      expect(one.bytes).toBe(bytes.length);
      expect(one.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect((await stat(one.path)).mode & 0o111).not.toBe(0);
    }
    const ran = await done.job.run(done.main.outputs.binary ?? '', []);
    expect(ran.stderr).toMatch(/^\d+\n$/);
  });

  test('has every figure in the report, also what post saved', () => {
    const { report } = done;
    expect(report?.binaries).toEqual(binaries);
    expect(report?.packages.total).toBe(Number(done.main.outputs['packages-total']));
    expect(report?.caches.base.bytesUp).toBeGreaterThan(1e6);
    expect(report?.caches.modules.bytesUp).toBeGreaterThan(1e3);
    expect(report?.caches.base.key).toBe(
      done.requests.find((one) => one.kind === 'create' && one.key.startsWith('gtb1-base'))?.key,
    );
    expect(report?.phases.map((phase) => phase.name)).toEqual([
      ...['toolchain', 'restore', 'list', 'build', 'inspect', 'overhead'],
    ]);
    expect(report?.warnings).toEqual([]);
  });

  test('writes a job summary', () => {
    const { summary } = done.main;
    const { compiled, total } = done.report?.packages ?? {};
    expect(summary).toContain(`### Go 1.26.8, ${compiled} of ${total} packages compiled\n`);
    const [alpha] = binaries;
    expect(summary).toMatch(
      new RegExp(
        `\\| \`alpha\` \\| linux/amd64 \\| 1\\.\\d MB \\| yes \\| built \\| \`${alpha?.sha256.slice(0, 12)}\` \\|`,
      ),
    );
    expect(summary).toMatch(/\| base \| miss \| 0 B \| [\d.]+ m?s \|/);
  });

  test('leaves the checkout as `go build -o bin/` does: the binaries are there, nothing is hidden from git', async () => {
    const { workspace } = done.job.folders;
    expect(await git(workspace, 'status', '--porcelain', '--ignored')).toBe('?? bin/\n');
    const exclude = await readFile(path.join(workspace, '.git', 'info', 'exclude'), 'utf8').catch(
      () => '',
    );
    expect(exclude.split('\n').filter((line) => line !== '' && line[0] !== '#')).toEqual([]);
  });
});

/** A program that asks for a library of the system without cgo. */
const DYNAMIC = `package main

import _ "unsafe"

//go:cgo_import_dynamic _ _ "libc.so.6"

func main() {}
`;

describe('a step that fails', () => {
  test(
    'over input that is wrong: everything at once, before anything is fetched',
    async () => {
      const steps = [{ cgo: 'yes', profile: 'leen', targets: 'linux/amd46', save: 'nevr' }];
      const done = await runJob(machine, { source: shop, steps });
      expect(done.main.exitCode).toBe(1);
      const text = done.main.errors.join('\n');
      for (const found of ['"yes"', '"leen"', 'linux/amd46', '"nevr"']) {
        expect(text).toContain(found);
      }
      expect(done.main.stderr).toBe('');
      expect(done.requests).toEqual([]);
      expect(done.posts.map((post) => [post.exitCode, post.stdout])).toEqual([[0, '']]);
    },
    BUILD_TIME,
  );

  test(
    'over a compile error: marked on the line of the file as the repository knows it',
    async () => {
      const files = new Map<string, string>();
      for (const [name, text] of shopSources()) files.set(`services/shop/${name}`, text);
      const broken = 'package text\n\nconst Value = "a" + 1\n';
      files.set('services/shop/common/text/text.go', broken);
      const source = await writeSources(path.join(machine.folder, 'nested'), files);
      const done = await runJob(machine, {
        ...{ source, repository: 'octo/nested' },
        inputs: { 'working-directory': 'services/shop', packages: './common/...' },
      });
      expect(done.main.exitCode).toBe(1);
      expect(done.main.errors).toEqual([
        expect.stringContaining('go build failed for linux/amd64'),
      ]);

      const matcher = /^::add-matcher::(.*)$/m.exec(done.main.stdout)?.[1] ?? '';
      const { problemMatcher } = JSON.parse(await readFile(matcher, 'utf8')) as {
        problemMatcher: {
          pattern: { regexp: string; file: number; line: number; message: number }[];
        }[];
      };
      const pattern = problemMatcher[0]?.pattern[0];
      const matched = done.main.stdout
        .split('\n')
        .map((line) => new RegExp(pattern?.regexp ?? '').exec(line))
        .filter((match) => match !== null);
      expect(matched.map((match) => [match[1], match[2], match[4]])).toEqual([
        ['services/shop/common/text/text.go', '3', expect.stringContaining('mismatched types')],
      ]);
    },
    BUILD_TIME,
  );

  test(
    'over a lean binary that is not static: before it lies in the output folder',
    async () => {
      const files = new Map(appSources()).set('cmd/alpha/alpha.go', DYNAMIC);
      const source = await writeSources(path.join(machine.folder, 'dynamic'), files);
      const done = await runJob(machine, { source });
      expect(done.main.exitCode).toBe(1);
      expect(done.main.errors.join('\n')).toMatch(
        /alpha \(linux\/amd64\) is not static: interpreter .*, needs libc/,
      );
      const output = path.join(done.job.folders.workspace, 'bin');
      await expect(stat(output)).rejects.toThrow('ENOENT');
    },
    BUILD_TIME,
  );
});

describe('a step with checks', () => {
  test(
    'that fail: in the summary and the report, and nothing is published',
    async () => {
      const source = await writeSources(path.join(machine.folder, 'checked'), appSources());
      const inputs = { check: 'static\n size<=1kB', packages: './cmd/beta' };
      const done = await runJob(machine, { source, inputs });
      expect(done.main.exitCode).toBe(1);
      expect(done.main.errors).toEqual([
        expect.stringMatching(
          /^beta \(linux\/amd64\) fails the check size<=1kB: \d\.\d MB \(\d+ bytes\)\n {2}expected: at most 1 kB/,
        ),
      ]);
      expect(done.main.summary).toContain(
        '| Binary | Target | Check | Result | Found | To fix |\n| --- | --- | --- | --- | --- | --- |\n' +
          '| `beta` | linux/amd64 | `static` | pass | no interpreter, no needed library |  |\n' +
          '| `beta` | linux/amd64 | `size<=1kB` | **fail** | ',
      );
      expect(done.main.outputs).toMatchObject({ binary: '', binaries: '[]' });
      expect(done.report?.checks.map(({ results }) => results.map((one) => one.state))).toEqual([
        ['pass', 'fail'],
      ]);
      await expect(stat(path.join(done.job.folders.workspace, 'bin'))).rejects.toThrow('ENOENT');
    },
    BUILD_TIME,
  );
});

describe('a step that builds no binary', () => {
  test(
    'of a library compiles everything and says so',
    async () => {
      const done = await goodJob(machine, {
        ...{ source: shop, repository: 'octo/library' },
        inputs: { packages: './common/...' },
      });
      expect(done.main.stdout).toContain(
        '::notice::no main package among ./common/...: the packages are compiled, no binary is made',
      );
      expect(done.main.outputs).toMatchObject({
        ...{ binaries: '[]', binary: '', 'packages-compiled': '4', 'packages-total': '4' },
      });
      expect(done.created).toContain('base');
    },
    BUILD_TIME,
  );

  test(
    'with build: false sets up Go and warms the caches',
    async () => {
      const plan = {
        source: shop,
        repository: 'octo/warm',
        inputs: { build: 'false', packages: './common/...' },
      };
      let version = '';
      const done = await goodJob(machine, {
        ...plan,
        after: async (job) => {
          version = (await job.run('go', ['version'])).stdout;
        },
      });
      expect(version).toContain('go1.26.8');
      expect(done.main.outputs).toMatchObject({ binaries: '[]', 'packages-compiled': '4' });
      expect(done.created).toContain('base');
      // Nothing was built, and Go is there without a module, too.
      const again = await goodJob(machine, plan);
      expect(again.compiled).toBe('0');
      expect(again.created).toEqual([]);
      const cold = { build: 'false', warm: 'false', packages: './common/...' };
      const only = await goodJob(machine, { ...plan, inputs: cold, repository: 'octo/only' });
      expect(only.main.outputs).toMatchObject({ 'packages-compiled': '0', 'packages-total': '0' });
      expect(only.created).not.toContain('base');
    },
    BUILD_TIME,
  );

  test(
    'with cgo: true makes later steps use it as well',
    async () => {
      const said: string[] = [];
      for (const cgo of ['true', 'false']) {
        await goodJob(machine, {
          ...{ source: shop, repository: 'octo/cgo' },
          inputs: { cgo, packages: './common/...' },
          after: async (job) => {
            const step = await job.run('sh', ['-c', 'echo "[$CGO_ENABLED]"; go env GOTOOLCHAIN']);
            said.push(step.stdout);
          },
        });
      }
      expect(said).toEqual(['[1]\nlocal\n', '[]\nlocal\n']);
    },
    BUILD_TIME,
  );
});
