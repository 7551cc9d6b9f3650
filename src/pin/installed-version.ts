import { join } from 'node:path';
import type { Step } from '../inputs/step.ts';
import type { FoundModules } from '../plan/find-modules.ts';
import { checkGoLine } from '../toolchain/version/go-directives.ts';
import { parseGoVersion } from '../toolchain/version/go-version.ts';
import type { WantedVersion } from '../toolchain/version/wanted-version.ts';

/**
 * Without a version actions/setup-go goes on with the Go that is on PATH (main.ts: "will try to use
 * pre-installed version"): the same release, as long as go.mod accepts it. null: none is there.
 */
export async function installedVersion(
  { runner, folders }: Step,
  { roots, pins }: FoundModules,
): Promise<WantedVersion | null> {
  const environment = { ...runner.environment, GOTOOLCHAIN: 'local' };
  // Not in the checkout: a go.mod or go.work there would be read.
  const asked = { tool: 'go', args: ['version'], cwd: folders.job, environment };
  const { exitCode, stdout } = await runner.exec(asked);
  const version = /^go version go(\S+) /.exec(stdout)?.[1] ?? '';
  if (exitCode !== 0 || parseGoVersion(version) === undefined) return null;
  const files = [roots.workspaceFile, roots.module === null ? null : join(roots.module, 'go.mod')];
  const origin = 'the Go on PATH';
  for (const file of files) {
    if (file === null) continue;
    if (!checkGoLine(file, pins.get(file) ?? '', version, origin).ok) return null;
  }
  const advice = 'go-version or go-version-file would name one for every runner';
  runner.log.info(`no version is given: Go ${version}, as it is on PATH; ${advice}`);
  return { kind: 'exact', version, text: version, origin };
}
