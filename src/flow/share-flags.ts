import { basename, dirname, join } from 'node:path';
import type { PreparedGo } from '../cache/lane/choose-lane.ts';
import { jobTarget, type SharedSettings } from '../compile/later-steps.ts';
import { sharedFlags } from '../inputs/flags/go-flags.ts';
import { apartReason, decideShare } from '../inputs/flags/share-flags.ts';
import { SHARED_CGO_MARK, SHARED_MARK, withShared } from '../inputs/flags/shared-goflags.ts';
import { settingValue } from '../inputs/job-settings.ts';
import type { RunContext } from '../inputs/step.ts';
import { goCommand } from '../pin/go-environment.ts';
import { fileThatAsks, type PackageFolder } from '../plan/source/asking-files.ts';

/** Gives later steps of the job the flags of this build where that is right; null where it did not. */
export async function shareFlags(
  context: RunContext,
  go: PreparedGo,
): Promise<SharedSettings | null> {
  const { inputs, job, runner } = context;
  if (!job.inRunner) return null;
  const { settings } = inputs;
  const userGoFlags = settingValue(settings, 'GOFLAGS');
  const ofJob = jobTarget(settings, go.host);
  const decision = decideShare({
    ...inputs,
    shared: sharedFlags(inputs),
    apart: apartReason(go.flags.compile),
    userGoFlags,
    userCgo: settingValue(settings, 'CGO_ENABLED'),
    later: go.found.habits,
    isAnnounced: inputs.warm === true,
    buildsForHost: go.targets.some(
      (one) => one.goos === ofJob.goos && one.goarch === ofJob.goarch && one.variant === '',
    ),
  });
  if (!decision.share) {
    if (decision.refused) refuse(context, decision.reason);
    else runner.log.info(`share-flags: nothing is set for later steps: ${decision.reason}`);
    return null;
  }
  const asking = inputs.shareFlags === 'auto' ? await askingFile(context, go) : null;
  if (asking !== null) {
    runner.log.info(`share-flags: nothing is set for later steps: ${asking}`);
    return null;
  }
  const set: Record<string, string> = {
    ...(decision.added === '' ? {} : { GOFLAGS: withShared(userGoFlags, decision.added) }),
    ...(decision.cgoOff ? { CGO_ENABLED: '0' } : {}),
  };
  for (const [name, value] of Object.entries(set)) runner.job.exportVariable(name, value);
  if (decision.added !== '') runner.job.exportVariable(SHARED_MARK, decision.added);
  if (decision.cgoOff) runner.job.exportVariable(SHARED_CGO_MARK, '0');
  const shown = Object.entries(set).map(([name, value]) => `${name}=${value}`);
  if (shown.length === 0) return decision;
  const race = decision.cgoOff ? '; `go test -race` needs CGO_ENABLED=1 in its own step' : '';
  runner.log.info(
    `share-flags: later steps share the packages of this build: ${shown.join(', ')}${race}`,
  );
  return decision;
}

function refuse({ runner }: RunContext, reason: string): void {
  runner.log.warning(
    `share-flags is on, but ${reason}: nothing is set for later steps. Remove the flag from GOFLAGS, or set share-flags: off`,
  );
}

/** Import path, folder, whether it is the repository's own, and whether it is there at all. */
const FORMAT =
  '{{if not .Standard}}{{.ImportPath}}\t{{.Dir}}\t{{with .Module}}{{with .Replace}}{{.Version}}{{else}}{{.Version}}{{end}}{{end}}{{end}}';

/**
 * Why a file that later steps may compile keeps the flags from being shared; null where none does.
 * Those are all packages of the main modules with their tests, and all that these import.
 */
async function askingFile(context: RunContext, go: PreparedGo): Promise<string | null> {
  const modules = [...go.modules.pins.keys()].filter((file) => basename(file) === 'go.mod');
  const listed = await context.runner.exec({
    tool: goCommand(go.toolchain.goroot),
    args: [
      ...['list', '-e', '-deps', '-test', `-f=${FORMAT}`, '--'],
      ...modules.map((file) => join(dirname(file), '...')),
    ],
    cwd: context.inputs.workingDirectory,
    // What is not there is not fetched for a look; with `warm: true` it is needed anyway.
    environment:
      context.inputs.warm === true ? go.environment : { ...go.environment, GOPROXY: 'off' },
  });
  if (listed.exitCode !== 0) return `go list failed: ${listed.stderr.trim()}`;
  return fileThatAsks(packageFolders(listed.stdout));
}

function packageFolders(text: string): PackageFolder[] {
  const found = new Map<string, PackageFolder>();
  for (const line of text.split(/\r?\n/)) {
    const [importPath = '', folder = '', version = ''] = line.split('\t');
    // A test's main package is made by go test, and `p [p.test]` lies where p lies.
    if (importPath === '' || importPath.endsWith('.test')) continue;
    const own = version === '' && !/[\\/]vendor[\\/]/.test(folder);
    found.set(folder === '' ? importPath : folder, { importPath, folder, own });
  }
  // The nearest first: reading ends with the first file that asks.
  return [...found.values()].sort((a, b) => Number(b.own) - Number(a.own));
}
