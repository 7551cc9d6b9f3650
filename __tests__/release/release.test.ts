import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noStore } from '../../src/cache/store.ts';
import { createStep } from '../../src/flow/create-step.ts';
import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import type { ListedPackage } from '../../src/plan/go-list.ts';
import { unproven } from '../../src/release/release-modules.ts';
import { releaseStep, removeReleaseFolders } from '../../src/release/release-step.ts';
import { readJobFacts } from '../../src/runner/environment.ts';
import { failureText } from '../../src/runner/result.ts';
import { createFakeRunner } from '../fakes/fake-runner.ts';
import { contextOf, rawOf } from '../inputs/context.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gtb-release-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a release reads neither what go env -w left nor a cache that somebody else fills', async () => {
  const file = join(folder, 'goenv');
  await writeFile(file, 'GOPRIVATE=secret.example.com\nGOFLAGS=-toolexec=/evil\n');
  const environment = {
    ...{ GOENV: file, GOCACHEPROG: '/evil', GOCACHE: '/evil', GOMODCACHE: '/evil' },
    ...{ GO_TURBO_BUILD_GOCACHE: '/evil', GOPROXY: 'https://proxy.example.com' },
  };
  const runner = createFakeRunner({ environment });
  const raw = rawOf({ profile: 'release', 'cache-store': 'directory:/x' });
  const inputs = parseInputs(raw, contextOf());
  if (!inputs.ok) throw new Error(inputs.failures.map(failureText).join('\n'));
  const { step, caches } = await createStep({
    ...{ runner, job: readJobFacts({}, undefined), without: [] },
    inputs: { ...inputs.value, workingDirectory: folder },
    ...{ startedAt: 0, temp: folder, toolCache: '/evil', home: folder },
  });
  const release = await releaseStep(step, { ...caches, store: noStore });
  const { goCache, goModCache } = release.own;
  expect(release.step.runner.environment).toEqual({
    ...{ GOENV: 'off', GOPROXY: 'https://proxy.example.com', GOCACHE: goCache },
    ...{ GOMODCACHE: goModCache, GO_TURBO_BUILD_GOCACHE: goCache },
  });
  expect(release.caches.permission.may).toBe(false);
  for (const own of [goCache, goModCache, release.step.folders.toolCache]) {
    expect(own.startsWith(step.folders.job)).toBe(true);
  }
  const below = join(goCache, '..');
  expect(await readdir(below)).toEqual([]);
  expect(runner.said('notice')).toEqual([
    `profile: release does not read ${file} (GOFLAGS, GOPRIVATE); what the build needs of it, set as \`env\` of the step`,
    'profile: release does not use GOCACHEPROG: its build cache begins empty',
  ]);
  await writeFile(goCache, '');
  await removeReleaseFolders(release.own);
  expect(await readdir(below)).toEqual([]);

  const second = await releaseStep(step, { ...caches, store: noStore });
  expect(second.own.goCache).not.toBe(goCache);
});

test('a package of a module that go.sum has no h1 of is a failure', () => {
  const from = (Module: ListedPackage['Module']): ListedPackage => ({
    ...{ ImportPath: 'p', Name: 'p', Dir: '/p' },
    ...(Module === undefined ? {} : { Module }),
  });
  const a = { Path: 'example.com/a', Version: 'v1.0.0', Dir: '/a' };
  const b = { Path: 'example.com/b', Version: 'v1.0.0', Dir: '/b' };
  const packages = [
    from(undefined),
    from({ Path: 'example.com/main', Main: true, Dir: '/main' }),
    // Vendored: go list names no folder of the module.
    from({ Path: 'example.com/vendored', Version: 'v1.0.0' }),
    from({ Path: 'example.com/x', Version: 'v1.0.0', Replace: { Path: './x', Dir: '/x' } }),
    from({ Path: 'example.com/y', Version: 'v1.0.0', Replace: a }),
    from(b),
    from(b),
  ];
  const listing = new Map([['linux/amd64', packages]]);
  const all = new Set(['example.com/a@v1.0.0', 'example.com/b@v1.0.0']);
  expect(unproven(listing, all)).toEqual([]);
  expect(unproven(listing, new Set(['example.com/a@v1.0.0'])).map(failureText)).toEqual([
    `the build reads example.com/b@v1.0.0, whose h1 is in no go.sum
  expected: an h1 in go.sum for every module that a release is built from
  to fix: run \`go mod tidy\` and commit go.sum`,
  ]);
  expect(unproven(listing, new Set())).toHaveLength(2);
});
