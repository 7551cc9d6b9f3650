import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Listed } from '../../compile/listing/list-packages.ts';
import type { ShardRun } from '../../compile/run-shards.ts';
import type { RunContext } from '../../inputs/step.ts';
import type { Listing } from '../../plan/go-list.ts';
import type { Environment } from '../../runner/ports.ts';
import type { ModulesKinds } from '../keys.ts';
import type { PreparedGo } from '../lane/choose-lane.ts';
import { fileSelection } from './file-selection.ts';
import { thinSources } from './thin-sources.ts';
import { missingFileExplains, modulesKindToSave, thinRefusal } from './thin-use.ts';

export interface StepKinds extends ModulesKinds {
  /** Why thin modules cannot be used although the inputs allow them; '' otherwise. */
  readonly refusal: string;
}

/** Which kinds of modules archives this step can use. */
export function modulesKinds(context: Pick<RunContext, 'inputs'>, go: PreparedGo): StepKinds {
  const { inputs } = context;
  const whole = { full: true, selection: null, refusal: '' };
  // Without a build, and with tests that are compiled for them, modules are for later steps, which read whole ones.
  const isForLater = !inputs.build || inputs.warm === true;
  if (inputs.modules === 'full' || (inputs.modules === 'auto' && isForLater)) return whole;
  const refusal = thinRefusal({
    packages: inputs.packages,
    flags: [...go.goFlags, ...go.flags.compile],
    gofips140: go.goEnv.GOFIPS140 ?? '',
  });
  if (refusal !== null) return { ...whole, refusal };
  const { habits } = go.found;
  return {
    full: inputs.modules === 'auto',
    selection: fileSelection(go.lane),
    thinSuffices: habits !== null && !habits.laterGo && !habits.laterModules,
    refusal: '',
  };
}

/** The same Go reading thin modules: nothing is fetched into their folder, not even private modules. */
export function onThin(go: PreparedGo, folder: string): PreparedGo {
  if (folder === '') return go;
  const changes = { GOMODCACHE: folder, GOPROXY: 'off', GONOPROXY: 'none' };
  const environment = { ...go.environment, ...changes };
  return { ...go, environment, goEnv: { ...go.goEnv, ...changes }, thin: { folder, own: go } };
}

/** Lists on thin modules where there are any; whatever fails there is listed again on whole ones. */
export async function listThinFirst(
  context: RunContext,
  go: PreparedGo,
  list: (go: PreparedGo) => Promise<Listed>,
): Promise<{ readonly go: PreparedGo; readonly listed: Listed }> {
  const listed = await list(go);
  if (listed.ok || go.thin === null) return { go, listed };
  sayWhole(context, listed.errors.map((error) => error.text).join('\n'));
  return { go: go.thin.own, listed: await list(go.thin.own) };
}

export interface ThinRuns {
  readonly runs: ShardRun[];
  /** Whether thin modules did not do. */
  readonly needsWhole: boolean;
}

/** Runs go commands, and where a file missing from thin modules can explain a failure, all again on whole ones. */
export async function runThinFirst(
  context: RunContext,
  go: PreparedGo,
  run: (environment: Environment) => Promise<ShardRun[]>,
): Promise<ThinRuns> {
  const { thin } = go;
  const runs = await run(go.environment);
  if (thin === null) return { runs, needsWhole: false };
  const set = basename(thin.folder);
  const said = runs
    .filter((one) => one.result.exitCode !== 0)
    .map((one) => `${one.messages}\n${one.result.stderr}`);
  if (!said.some((text) => missingFileExplains(text, set))) return { runs, needsWhole: false };
  sayWhole(context, said.join('\n'));
  return { runs: await run(thin.own.environment), needsWhole: true };
}

function sayWhole(context: RunContext, said: string): void {
  const { log } = context.runner;
  log.info('the thin modules lack something that this build reads: once more with whole modules');
  log.debug(said.trim());
}

/** Where a step leaves what a thin archive of it would hold. */
export function sourcesFile(context: RunContext): string {
  return join(context.jobFolder, `thin-${context.earlier?.steps.length ?? 0}.json`);
}

/**
 * Leaves for post what a build reads of the modules, where a thin archive of it may be new: a build
 * from thin modules read nothing else. `listing`: made by `go`.
 */
export async function noteThinSources(
  context: RunContext,
  go: PreparedGo,
  listing: Listing,
  needsWhole: boolean,
): Promise<void> {
  const file = sourcesFile(context);
  const { habits } = go.found;
  const kind = modulesKindToSave({
    choice: context.inputs.modules,
    selection: modulesKinds(context, go).selection,
    laterGo: habits?.laterGo ?? false,
    laterModules: habits?.laterModules ?? false,
  });
  if (!context.permission.may || kind === 'full') return;
  if (go.thin !== null && !needsWhole) return;
  const sources = thinSources(listing, go.goEnv.GOMODCACHE);
  if (sources === null || sources.packages.length === 0) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(sources));
}
