import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hostCodec } from '../../../src/cache/archive/codec.ts';
import type { PackEntry } from '../../../src/cache/archive/pack-entry.ts';
import { modulesEntries, modulesNote } from '../../../src/cache/modules/full-entries.ts';
import { type GoSum, parseGoSums } from '../../../src/cache/modules/go-sum.ts';
import { type ModuleFolder, presentModules } from '../../../src/cache/modules/module-folders.ts';
import { restoreModules } from '../../../src/cache/modules/restore-modules.ts';
import { saveArchive } from '../../../src/cache/save-archive.ts';
import { createGoSandbox, type GoRun, type GoSandbox } from '../../fakes/go-sandbox.ts';
import type { MemoryStore } from '../../fakes/memory-store.ts';
import { SHARED_GOMODCACHE } from '../../fakes/real-go.ts';

/** Two small modules without dependencies; the path of one has upper case. */
export const UUID = { path: 'github.com/google/uuid', version: 'v1.6.0' };
export const SEMVER = { path: 'github.com/Masterminds/semver/v3', version: 'v3.3.0' };
export const GO_SUM = `github.com/Masterminds/semver/v3 v3.3.0 h1:B8LGeaivUe71a5qox1ICM/JLl0NqZSW5CHyL+hmvYS0=
github.com/Masterminds/semver/v3 v3.3.0/go.mod h1:4V+yj/TJE1HU9XfppCwVMZq3I84lprf4nC11bSS5beM=
github.com/google/uuid v1.6.0 h1:NIvaJDMOsjHA8n1jAhLSgzrAzy1Hgr+hNrb57e+94F0=
github.com/google/uuid v1.6.0/go.mod h1:TIyPZe4MgqvfeYDBFedMoGGpEw/LqOeaOT+nhxU+yHo=
`;
export const UUID_FOLDER = 'github.com/google/uuid@v1.6.0';
export const SEMVER_FOLDER = 'github.com/!masterminds/semver/v3@v3.3.0';
const MODULE = {
  'm/go.mod':
    'module example.com/m\n\ngo 1.21\n\nrequire (\n\tgithub.com/Masterminds/semver/v3 v3.3.0\n\tgithub.com/google/uuid v1.6.0\n)\n',
  'm/go.sum': GO_SUM,
  'm/m.go':
    'package m\n\nimport (\n\t_ "github.com/Masterminds/semver/v3"\n\t_ "github.com/google/uuid"\n)\n',
};

export const KEYS = { lookups: ['modules-place-sum-', 'modules-place-', 'modules-'] };
export const KEY = 'modules-place-sum-1';

/** A module with two dependencies, and as many GOMODCACHEs as a test wants, by name. */
export class RealModules {
  readonly sandbox: GoSandbox;
  readonly goSum: GoSum = parseGoSums([GO_SUM]);

  private constructor(sandbox: GoSandbox) {
    this.sandbox = sandbox;
  }

  static async create(): Promise<RealModules> {
    const sandbox = await createGoSandbox();
    await sandbox.write(MODULE);
    // The network is asked once; then the tests' own module cache is the proxy.
    await sandbox.go('m', ['mod', 'download']);
    return new RealModules(sandbox);
  }

  folder(cache: string, ...names: readonly string[]): string {
    return this.sandbox.path(`gomodcache-${cache}`, ...names);
  }

  /** Runs go in the module with a GOMODCACHE; nothing can be downloaded. */
  run(cache: string, args: readonly string[], environment = {}): Promise<GoRun> {
    const GOMODCACHE = this.folder(cache);
    return this.sandbox.tryGo('m', args, { GOMODCACHE, GOPROXY: 'off', ...environment });
  }

  /** Has Go itself fill a GOMODCACHE with both modules. */
  async download(cache: string): Promise<void> {
    const download = SHARED_GOMODCACHE.replaceAll('\\', '/').replace(/^\/?/, '/');
    const GOPROXY = `file://${download}/cache/download`;
    const run = await this.run(cache, ['mod', 'download'], { GOPROXY, GONOSUMDB: '*' });
    if (run.exitCode !== 0) throw new Error(run.stderr);
  }

  present(cache: string): Promise<ModuleFolder[]> {
    return presentModules(this.folder(cache), this.goSum);
  }

  /** Packs what a GOMODCACHE holds, as post does. */
  async save(
    store: MemoryStore,
    cache: string,
    more: readonly PackEntry[] = [],
    meta?: unknown,
  ): Promise<void> {
    const modules = await this.present(cache);
    const saved = await saveArchive({
      store,
      slot: 'modules',
      key: KEY,
      meta: (meta === undefined ? modulesNote(modules) : meta) as ReturnType<typeof modulesNote>,
      entries: async () => [
        ...(await modulesEntries(this.folder(cache), modules, this.goSum)),
        ...more,
      ],
      codec: hostCodec(),
    });
    if (saved.state !== 'saved') throw new Error(JSON.stringify(saved));
  }

  restore(
    store: MemoryStore,
    cache: string,
    changes: { readonly goSum?: GoSum; readonly expected?: readonly string[] } = {},
  ) {
    return restoreModules({
      store,
      keys: KEYS,
      goModCache: this.folder(cache),
      goSum: this.goSum,
      expected: null,
      thinRoot: '',
      clock: { now: () => Date.now() },
      ...changes,
    });
  }

  /** Every file of a GOMODCACHE below a folder, with `/`, sorted. */
  async files(cache: string, below = ''): Promise<string[]> {
    const folder = this.folder(cache, below);
    const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    return names
      .filter((name) => !name.isDirectory())
      .map((name) => join(name.parentPath, name.name).slice(folder.length + 1))
      .map((path) => path.replaceAll('\\', '/'))
      .sort();
  }

  remove(): Promise<void> {
    return this.sandbox.remove();
  }
}
