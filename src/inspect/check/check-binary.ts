import type { Requirement, StartWords } from '../../inputs/requirements/requirement.ts';
import type { ListedReleases } from '../../toolchain/version/list-releases.ts';
import type { StartMeasurement } from '../measure-start.ts';
import type { BinaryFacts } from '../read-binary.ts';
import { noBuildInfo } from './build-info-checks.ts';
import { checkFile } from './check-file.ts';
import { type CheckResult, fails, notApplicable } from './check-result.ts';
import { checkStart } from './startup-checks.ts';
import { checkToolchainAge } from './toolchain-age.ts';

export interface Started {
  readonly measured: StartMeasurement;
  /** The arguments. */
  readonly words: readonly string[];
}

/** Where the answers come from that the file does not hold; each is asked only where it is needed. */
export interface Sources {
  readonly releases: () => Promise<ListedReleases>;
  /** Runs the binary with these arguments, or with those that nobody has to say. */
  readonly start: (own: StartWords) => Promise<Started>;
  /** GOOS and GOARCH of this machine. */
  readonly host: { readonly goos: string; readonly goarch: string };
  readonly reproduce: (requirement: Requirement) => Promise<CheckResult>;
}

/** Judges one binary by all requirements, in their order. */
export async function checkBinary(
  requirements: readonly Requirement[],
  facts: BinaryFacts,
  sources: Sources,
): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  // One after another: a run of the binary is timed, and nothing else may happen meanwhile.
  for (const one of requirements) results.push(await checkOne(one, facts, sources));
  return results;
}

async function checkOne(
  requirement: Requirement,
  facts: BinaryFacts,
  sources: Sources,
): Promise<CheckResult> {
  switch (requirement.kind) {
    case 'startup':
    case 'memory': {
      const other = otherMachine(facts, sources.host);
      if (other !== null) return notApplicable(requirement, other);
      const { measured, words } = await sources.start(requirement.words);
      return checkStart(requirement, measured, words);
    }
    case 'vulnerable-toolchain': {
      if (facts.buildInfo === null) return noBuildInfo(requirement);
      const releases = await sources.releases();
      if (releases.ok)
        return checkToolchainAge(requirement, facts.buildInfo.goVersion, releases.versions);
      return fails(
        requirement,
        `the releases of Go cannot be listed: ${releases.reason}`,
        'a list to look the newest patch up in',
        'correct GOPROXY, or leave this requirement out where there is no network',
      );
    }
    case 'reproducible':
      return sources.reproduce(requirement);
    default: {
      const result = checkFile(requirement, facts);
      if (result === null) throw new Error(`nobody checks ${requirement.text}`);
      return result;
    }
  }
}

/** Why a binary cannot run here; null where it can. */
function otherMachine(
  { format, goos, architectures, buildInfo }: BinaryFacts,
  host: Sources['host'],
): string | null {
  const system = buildInfo?.settings.GOOS ?? goos ?? (format === 'elf' ? host.goos : 'unknown');
  if (system === host.goos && architectures.includes(host.goarch)) return null;
  const built = `${system}/${architectures[0] ?? 'unknown'}`;
  return `built for ${built}, and this machine is ${host.goos}/${host.goarch}`;
}
