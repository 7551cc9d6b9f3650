import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Slot } from '../store.ts';
import { folderNameOf } from './entry-name.ts';

/**
 * Where things lie: `<root>/v1/entries/<repository>/<scope>/<slot>/<key>`, and in `<root>/v1/under-way`
 * what is being written, read or deleted, so that a rename moves it in or out in one step.
 */
export interface Layout {
  readonly root: string;
  readonly entries: string;
  readonly underWay: string;
  slot(scope: string, slot: Slot): string;
  /** A path that nobody else uses; `use` is for the person who finds it there. */
  passing(use: 'write' | 'read' | 'delete'): string;
}

export function layoutOf(root: string, repository: string): Layout {
  const entries = join(root, 'v1', 'entries');
  const underWay = join(root, 'v1', 'under-way');
  return {
    root,
    entries,
    underWay,
    slot: (scope, slot) => join(entries, folderNameOf(repository), folderNameOf(scope), slot),
    passing: (use) => join(underWay, `${use}-${process.pid}-${randomBytes(8).toString('hex')}`),
  };
}
