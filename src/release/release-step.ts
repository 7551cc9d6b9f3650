import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Caches } from '../cache/caches.ts';
import type { Step } from '../inputs/step.ts';
import { removeQuietly } from '../runner/machine/left-behind.ts';
import { GOCACHE_MARK } from '../runner/marks.ts';
import type { Environment } from '../runner/ports.ts';
import { goEnvFile, readGoEnvFile } from '../toolchain/go-environment.ts';
import { platformOf } from '../toolchain/version/module-version.ts';

/** A release's own folders, made empty for it. */
export interface ReleaseFolders {
  readonly goCache: string;
  readonly goModCache: string;
  /** The JSON file of output `report`. */
  readonly reportFile: string;
}

export interface ReleaseStep {
  readonly step: Step;
  readonly caches: Caches;
  readonly own: ReleaseFolders;
}

/**
 * The step of a release: nothing that another job could have written is in reach, but modules, of
 * which only what go.sum pins is unpacked. Toolchain, GOCACHE and GOMODCACHE are new folders of this
 * step, and neither a GOCACHEPROG nor what `go env -w` left on the machine is read.
 */
export async function releaseStep(step: Step, caches: Caches): Promise<ReleaseStep> {
  const folder = await mkdtemp(join(step.folders.job, 'release-'));
  const own = {
    goCache: join(folder, 'gocache'),
    goModCache: join(folder, 'modules'),
    reportFile: join(folder, 'report.json'),
  };
  await sayIgnored(step);
  const { GOCACHEPROG: _program, ...rest } = step.runner.environment;
  const environment: Environment = {
    ...rest,
    GOENV: 'off',
    GOCACHE: own.goCache,
    GOMODCACHE: own.goModCache,
    // By this pinGo takes the folder that it is to use.
    [GOCACHE_MARK]: own.goCache,
  };
  const tools = join(folder, 'tools');
  const { permission } = caches;
  return {
    own,
    step: {
      ...step,
      runner: { ...step.runner, environment },
      inputs: { ...step.inputs, reuse: false, modules: 'full', shareFlags: 'off' },
      folders: { ...step.folders, toolCache: tools, ownTools: tools },
    },
    caches: {
      ...caches,
      // The scope stays that of the store, which was made before.
      permission: { ...permission, may: false, reason: 'a release saves fingerprints only' },
    },
  };
}

/** The toolchain stays for the later steps of the job; what was compiled and fetched does not. */
export async function removeReleaseFolders({ goCache, goModCache }: ReleaseFolders): Promise<void> {
  await Promise.all([goCache, goModCache].map(removeQuietly));
}

/** Names of settings that would have counted: the values may be secret. */
async function sayIgnored({ runner }: Step): Promise<void> {
  const { goos } = platformOf(process.platform, process.arch);
  const names = Object.keys(await readGoEnvFile(runner.environment, goos));
  const { GOCACHEPROG } = runner.environment;
  if (names.length > 0) {
    const file = goEnvFile(runner.environment, goos);
    runner.log.notice(
      `profile: release does not read ${file} (${names.sort().join(', ')}); what the build needs of it, set as \`env\` of the step`,
    );
  }
  if (GOCACHEPROG !== undefined && GOCACHEPROG !== '') {
    runner.log.notice('profile: release does not use GOCACHEPROG: its build cache begins empty');
  }
}
