import type { Inputs } from '../inputs.ts';
import { switchIsOn } from './build-flags.ts';
import { goBoolean } from './go-flag-values.ts';
import { parseGoFlags } from './go-flags-variable.ts';

export interface ShareFacts extends Pick<Inputs, 'shareFlags' | 'profile' | 'cgo'> {
  /** sharedFlags: what decides the compile keys of every package, and later steps can share by. */
  readonly shared: readonly string[];
  /** Why nothing that this build compiles fits a plain `go test`, whatever the flags; '' if it does. */
  readonly apart: string;
  /** GOFLAGS as Go sees it (environment, `go env -w`), without what an earlier step of ours added. */
  readonly userGoFlags: string;
  /** CGO_ENABLED of the job; '' if unset. */
  readonly userCgo: string;
  /** What steps after ours did in the last whole run of this place; null if unknown. */
  readonly later: LaterUse | null;
  /** Whether results of tests without the flags are kept that this run can find again. */
  readonly keepsResults: boolean;
  /** Whether the user says that later steps test, as with `warm: true`. */
  readonly isAnnounced: boolean;
  /** Whether one of the targets is what later steps compile for. */
  readonly buildsForHost: boolean;
}

/** What the habits of a place (cache/habits/habits.ts) say of the steps after ours. */
export interface LaterUse {
  readonly laterGo: boolean;
  readonly laterRace: boolean;
  /** Whether later steps had the flags of the build; absent: no. */
  readonly shared?: boolean;
  /** Whether a job failed whose later steps had the flags of a build; absent: no. */
  readonly failedShared?: boolean;
}

export type ShareDecision =
  | {
      readonly share: true;
      /** What is added to GOFLAGS; '' for nothing. */
      readonly added: string;
      /** Whether CGO_ENABLED=0 is set, with which `go test -race` fails (cmd/go/internal/work/init.go). */
      readonly cgoOff: boolean;
    }
  | {
      readonly share: false;
      readonly reason: string;
      /** Whether it is against what the user asked for. */
      readonly refused: boolean;
    };

/**
 * Whether later steps get the flags of this build. `auto` never sets CGO_ENABLED: a `go test -race`
 * or a package with C that comes to a job must not fail, and what is lost is little
 * (docs/how-it-works.md, Shared flags). Pure: the files of the checkout are looked at elsewhere.
 */
export function decideShare(facts: ShareFacts): ShareDecision {
  const { shareFlags, later } = facts;
  if (shareFlags === 'off') return no('the input says so');
  if (shareFlags === 'on') return forced(facts);
  if (facts.shared.length === 0) return no(`profile ${facts.profile} compiles as later steps do`);
  if (facts.apart !== '') return no(facts.apart);
  if (!facts.buildsForHost) return no('nothing is built for this machine');
  if (facts.userGoFlags !== '') return no(`GOFLAGS is set already: ${facts.userGoFlags}`);
  if (later?.laterGo !== true && !facts.isAnnounced) {
    return no('no run is known in which later steps of this job used Go');
  }
  // Where they had the flags, results of tests beside are kept that other flags would lose.
  if (later?.laterRace === true && later.shared !== true) {
    return no('later steps compile with the race detector, and share nothing with this build');
  }
  if (later?.failedShared === true) {
    return no('a job of this place failed with them; share-flags: on sets them all the same');
  }
  if (facts.keepsResults) {
    return no('results of tests without them are kept; share-flags: on sets them all the same');
  }
  return { share: true, added: goQuoted(facts.shared), cgoOff: false };
}

function forced(facts: ShareFacts): ShareDecision {
  const cgoOff = !facts.cgo && facts.userCgo === '' && facts.later?.laterRace !== true;
  const { shared } = facts;
  // What Go refuses never comes here (pin-go.ts).
  const parsed = parseGoFlags(facts.userGoFlags);
  const own = parsed.ok ? parsed.value : [];
  const against = own.filter((flag) => contradicts(flag, shared));
  if (against.length > 0) {
    const reason = `GOFLAGS sets ${against.join(' ')}, and this build compiles with ${shared.join(' ')}`;
    return { share: false, reason, refused: true };
  }
  const added = shared.filter((flag) => !own.includes(flag));
  return { share: true, added: goQuoted(added), cgoOff };
}

function contradicts(flag: string, shared: readonly string[]): boolean {
  const [name, value] = flag.split(/=(.*)/s);
  if (!shared.some((one) => one.split('=')[0] === name)) return false;
  if (name === '-gcflags') return !shared.includes(flag);
  return name === '-trimpath' && value !== undefined && goBoolean(value) !== true;
}

/** As GOFLAGS takes them: quotes around a whole flag (cmd/go/internal/base/goflags.go). */
function goQuoted(flags: readonly string[]): string {
  return flags.map((flag) => (flag.includes(' ') ? `'${flag}'` : flag)).join(' ');
}

function no(reason: string): ShareDecision {
  return { share: false, reason, refused: false };
}

/** Why a build's packages fit no plain `go test`; '' where they do. */
export function apartReason(compile: readonly string[]): string {
  if (switchIsOn(compile, 'race')) return 'this build compiles with the race detector';
  if (compile.includes('-buildmode=pie')) return 'this build compiles position-independent code';
  if (compile.some((flag) => flag.startsWith('-gcflags=all=') && flag.includes('-N -l')))
    return 'this build compiles without optimizations';
  return '';
}
