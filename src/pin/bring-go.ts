import type { Step } from '../inputs/step.ts';
import type { Result } from '../runner/result.ts';
import { parseDownloadBase } from '../toolchain/download-base.ts';
import { provideToolchain, type Toolchain } from '../toolchain/provide-toolchain.ts';
import { platformOf } from '../toolchain/version/module-version.ts';
import type { WantedVersion } from '../toolchain/version/wanted-version.ts';

/** A Go of this machine's tool cache, or downloaded into it and proven. `goChecksum`: of the pinned one alone. */
export async function bringGo(
  step: Step,
  wanted: WantedVersion,
  goChecksum = '',
): Promise<Result<Toolchain>> {
  const { runner, inputs, folders } = step;
  const set = runner.environment.GO_DOWNLOAD_BASE_URL ?? '';
  const ofJob = parseDownloadBase(set, 'GO_DOWNLOAD_BASE_URL');
  if (inputs.downloadBase === null && !ofJob.ok) return ofJob;
  const { platform, arch } = process;
  const host = platformOf(platform, arch);
  return step.clocks.activity.track(
    'transfer',
    provideToolchain(
      {
        wanted,
        host: { ...host, goarch: inputs.goarch ?? host.goarch },
        checkLatest: inputs.checkLatest,
        downloadBase: inputs.downloadBase ?? (ofJob.ok ? ofJob.value : null),
        toolCacheRoot: folders.toolCache,
        otherRoot: folders.ownTools,
        goChecksum,
        onlyProven: inputs.profile === 'release',
      },
      runner,
    ),
  );
}
