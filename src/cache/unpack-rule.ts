import type { Manifest } from './archive/manifest.ts';
import type { Into } from './archive/unpack.ts';
import { type EntryRule, entryPlaces } from './build/entry-places.ts';
import { type ModulesRule, modulesPlaces } from './modules/modules-places.ts';
import { type ThinRule, thinPlaces } from './modules/thin/thin-places.ts';

/** Where the files of an archive go, as data: another process follows it. */
export type UnpackRule =
  | ({ readonly kind: 'entries' } & EntryRule)
  | ({ readonly kind: 'modules' } & ModulesRule)
  | ({ readonly kind: 'thin' } & ThinRule);

export function placesOf(rule: UnpackRule, manifest: Manifest): Into | Promise<Into> {
  if (rule.kind === 'entries') return entryPlaces(rule, manifest);
  if (rule.kind === 'modules') return modulesPlaces(rule, manifest);
  return thinPlaces(rule, manifest);
}
