import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunContext } from '../inputs/step.ts';
import { GOCACHE_MARK } from '../pin/gocache-folder.ts';
import { removeQuietly } from '../runner/machine/left-behind.ts';
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

export interface ReleaseContext extends RunContext {
  readonly folders: ReleaseFolders;
}

/**
 * The context of a release: nothing that another job could have written is in reach, but modules, of
 * which only what go.sum pins is unpacked. Toolchain, GOCACHE and GOMODCACHE are new folders of this
 * step, and neither a GOCACHEPROG nor what `go env -w` left on the machine is read.
 */
export async function releaseContext(context: RunContext): Promise<ReleaseContext> {
  const folder = await mkdtemp(join(context.jobFolder, 'release-'));
  const folders = {
    goCache: join(folder, 'gocache'),
    goModCache: join(folder, 'modules'),
    reportFile: join(folder, 'report.json'),
  };
  await sayIgnored(context);
  const { GOCACHEPROG: _program, ...rest } = context.runner.environment;
  const environment: Environment = {
    ...rest,
    GOENV: 'off',
    GOCACHE: folders.goCache,
    GOMODCACHE: folders.goModCache,
    // By this pinGo takes the folder that it is to use.
    [GOCACHE_MARK]: folders.goCache,
  };
  return {
    ...context,
    folders,
    runner: { ...context.runner, environment },
    inputs: { ...context.inputs, reuse: false, modules: 'full', shareFlags: 'off' },
    // The scope stays that of the store, which was made before.
    permission: { ...context.permission, may: false, reason: 'a release saves fingerprints only' },
    toolCache: join(folder, 'tools'),
    ownTools: join(folder, 'tools'),
  };
}

/** The toolchain stays for the later steps of the job; what was compiled and fetched does not. */
export async function removeReleaseFolders({ goCache, goModCache }: ReleaseFolders): Promise<void> {
  await Promise.all([goCache, goModCache].map(removeQuietly));
}

/** Names of settings that would have counted: the values may be secret. */
async function sayIgnored({ runner }: RunContext): Promise<void> {
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
