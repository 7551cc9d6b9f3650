import { basename } from 'node:path';
import { missingFileExplains } from '../cache/modules/thin/thin-use.ts';
import type { Go } from '../pin/go.ts';
import type { Environment, Log } from '../runner/ports.ts';
import type { Listed } from './listing/list-packages.ts';
import type { ShardRun } from './run-shards.ts';

/** A Go and what its commands read modules from: thin ones may lack a file, and then it is tried again with whole ones. */
export interface ModulesReader {
  readonly go: Go;
  /** null where they are whole. */
  readonly thin: {
    readonly folder: string;
    /** Whether what Go fetched is there, too. */
    readonly isGrown: boolean;
    readonly whole: Go;
  } | null;
}

export function onWhole(go: Go): ModulesReader {
  return { go, thin: null };
}

/** Nothing is fetched into the folder of thin modules, not even private modules. `folder` '': there are none. */
export function onThin(go: Go, folder: string): ModulesReader {
  if (folder === '') return onWhole(go);
  const thin = { folder, isGrown: false, whole: go };
  return { go: reading(go, { GOMODCACHE: folder, GOPROXY: 'off', GONOPROXY: 'none' }), thin };
}

/** Thin modules to which Go may fetch what they lack; whole ones where a package of theirs is missing. */
export function onGrown(go: Go, folder: string): ModulesReader {
  return { go: reading(go, { GOMODCACHE: folder }), thin: { folder, isGrown: true, whole: go } };
}

function reading(go: Go, changes: Readonly<Record<string, string>>): Go {
  const environment = { ...go.environment, ...changes };
  return { ...go, environment, goEnv: { ...go.goEnv, ...changes } };
}

/** The same with more variables, for thin and for whole modules. */
export function withVariables({ go, thin }: ModulesReader, more: Environment): ModulesReader {
  const changed = (one: Go): Go => ({ ...one, environment: { ...one.environment, ...more } });
  return {
    go: changed(go),
    thin: thin === null ? null : { ...thin, whole: changed(thin.whole) },
  };
}

/** The folder of this job alone that a reader fetches to; null where it has none. */
export function grownFolder(reader: ModulesReader | null): string | null {
  return reader?.thin?.isGrown === true ? reader.thin.folder : null;
}

export interface ListedFrom {
  readonly reader: ModulesReader;
  readonly listed: Listed;
}

/** Lists on thin modules where there are any; whatever fails there is listed again on whole ones. */
export async function listThinFirst(
  log: Log,
  reader: ModulesReader,
  list: (go: Go) => Promise<Listed>,
): Promise<ListedFrom> {
  const listed = await list(reader.go);
  if (listed.ok || reader.thin === null) return { reader, listed };
  sayWhole(log, listed.errors.map((error) => error.text).join('\n'));
  const { whole } = reader.thin;
  return { reader: onWhole(whole), listed: await list(whole) };
}

export interface ThinRuns {
  readonly runs: ShardRun[];
  /** Whether thin modules did not do. */
  readonly needsWhole: boolean;
}

/** Runs go commands, and where a file missing from thin modules can explain a failure, all again on whole ones. */
export async function runThinFirst(
  log: Log,
  { go, thin }: ModulesReader,
  run: (environment: Environment) => Promise<ShardRun[]>,
): Promise<ThinRuns> {
  const runs = await run(go.environment);
  if (thin === null) return { runs, needsWhole: false };
  const set = basename(thin.folder);
  const said = runs
    .filter((one) => one.result.exitCode !== 0)
    .map((one) => `${one.messages}\n${one.result.stderr}`);
  if (!said.some((text) => missingFileExplains(text, set))) return { runs, needsWhole: false };
  sayWhole(log, said.join('\n'));
  return { runs: await run(thin.whole.environment), needsWhole: true };
}

function sayWhole(log: Log, said: string): void {
  log.info('the thin modules lack something that this build reads: once more with whole modules');
  log.debug(said.trim());
}
