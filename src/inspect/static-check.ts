import type { StaticDemand } from '../inputs/flags/linking.ts';
import type { LinkMode } from '../inputs/inputs.ts';
import { type Target, targetText } from '../inputs/target.ts';
import { type Failure, failure } from '../runner/result.ts';
import type { BinaryFacts } from './read-binary.ts';

/** What the step does about a binary that is, or is not, static. */
export type StaticVerdict =
  | { readonly kind: 'fine' }
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'failure'; readonly failures: readonly Failure[] };

/** What `staticVerdict` looks at. */
export interface StaticQuestion {
  /** Path or name, for the message. */
  readonly binary: string;
  readonly target: Target;
  readonly demand: StaticDemand;
  /** What asks for it: `profile lean with cgo off`, `static: true`, `link: static-pie`. */
  readonly because: string;
  readonly link: LinkMode;
  readonly facts: Pick<BinaryFacts, 'static' | 'interpreter' | 'needed' | 'pie' | 'buildInfo'>;
}

/**
 * Whether a Linux binary keeps the promise to run without any library of the system it lands on: a
 * failure where it is demanded, a warning where it is wished. Other systems promise nothing. A static
 * PIE must be position-independent as well: ET_DYN, no PT_INTERP, no DT_NEEDED.
 */
export function staticVerdict(question: StaticQuestion): StaticVerdict {
  const { binary, target, demand, link, facts } = question;
  if (target.goos !== 'linux' || demand === 'no') return { kind: 'fine' };
  if (facts.static !== false) {
    if (link !== 'static-pie' || facts.pie !== false) return { kind: 'fine' };
    const { failures } = failure(
      'GTB1502',
      `${binary} (${targetText(target)}) is static, but linked to a fixed address (ET_EXEC)`,
      'a position-independent binary: link: static-pie',
      'remove -no-pie from CGO_LDFLAGS and CC; a C compiler too old for -static-pie has to be replaced',
    );
    return { kind: 'failure', failures };
  }
  const found = `${binary} (${targetText(target)}) is not static: ${linkage(facts)}`;
  if (demand === 'wished')
    return {
      kind: 'warning',
      text:
        `${found}; it runs only where these are installed. To link it statically, set ` +
        `link: external-static; to accept it, static: false`,
    };
  const { failures } = failure(
    'GTB1502',
    found,
    `a static binary: ${question.because}, no interpreter and no needed library`,
    remedy(link, facts.buildInfo?.settings ?? {}),
  );
  return { kind: 'failure', failures };
}

function linkage(facts: StaticQuestion['facts']): string {
  const parts: string[] = [];
  if (facts.interpreter !== null) parts.push(`interpreter ${facts.interpreter}`);
  if (facts.needed.length > 0) parts.push(`needs ${facts.needed.join(', ')}`);
  return parts.join(', ');
}

/** Why a program without cgo can still be dynamic, as far as it tells. */
function remedy(link: LinkMode, settings: Readonly<Record<string, string>>): string {
  if (link === 'external-static' || link === 'static-pie')
    return 'remove what turns -static off in CC, CGO_LDFLAGS and #cgo LDFLAGS lines, or set link: auto';
  const mode = settings['-buildmode'] ?? 'exe';
  if (mode !== 'exe') return `remove -buildmode=${mode} from build-flags, or set static: false`;
  if (settings.CGO_ENABLED === '1')
    return 'it was built with CGO_ENABLED=1: remove that from the environment and `go env`, or set cgo: true';
  return (
    'remove -linkmode=external and -linkshared; else a dependency asks for these libraries without cgo ' +
    '(//go:cgo_import_dynamic, as github.com/ebitengine/purego does): leave it out, or set static: false'
  );
}
