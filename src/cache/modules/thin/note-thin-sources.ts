import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Inputs } from '../../../inputs/inputs.ts';
import type { Go } from '../../../pin/go.ts';
import type { Listing } from '../../../plan/go-list.ts';
import type { Lane } from '../../lane/choose-lane.ts';
import type { SavePermission } from '../../save-policy.ts';
import { compilesCModules } from '../c-modules.ts';
import { modulesKinds } from '../modules-kinds.ts';
import { type NotedSources, thinSources } from './thin-sources.ts';
import { modulesKindToSave } from './thin-use.ts';

export interface ThinNoteRequest {
  readonly inputs: Inputs;
  readonly permission: SavePermission;
  readonly lane: Lane;
  /** The Go that made the listing. */
  readonly go: Go;
  readonly listing: Listing;
  /** The GOMODCACHE that all was read from; null where it was a thin set, which has nothing new. */
  readonly readFrom: string | null;
  /** StepFiles.thin. */
  readonly file: string;
}

/** Leaves for post what a build reads of the modules, where a thin archive of it may be new. */
export async function noteThinSources(request: ThinNoteRequest): Promise<void> {
  const { inputs, permission, lane, go, listing, readFrom, file } = request;
  const { known } = lane.habits;
  const kind = modulesKindToSave({
    choice: inputs.modules,
    selection: modulesKinds(inputs, go, lane).selection,
    laterGo: known?.laterGo ?? false,
    laterModules: known?.laterModules ?? false,
    cModules: compilesCModules(listing) === true,
  });
  if (!permission.may || kind === 'full' || readFrom === null) return;
  const sources = thinSources(listing, go.goEnv.GOMODCACHE);
  if (sources === null || sources.packages.length === 0) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    JSON.stringify({ ...sources, goModCache: readFrom } satisfies NotedSources),
  );
}
