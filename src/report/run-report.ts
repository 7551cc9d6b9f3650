import type { CacheReport } from '../cache/cache-report.ts';

/** A finished binary: the words of output `binaries` and of the CLI's JSON. */
export interface BinaryReport {
  readonly name: string;
  readonly package: string;
  /** `linux/amd64`. */
  readonly target: string;
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  /** null for macOS and Windows, whose binaries always import system libraries. */
  readonly static: boolean | null;
}

export interface PhaseReport {
  /** A part of the run; `overhead` is what is neither go command, nor transfer, nor hashing. */
  readonly name: string;
  readonly seconds: number;
}

export interface CacheReports {
  readonly modules: CacheReport;
  readonly base: CacheReport;
  readonly delta: CacheReport;
}

/** All figures of a run: the file of output `report` and of the CLI's `--json`. */
export interface RunReport {
  readonly goVersion: string;
  readonly goRoot: string;
  readonly inputsDigest: string;
  readonly lane: string;
  readonly place: string;
  readonly cacheHit: boolean;
  readonly binaries: readonly BinaryReport[];
  readonly caches: CacheReports;
  readonly packages: { readonly compiled: number; readonly total: number };
  readonly phases: readonly PhaseReport[];
  readonly warnings: readonly string[];
}

/** `exact`, `partial` or `miss` of each cache: output `cache-state`. */
export function cacheState(caches: CacheReports): Record<keyof CacheReports, string> {
  return { modules: caches.modules.hit, base: caches.base.hit, delta: caches.delta.hit };
}

/** Output `cache-hit`: base and modules were exact; a build without modules cache needs only the base. */
export function cacheHit(caches: CacheReports, usesModules: boolean): boolean {
  return caches.base.hit === 'exact' && (!usesModules || caches.modules.hit === 'exact');
}
