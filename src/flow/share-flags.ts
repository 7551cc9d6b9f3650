import { basename, dirname, join } from 'node:path';
import { keepsUnshared } from '../cache/habits/habits.ts';
import type { Lane } from '../cache/lane/choose-lane.ts';
import { jobTarget, type SharedSettings } from '../compile/later-steps.ts';
import { sharedFlags } from '../inputs/flags/go-flags.ts';
import { apartReason, decideShare } from '../inputs/flags/share-flags.ts';
import { withShared } from '../inputs/flags/shared-goflags.ts';
import { settingValue } from '../inputs/job-settings.ts';
import type { Step } from '../inputs/step.ts';
import type { Go } from '../pin/go.ts';
import { goCommand } from '../pin/go-environment.ts';
import type { Project } from '../plan/project.ts';
import { fileThatAsks, type PackageFolder } from '../plan/source/asking-files.ts';
import { SHARED_CGO_MARK, SHARED_MARK } from '../runner/marks.ts';

/** Gives later steps of the job the flags of this build where that is right; null where it did not. */
export async function shareFlags(
  step: Step,
  project: Project,
  go: Go,
  lane: Lane,
): Promise<SharedSettings | null> {
  const { inputs, job, runner } = step;
  if (!job.inRunner) return null;
  const { settings } = inputs;
  const userGoFlags = settingValue(settings, 'GOFLAGS');
  const { goos, goarch } = jobTarget(settings, go.host);
  const decision = decideShare({
    ...inputs,
    shared: sharedFlags(inputs),
    apart: apartReason(go.flags.compile),
    userGoFlags,
    userCgo: settingValue(settings, 'CGO_ENABLED'),
    later: lane.habits.known,
    keepsResults: inputs.testCache !== false && keepsUnshared(lane.habits.known, lane.ingredients),
    isAnnounced: inputs.warm === true,
    buildsForHost: go.targets.some(
      (one) => one.goos === goos && one.goarch === goarch && one.variant === '',
    ),
  });
  if (!decision.share) {
    if (decision.refused) refuse(step, decision.reason);
    else runner.log.info(`share-flags: nothing is set for later steps: ${decision.reason}`);
    return null;
  }
  const asking = inputs.shareFlags === 'auto' ? await askingFile(step, project, go) : null;
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

function refuse({ runner }: Step, reason: string): void {
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
async function askingFile(step: Step, project: Project, go: Go): Promise<string | null> {
  const modules = [...project.pins.keys()].filter((file) => basename(file) === 'go.mod');
  const listed = await step.runner.exec({
    tool: goCommand(go.toolchain.goroot),
    args: [
      ...['list', '-e', '-deps', '-test', `-f=${FORMAT}`, '--'],
      ...modules.map((file) => join(dirname(file), '...')),
    ],
    cwd: step.inputs.workingDirectory,
    // What is not there is not fetched for a look; with `warm: true` it is needed anyway.
    environment: step.inputs.warm === true ? go.environment : { ...go.environment, GOPROXY: 'off' },
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
