import type { PlaceFacts } from '../lane/place.ts';
import { sealed } from '../lane/sealed-value.ts';
import type { Cause } from './miss-cause.ts';

/** Under this name the folder of the checkout stands, where it is part of what is compiled. */
const FOLDER = 'folder';

/** `folder`: that of the checkout where no -trimpath keeps it out of compile keys; null else. */
export function sealPlace(facts: PlaceFacts, folder: string | null): Record<string, string> {
  const { kind, ...values } = facts;
  const all: Record<string, unknown> = {
    ...values,
    ...(folder === null ? {} : { [FOLDER]: folder }),
  };
  const digests = Object.entries(all).map(([name, value]) => [
    name,
    sealed(name, typeof value === 'string' ? value : JSON.stringify(value)),
  ]);
  return { kind, ...Object.fromEntries(digests) };
}

/** The words of users for what a place is made of. */
const NAMES: Readonly<Record<string, string>> = {
  cacheName: '`cache-name`',
  workflow: 'the workflow file',
  job: 'the name of the job',
  matrix: 'the matrix of the job',
  workingDirectory: '`working-directory`',
  packages: '`packages`',
  mainModule: 'the path of the module',
};

/** Why entries of one place are found by another: what of its name is different. Values are not known. */
export function placeCauses(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): Cause[] {
  const names = Object.keys(NAMES).filter((name) => before[name] !== now[name]);
  if (names.length === 0) return [];
  const what = names.map((name) => NAMES[name]).join(', ');
  return [
    {
      kind: 'place-renamed',
      text: `this place has saved nothing yet; the nearest is one that differs in ${what}`,
      change: 'give both the same `cache-name`, if they build the same',
    },
  ];
}

/** Whether a checkout in another folder was compiled, without -trimpath. */
export function folderCauses(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): Cause[] {
  if (now[FOLDER] === undefined || before[FOLDER] === now[FOLDER]) return [];
  const text = 'the checkout lies in another folder, which is part of what is compiled';
  return [{ kind: 'folder-moved', text, change: 'set `trimpath: true`' }];
}
