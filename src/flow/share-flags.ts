import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { goCommand } from '../build/go-environment.ts';
import { sharedFlags } from '../build/go-flags.ts';
import { apartReason, decideShare } from '../build/share-flags.ts';
import { SHARED_CGO_MARK, SHARED_MARK, withShared } from '../build/shared-goflags.ts';
import { settingValue } from '../inputs/job-settings.ts';
import { asksForFilePaths } from '../inspect/file-paths-at-run-time.ts';
import type { PreparedGo } from './prepare-go.ts';
import type { RunContext } from './run-context.ts';

/** Gives later steps of the job the flags of this build where that is right; whether it did. */
export async function shareFlags(context: RunContext, go: PreparedGo): Promise<boolean> {
  const { inputs, job, runner } = context;
  if (!job.inRunner) return false;
  const { settings } = inputs;
  const userGoFlags = settingValue(settings, 'GOFLAGS');
  const ofJob = {
    ...{ goos: settingValue(settings, 'GOOS') || go.host.goos },
    ...{ goarch: settingValue(settings, 'GOARCH') || go.host.goarch },
  };
  const decision = decideShare({
    ...inputs,
    shared: sharedFlags(inputs),
    apart: apartReason(go.flags.compile),
    userGoFlags,
    userCgo: settingValue(settings, 'CGO_ENABLED'),
    later: go.found.habits,
    buildsForHost: go.targets.some(
      (one) => one.goos === ofJob.goos && one.goarch === ofJob.goarch && one.variant === '',
    ),
  });
  if (!decision.share) {
    if (decision.refused) refuse(context, decision.reason);
    else runner.log.info(`share-flags: nothing is set for later steps: ${decision.reason}`);
    return false;
  }
  const asking = inputs.shareFlags === 'auto' ? await fileThatAsks(context, go) : null;
  if (asking !== null) {
    runner.log.info(`share-flags: nothing is set for later steps: ${asking}`);
    return false;
  }
  const set: Record<string, string> = {
    ...(decision.added === '' ? {} : { GOFLAGS: withShared(userGoFlags, decision.added) }),
    ...(decision.cgoOff ? { CGO_ENABLED: '0' } : {}),
  };
  for (const [name, value] of Object.entries(set)) runner.job.exportVariable(name, value);
  if (decision.added !== '') runner.job.exportVariable(SHARED_MARK, decision.added);
  if (decision.cgoOff) runner.job.exportVariable(SHARED_CGO_MARK, '0');
  const shown = Object.entries(set).map(([name, value]) => `${name}=${value}`);
  if (shown.length === 0) return true;
  const race = decision.cgoOff ? '; `go test -race` needs CGO_ENABLED=1 in its own step' : '';
  runner.log.info(
    `share-flags: later steps share the packages of this build: ${shown.join(', ')}${race}`,
  );
  return true;
}

function refuse({ runner }: RunContext, reason: string): void {
  runner.log.warning(
    `share-flags is on, but ${reason}: nothing is set for later steps. Remove the flag from GOFLAGS, or set share-flags: off`,
  );
}

/** Why a file of the main modules keeps the flags from being shared; null where none does. */
async function fileThatAsks(context: RunContext, go: PreparedGo): Promise<string | null> {
  const modules = [...go.modules.pins.keys()].filter((file) => basename(file) === 'go.mod');
  const listed = await context.runner.exec({
    tool: goCommand(go.toolchain.goroot),
    // -find resolves no import: only the folders are asked for.
    args: [
      'list',
      '-e',
      '-find',
      '-f={{.Dir}}',
      '--',
      ...modules.map((file) => join(dirname(file), '...')),
    ],
    cwd: context.inputs.workingDirectory,
    environment: go.environment,
  });
  if (listed.exitCode !== 0) return `go list failed: ${listed.stderr.trim()}`;
  const folders = listed.stdout.split(/\r?\n/).filter((line) => line !== '');
  const found = await Promise.all(folders.map(fileInFolder));
  const file = found.find((one) => one !== null);
  return file == null ? null : `${file} asks for file paths at run time`;
}

/** Files that constraints leave out and tests are read, too: a later step may compile them. */
async function fileInFolder(folder: string): Promise<string | null> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.go'));
  const found = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return asksForFilePaths(await readFile(file, 'utf8').catch(() => '')) ? file : null;
    }),
  );
  return found.find((one) => one !== null) ?? null;
}
