import type { Failure } from '../../runner/result.ts';
import type { LinkMode } from '../inputs.ts';
import { buildFlagText, conflict } from './flag-conflicts.ts';
import { effectiveLink, type LinkInputs, linksStatically, staticDemand } from './linking.ts';
import { type ResolveInputs, resolveFlags } from './resolve-flags.ts';

export interface LinkChoices extends LinkInputs, ResolveInputs {
  /** GOOS of every target. */
  readonly systems: readonly string[];
}

/** Every pair of inputs that asks for two links at once: each failure names both sides. */
export function linkConflicts(choices: LinkChoices): Failure[] {
  return [
    ...pieConflicts(choices),
    ...cgoConflicts(choices),
    ...systemConflicts(choices),
    ...wordConflicts(choices),
  ];
}

/** The mode as the user sees it: with the input that led to it. */
function modeText(choices: LinkChoices): string {
  if (choices.link !== 'auto') return `link: ${choices.link}`;
  return `static: true (link: ${effectiveLink(choices)})`;
}

function pieConflicts(choices: LinkChoices): Failure[] {
  const failures: Failure[] = [];
  const { static: demand, race } = resolveFlags(choices);
  const given = buildMode(choices);
  const pie =
    choices.link === 'pie'
      ? 'link: pie'
      : given === '-buildmode=pie' && choices.link !== 'static-pie'
        ? buildFlagText(choices, given)
        : undefined;
  const remove = choices.link === 'pie' ? 'link: pie' : '-buildmode=pie';
  const onLinux = choices.systems.includes('linux');
  if (pie !== undefined && onLinux && staticDemand(choices, demand.value) === 'demanded')
    failures.push(
      conflict(
        pie,
        demand.from === 'input' ? demand.text : `profile: ${choices.profile} for linux`,
        'a static binary, and a position-independent one asks for the dynamic loader',
        `remove ${remove}, or set static: false, or link: static-pie with cgo: true`,
      ),
    );
  const anyPie = pie ?? (choices.link === 'static-pie' ? 'link: static-pie' : undefined);
  // cmd/go/internal/work/init.go, buildModeInit.
  if (anyPie !== undefined && race.value && onLinux)
    failures.push(
      conflict(
        anyPie,
        race.from === 'build-flags' ? 'build-flags: "-race"' : race.text,
        'on linux the race detector in a binary at a fixed address',
        'remove one of the two',
      ),
    );
  if (linksStatically(choices) && demand.from === 'input' && !demand.value)
    failures.push(
      conflict(modeText(choices), demand.text, 'one of the two', 'remove static: false'),
    );
  return failures;
}

/** cmd/go refuses an external link without cgo (load.externalLinkingReason). */
function cgoConflicts(choices: LinkChoices): Failure[] {
  if (choices.cgo) return [];
  const needing = [
    ...(linksStatically(choices) ? [modeText(choices)] : []),
    ...(choices.libc === 'musl' ? ['link: musl'] : []),
    ...(choices.linker === 'default' ? [] : [`link: ${choices.linker}`]),
  ];
  const change = (text: string): string =>
    text.startsWith('link: ext')
      ? 'remove link: without cgo every Linux binary is static; or set cgo: true'
      : 'set cgo: true, or remove it';
  return needing.map((text) =>
    conflict(text, 'cgo: false', 'cgo: true, with which a C compiler links', change(text)),
  );
}

function systemConflicts(choices: LinkChoices): Failure[] {
  const others = choices.systems.filter((one) => one !== 'linux');
  if (others.length === 0) return [];
  const needing = [
    ...(linksStatically(choices) ? [modeText(choices)] : []),
    ...(choices.libc === 'musl' ? ['link: musl'] : []),
  ];
  return needing.map((text) =>
    conflict(
      text,
      `a target of ${others.join(', ')}`,
      'targets of linux only',
      'build the other targets in a step of their own',
    ),
  );
}

/** What ldflags and build-flags say of the link in Go's own words. */
function wordConflicts(choices: LinkChoices): Failure[] {
  const failures: Failure[] = [];
  const { link, linker, ldflags } = choices;
  const mode = effectiveLink(choices);
  const inputs = [
    ...(mode === 'auto' ? [] : [modeText(choices)]),
    ...(linker === 'default' ? [] : [`link: ${linker}`]),
  ];
  const given = buildMode(choices);
  if (mode !== 'auto' && given !== undefined && !agrees(mode, given))
    failures.push(
      conflict(
        modeText(choices),
        buildFlagText(choices, given),
        'one of the two',
        `remove ${given}`,
      ),
    );
  for (const name of ['linkmode', 'extldflags', 'extld']) {
    const [first] = inputs;
    const word = new RegExp(`(?:^|[\\s'"])(--?${name})[= ]`).exec(ldflags)?.[1];
    if (word === undefined || first === undefined) continue;
    const change =
      name === 'extldflags'
        ? `put what it says into CGO_LDFLAGS in the environment, or remove ${first}`
        : `remove ${word} from ldflags, or ${first}`;
    const isOfJob = choices.fromGoFlags?.ldflags.includes(word) === true;
    const said = `${isOfJob ? 'GOFLAGS: -ldflags=' : 'ldflags: '}${word}`;
    failures.push(conflict(first, said, 'one of the two: the last wins', change));
  }
  if (link === 'internal' && linker !== 'default')
    failures.push(
      conflict(
        `link: ${linker}`,
        'link: internal',
        'a link by the C compiler, which starts that linker',
        'remove one of the two',
      ),
    );
  return failures;
}

function agrees(mode: LinkMode, given: string): boolean {
  if (given === '-buildmode=default') return true;
  return given === (mode === 'pie' || mode === 'static-pie' ? '-buildmode=pie' : '-buildmode=exe');
}

function buildMode({ buildFlags }: LinkChoices): string | undefined {
  return buildFlags.findLast((flag) => flag.startsWith('-buildmode='));
}
