import type { BuildInfo } from '../inspect/build-info-text.ts';
import { valueDigest } from '../runner/digest.ts';
import { type Failure, failure } from '../runner/result.ts';

/** What Go stamps into a binary that no file of the build says: `vcs.*`, and the main module's version. */
export function stampedByGo(buildInfo: BuildInfo | null): Readonly<Record<string, string>> {
  if (buildInfo === null) return {};
  const rows = Object.entries(buildInfo.settings).filter(([name]) => /^vcs(?:\.|$)/.test(name));
  const version = buildInfo.main?.version ?? '';
  return Object.fromEntries([...rows, ...(version === '' ? [] : [['version', version]])]);
}

export interface FingerprintFacts {
  /** Digest of the binary's inputs (inputs manifest): files, environment, lane, linker flags. */
  readonly inputs: string;
  /** Hash of the toolchain. */
  readonly toolchain: string;
  /** stampedByGo. */
  readonly stamped: Readonly<Record<string, string>>;
}

/** 64 hex digits over all that decides a binary's bytes, the stamped commit included. */
export function fingerprintDigest(facts: FingerprintFacts): string {
  return valueDigest([facts.inputs, facts.toolchain, facts.stamped], 64);
}

export interface KnownBinary {
  readonly name: string;
  readonly target: string;
  /** Hex: what was built now. */
  readonly sha256: string;
  /** fingerprintDigest. */
  readonly digest: string;
  /** Hex: what the store knows of these inputs. */
  readonly knownSha256: string;
  /** Key of the record. */
  readonly key: string;
}

/** Two binaries of the same inputs: one of them is not what its inputs say, and nobody knows which. */
export function fingerprintFailures(known: readonly KnownBinary[]): readonly Failure[] {
  return known.flatMap((one) => {
    if (one.sha256 === one.knownSha256) return [];
    return failure(
      'GTB1508',
      `${one.name} for ${one.target} has SHA-256 ${one.sha256}`,
      `${one.knownSha256}, which an earlier build of the same inputs (${one.digest.slice(0, 12)}) has; nothing is published`,
      `build both again and compare them: the build is not reproducible, or one of the two machines was changed; if the earlier binary was the wrong one, remove ${one.key} from the cache store`,
    ).failures;
  });
}
