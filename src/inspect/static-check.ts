import type { Profile } from '../inputs/inputs.ts';
import { type Target, targetText } from '../plan/target.ts';
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
  readonly profile: Profile;
  /** The input `cgo`. */
  readonly cgo: boolean;
  readonly facts: Pick<BinaryFacts, 'static' | 'interpreter' | 'needed' | 'buildInfo'>;
}

/**
 * Whether a lean Linux binary keeps its promise to run without any library of the system it lands
 * on. Not static: a failure with cgo off, a warning with cgo on. Other systems and profile dev
 * promise nothing.
 */
export function staticVerdict(question: StaticQuestion): StaticVerdict {
  const { binary, target, profile, cgo, facts } = question;
  if (profile === 'dev' || target.goos !== 'linux' || facts.static !== false)
    return { kind: 'fine' };
  const found = `${binary} (${targetText(target)}) is not static: ${linkage(facts)}`;
  if (cgo)
    return {
      kind: 'warning',
      text:
        `${found}; it runs only where these are installed. To link it statically, add ` +
        `-linkmode=external -extldflags=-static to ldflags and the tags netgo,osusergo`,
    };
  const { failures } = failure(
    'check',
    found,
    `a static binary: profile ${profile} with cgo off, no interpreter and no needed library`,
    remedy(facts.buildInfo?.settings ?? {}),
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
function remedy(settings: Readonly<Record<string, string>>): string {
  const mode = settings['-buildmode'] ?? 'exe';
  if (mode !== 'exe')
    return `remove -buildmode=${mode} from build-flags, or set profile: dev, which does not check this`;
  if (settings.CGO_ENABLED === '1')
    return 'it was built with CGO_ENABLED=1: remove that from the environment and `go env`, or set cgo: true to accept it';
  return (
    'remove -linkmode=external and -linkshared; else a dependency asks for these libraries without cgo ' +
    '(//go:cgo_import_dynamic, as github.com/ebitengine/purego does): leave it out, or set profile: dev'
  );
}
