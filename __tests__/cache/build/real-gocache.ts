import { utimes } from 'node:fs/promises';
import { outputFacts } from '../../../src/cache/build/output-kind.ts';
import { scanUsed, type UsedEntry } from '../../../src/cache/build/scan.ts';
import { createGoSandbox, type GoRun, type GoSandbox } from '../../fakes/go-sandbox.ts';

/** b imports a; c is alone. None imports the standard library, so that nothing else is compiled. */
const FILES = {
  'm/go.mod': 'module example.com/m\n\ngo 1.21\n',
  'm/a/a.go': 'package a\n\nfunc A() int { return 1 }\n',
  'm/b/b.go': 'package b\n\nimport "example.com/m/a"\n\nfunc B() int { return 2 * a.A() }\n',
  'm/c/c.go': 'package c\n\nfunc C() int { return 3 }\n',
};
export const ALL = ['a', 'b', 'c'].map((name) => `example.com/m/${name}`);

/** A module and as many build caches as a test wants, by name. */
export class RealGoCache {
  readonly sandbox: GoSandbox;

  private constructor(sandbox: GoSandbox) {
    this.sandbox = sandbox;
  }

  static async create(): Promise<RealGoCache> {
    const sandbox = await createGoSandbox();
    await sandbox.write(FILES);
    // Go indexes a folder only if nothing in it is younger than two seconds (modindex/read.go).
    const past = new Date(Date.now() - 3600_000);
    for (const name of [...Object.keys(FILES), 'm/a', 'm/b', 'm/c', 'm']) {
      await utimes(sandbox.path(name), past, past);
    }
    return new RealGoCache(sandbox);
  }

  folder(name: string): string {
    return this.sandbox.path(`gocache-${name}`);
  }

  /** Builds packages (`a`, `b`, `c`) with a cache; what was compiled is the answer. */
  async build(cache: string, ...packages: readonly string[]): Promise<string[]> {
    const run = await this.run(cache, ['build', '-v', ...packages.map((name) => `./${name}`)]);
    return run.stderr.split(/\r?\n/).filter((line) => line !== '');
  }

  async run(cache: string, args: readonly string[]): Promise<GoRun> {
    const run = await this.sandbox.tryGo('m', args, { GOCACHE: this.folder(cache) });
    if (run.exitCode !== 0) throw new Error(run.stderr);
    return run;
  }

  /** Output IDs of the compiled packages, by import path: Go's own words. */
  async exports(cache: string): Promise<Map<string, string>> {
    const format = '-f={{.ImportPath}} {{.Export}}';
    const { stdout } = await this.run(cache, ['list', '-export', format, ...ALL]);
    const rows = stdout.trim().split(/\r?\n/);
    return new Map(
      rows.map((row) => {
        const [path = '', file = ''] = row.split(' ');
        return [path, /([0-9a-f]{64})-d$/.exec(file)?.[1] ?? ''];
      }),
    );
  }

  used(cache: string, since = 0): Promise<UsedEntry[]> {
    return scanUsed(this.folder(cache), since);
  }

  /** Output IDs of entries that are no index, each once, sorted. */
  outputs(cache: string, entries: readonly UsedEntry[]): string[] {
    const kept = entries.filter((entry) => outputFacts(this.folder(cache), entry).kind !== 'index');
    return [...new Set(kept.map((entry) => entry.output))].sort();
  }

  remove(): Promise<void> {
    return this.sandbox.remove();
  }
}
