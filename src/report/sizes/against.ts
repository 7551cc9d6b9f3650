import type { ComparedWith } from '../../cache/sizes/compared-commit.ts';
import type { StoredSizes } from '../../cache/sizes/stored-sizes.ts';
import type { SizesBase } from './sizes-report.ts';

const SHOWN = 8;

export interface Against {
  readonly base: SizesBase | null;
  /** What sizes are compared with, and why; or why with nothing. */
  readonly against: string;
}

export function againstText(compared: ComparedWith | null, base: StoredSizes | null): Against {
  if (compared === null)
    return {
      base: null,
      against: 'compared with nothing: a release and a run of a tag have no base',
    };
  const { branch, tip } = compared;
  if (base === null) {
    const against =
      branch === 'local'
        ? 'compared with nothing: no earlier build is recorded'
        : `compared with nothing: no build of ${branch} has recorded its sizes yet`;
    return { base: null, against };
  }
  const isTip = tip !== '' && base.commit === tip && base.branch === branch;
  const found = { branch: base.branch, commit: base.commit, isTip };
  return { base: found, against: textOf(found, compared) };
}

function textOf({ branch, commit, isTip }: SizesBase, asked: ComparedWith): string {
  const short = /^0+$/.test(commit) ? 'the last build' : commit.slice(0, SHOWN);
  if (asked.branch !== branch)
    return `compared with ${short}, the newest recorded of ${branch}: none is of ${asked.branch}`;
  if (asked.branch === 'local') return `compared with ${short}, the last build here`;
  if (isTip) return `compared with ${short} of ${branch}, the base tip`;
  const why =
    asked.tip === ''
      ? 'git does not say what the checkout is based on'
      : `its tip ${asked.tip.slice(0, SHOWN)} is not recorded`;
  return `compared with ${short}, the newest recorded of ${branch}: ${why}`;
}
