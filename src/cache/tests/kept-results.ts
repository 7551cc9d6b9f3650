import { resolve } from 'node:path';
import { isBelow, realPath } from './in-folder.ts';
import type { Named, Needed } from './named.ts';
import type { Asked } from './test-log.ts';
import type { Look } from './times/look.ts';
import type { RanReason } from './why-ran.ts';

export interface JudgedLog {
  readonly asked: readonly Asked[];
  /** Whether cmd/go looks at a path again (the package's module). */
  readonly isInside: (path: string) => boolean;
  /** When the result was written, nanoseconds since the epoch, and how long the test took. */
  readonly writtenNs: bigint;
  readonly seconds: number;
}

export interface Surroundings {
  readonly look: Look;
  readonly needs: (named: Named) => Needed;
  readonly checkout: string;
  /** Folders outside of the checkout whose files are as they are: of the system, of Go. */
  readonly steady: readonly string[];
  /** Folders that are only there: for temporary files, the user's. */
  readonly known: readonly string[];
  /** GOMODCACHE: what lies in a module's folder is what its version says, whoever fetched it. */
  readonly modCache: string;
  readonly goCache: string;
  /** When the job began, nanoseconds since the epoch; null where nobody knows. */
  readonly jobBeganNs: bigint | null;
  /** When tests of this job ran. */
  readonly testing: readonly Span[];
  /** When the job's first step of ours began, nanoseconds since the epoch. */
  readonly beganNs: bigint;
}

/** Nanoseconds since the epoch. */
export interface Span {
  readonly from: bigint;
  readonly to: bigint;
}

/** When the test of a result ran; its seconds are rounded, and its clock is another than the disk's. */
export function spanOf({ writtenNs, seconds }: Pick<JudgedLog, 'writtenNs' | 'seconds'>): Span {
  return { from: writtenNs - BigInt(Math.ceil((seconds + 2) * 1e9)), to: writtenNs };
}

export interface Judged {
  /** What has to have its time for the result to be found again. */
  readonly paths: readonly string[];
  /** Why the result must not be kept; null where it may. */
  readonly dropped: RanReason | null;
}

/** Whether a result is one of what Go looks at again, and of nothing else. */
export function judgeResult(log: JudgedLog, around: Surroundings): Judged {
  const paths = new Set<string>();
  for (const one of log.asked) {
    if (one.kind === 'variable') continue;
    if (!log.isInside(one.path)) {
      if (isForeign(one, log, around)) continue;
      return dropped('file outside the module', one.path);
    }
    const needed = around.needs({ path: one.path, isOpened: one.kind === 'open' });
    if (needed.untimed !== null) return dropped('file without a time', needed.untimed);
    for (const path of needed.paths) paths.add(path);
  }
  for (const path of paths) {
    const facts = around.look.lstat(path);
    // Nothing can set this time back: what the test read may have been something else.
    if (typeof facts === 'string' || facts.ctimeNs > log.writtenNs)
      return dropped('changed file', path);
  }
  return { paths: [...paths], dropped: null };
}

function dropped(
  reason: 'file outside the module' | 'file without a time' | 'changed file',
  file: string,
): Judged {
  return { paths: [], dropped: { reason, file } };
}

/** Files of no disk, made anew whenever they are looked at: cgroups, too. */
const OF_KERNEL = /^\/(?:proc|sys)\//;

/**
 * Whether a path outside of the module has nothing to do with the job's content: it is not in the
 * checkout, and is of the system, of a module's version, or not there (a test's own folder, gone with
 * it), or came while a test ran: no step decides what a test makes.
 */
function isForeign(
  { kind, path }: Exclude<Asked, { readonly kind: 'variable' }>,
  log: JudgedLog,
  around: Surroundings,
): boolean {
  const { look, checkout, steady, known, beganNs, jobBeganNs, testing } = around;
  const clean = resolve(path);
  const real = realPath(clean) ?? clean;
  if (isBelow(clean, checkout) || isBelow(real, checkout)) return false;
  const facts = look.stat(clean);
  if (typeof facts === 'string') return true;
  if (facts.kind === 'folder') {
    if (known.includes(clean) || isBelow(checkout, real)) return true;
    // Whether it is there was asked, not what is in it.
    if (kind === 'stat' && jobBeganNs !== null && facts.birthtimeNs < jobBeganNs) return true;
  }
  if (isOfVersion(real, around.modCache) || isOutput(real, around.goCache)) return true;
  // Not where a step of the job has changed or installed it.
  if (steady.some((folder) => isBelow(real, folder)))
    return facts.kind !== 'file' || facts.ctimeNs < beganNs || OF_KERNEL.test(real);
  const born = facts.birthtimeNs;
  return born >= spanOf(log).from || testing.some(({ from, to }) => born >= from && born <= to);
}

/** An output in GOCACHE is named by its content (cmd/go/internal/cache): tools of the go command read them. */
function isOutput(path: string, goCache: string): boolean {
  if (goCache === '' || !isBelow(path, goCache)) return false;
  return /^[/\\][0-9a-f]{2}[/\\][0-9a-f]{64}-d$/.test(path.slice(goCache.length));
}

/** Of a module's folder, `path@version`; what is below `cache` moves. */
function isOfVersion(path: string, modCache: string): boolean {
  if (modCache === '' || !isBelow(path, modCache)) return false;
  const below = path.slice(modCache.length);
  return below.includes('@') && !/^[/\\]cache[/\\]/.test(below);
}
