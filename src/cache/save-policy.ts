import { branchPattern } from '../inputs/glob-pattern.ts';
import type { SaveBranches, SaveMode } from '../inputs/inputs.ts';

/** What decides who writes caches (DESIGN: Who writes). */
export interface SaveFacts {
  readonly save: SaveMode;
  readonly saveBranches: SaveBranches;
  readonly inRunner: boolean;
  readonly eventName: string;
  /** `branch`, `tag` or ''. */
  readonly refType: string;
  readonly refName: string;
  readonly ref: string;
  /** '' where the event does not say it, as under act without `--eventpath`. */
  readonly defaultBranch: string;
}

export type SavePermission =
  | { readonly may: true; readonly scope: string }
  | { readonly may: false; readonly scope: string; readonly reason: string };

/** The scope of the directory store that every run reads. */
export const DEFAULT_SCOPE = 'default';

/**
 * They run with the default branch's cache scope on behalf of somebody who need not be allowed to
 * write to it (https://docs.github.com/actions/reference/security/secure-use, cache poisoning).
 */
const NEVER_EVENTS = ['pull_request_target', 'workflow_run', 'issue_comment'];
const SAVE_EVENTS = ['push', 'schedule', 'workflow_dispatch'];
/** Taken for the default branch where no event says which one it is; those of GitHub do. */
const USUAL_BRANCHES = ['main', 'master'];

/** Whether this run may save, and the scope of the directory store it writes to. */
export function savePermission(facts: SaveFacts): SavePermission {
  const trusted = !facts.inRunner || isSaveBranch(facts);
  const scope = trusted ? DEFAULT_SCOPE : facts.ref;
  if (facts.inRunner && NEVER_EVENTS.includes(facts.eventName)) {
    return { may: false, scope, reason: `runs of ${facts.eventName} never save` };
  }
  if (facts.save === 'never') return { may: false, scope, reason: '`save` is never' };
  if (facts.save === 'always' || !facts.inRunner) return { may: true, scope };
  if (!SAVE_EVENTS.includes(facts.eventName)) {
    return { may: false, scope, reason: `runs of ${facts.eventName} read only` };
  }
  if (!isSaveBranch(facts)) {
    return {
      may: false,
      scope,
      reason: `${facts.ref} is ${noBranchText(facts)}`,
    };
  }
  return { may: true, scope };
}

/**
 * Whether this run may note the fingerprints of what it built: also at a tag, in the scope of the tag
 * alone, so that a release that is run again there is compared with the first.
 */
export function mayNoteFingerprints(facts: SaveFacts): boolean {
  if (savePermission(facts).may) return true;
  if (NEVER_EVENTS.includes(facts.eventName) || facts.save === 'never') return false;
  return facts.refType === 'tag';
}

function isSaveBranch(facts: SaveFacts): boolean {
  if (facts.refType !== 'branch' || !SAVE_EVENTS.includes(facts.eventName)) return false;
  const { ofDefault, globs } = facts.saveBranches;
  const defaults = facts.defaultBranch === '' ? USUAL_BRANCHES : [facts.defaultBranch];
  if (ofDefault && defaults.includes(facts.refName)) return true;
  return globs.some((glob) => branchPattern(glob).test(facts.refName));
}

function noBranchText({ defaultBranch, saveBranches }: SaveFacts): string {
  if (!saveBranches.ofDefault) return 'none of the branches of `save`';
  const usual =
    defaultBranch === ''
      ? `${USUAL_BRANCHES.join(' or ')} (the event names no default branch)`
      : 'the default branch';
  return `neither ${usual} nor another branch of \`save\``;
}
