import type { InputName } from '../../inputs/definitions/definitions.ts';
import { switchIsOn } from '../../inputs/flags/build-flags.ts';
import type { CLibrary, ExternalLinker } from '../../inputs/inputs.ts';
import { nearest } from '../../runner/suggest.ts';
import { type Named, patternMatches } from '../package-pattern.ts';
import { BINARY_INPUTS, withoutEffect } from './without-effect.ts';

/** What `go list` found, as far as an input may have no effect on it. */
export interface ListedFacts {
  readonly given: readonly InputName[];
  readonly libc: CLibrary;
  readonly linker: ExternalLinker;
  readonly build: boolean;
  /** Whether a program is made of it. */
  readonly hasBinaries: boolean;
  readonly patterns: readonly string[];
  /** All packages of all targets. */
  readonly packages: readonly (Named & { readonly isMatched: boolean; readonly usesC: boolean })[];
  /** Flags of `go build`, those of GOFLAGS first. */
  readonly flags: readonly string[];
  readonly cgo: boolean;
  /** Whether the C compiler links whatever the program holds. */
  readonly linksWithC: boolean;
  /** Whether the build reads the module cache. */
  readonly readsModules: boolean;
  /** Tags of the input that no file mentions. */
  readonly unknownTags: readonly string[];
  /** Tags that files of the repository mention. */
  readonly knownTags: readonly string[];
  /** A profile that holds nothing: the file of -pgo; '' where there is none. */
  readonly emptyProfile: string;
}

/** One text for each cause: what the user gave and what Go made no use of. */
export function listedWithoutEffect(facts: ListedFacts): string[] {
  const texts = [
    ...binaryInputs(facts),
    ...unmatchedPackages(facts),
    ...unmatchedFlags(facts),
    ...cgoInputs(facts),
    ...facts.unknownTags.map((tag) => unknownTag(tag, facts.knownTags)),
    ...modulesInput(facts),
    ...(facts.emptyProfile === ''
      ? []
      : [
          withoutEffect(
            `-pgo=${facts.emptyProfile}`,
            'the profile is empty, and Go optimizes as without one',
            'remove it, or record a CPU profile',
          ),
        ]),
  ];
  // A flag of GOFLAGS is among those of the build, too.
  return [...new Set(texts)];
}

function binaryInputs({ given, linker, build, hasBinaries }: ListedFacts): string[] {
  const idle = [
    ...[...BINARY_INPUTS, 'debug' as const].filter((name) => given.includes(name)),
    ...ofLink(linker === 'default' ? [] : [linker]),
  ];
  if (!build || hasBinaries || idle.length === 0) return [];
  const change = 'remove it, or name a main package in packages';
  return [withoutEffect(idle.join(', '), 'no main package matches, so no binary is made', change)];
}

/** `go build` warns and goes on, unless no pattern matches anything (load.PackagesAndErrors). */
function unmatchedPackages({ patterns, packages }: ListedFacts): string[] {
  const matched = packages.filter((one) => one.isMatched);
  // A path without dots that matches nothing is an error of Go's own.
  const idle = patterns.filter(
    (pattern) => pattern.includes('...') && !matched.some((one) => patternMatches(pattern, one)),
  );
  if (matched.length === 0 || !canCompare(matched)) return [];
  return idle.map((pattern) =>
    withoutEffect(`packages: ${pattern}`, 'it matches no package', 'correct it, or remove it'),
  );
}

/** False behind a link: Go says folders that are not below the one that we know. */
function canCompare(packages: readonly Named[]): boolean {
  return packages.some(({ folder, isStandard }) => !isStandard && !folder.startsWith('/'));
}

/** `-gcflags=pattern=flags` of a pattern that matches nothing is ignored (load/flag.go, PerPackageFlag). */
function unmatchedFlags({ flags, packages }: ListedFacts): string[] {
  return flags.flatMap((flag) => {
    const [, name, pattern] =
      /^--?(gcflags|asmflags|ldflags)=([^\s='"-][^\s='"]*)=/.exec(flag) ?? [];
    if (name === undefined || pattern === undefined) return [];
    if (packages.length === 0 || packages.some((one) => patternMatches(pattern, one))) return [];
    const change = `correct the pattern: all, or an import path as go list prints it`;
    return [withoutEffect(`${name} ${pattern}=…`, 'no package of the build matches', change)];
  });
}

/** How a warning names some of the words of `link`. */
function ofLink(words: readonly string[]): string[] {
  return words.length === 0 ? [] : [`link (${words.join(' ')})`];
}

function cgoInputs(facts: ListedFacts): string[] {
  const { given, libc, linker, packages, flags, linksWithC } = facts;
  const needsC = ['race', 'msan', 'asan'].some((name) => switchIsOn(flags, name));
  if (!facts.cgo || linksWithC || needsC || packages.length === 0) return [];
  if (!packages.some((one) => one.usesC)) {
    const words = [...(libc === 'gnu' ? [] : [libc]), ...(linker === 'default' ? [] : [linker])];
    const idle = [...(given.includes('cgo') ? ['cgo'] : []), ...ofLink(words)];
    const change = 'remove it: nothing in the binaries comes from C';
    return idle.length === 0
      ? []
      : [withoutEffect(idle.join(', '), 'no package of the build uses C', change)];
  }
  // With C in the standard library alone, Go links by itself (cmd/link, mustLinkExternal).
  if (linker === 'default' || packages.some((one) => one.usesC && !one.isStandard)) return [];
  return facts.build && facts.hasBinaries
    ? [
        withoutEffect(
          `link (${linker})`,
          'no C compiler links: Go links these programs itself',
          'remove it',
        ),
      ]
    : [];
}

function unknownTag(tag: string, known: readonly string[]): string {
  const near = nearest(tag, known);
  const change = near === undefined ? 'correct it, or remove it' : `did you mean ${near}?`;
  return withoutEffect(`tags: ${tag}`, 'no file of the build mentions it', change);
}

function modulesInput({ given, readsModules }: ListedFacts): string[] {
  if (readsModules || !given.includes('modules')) return [];
  const why = 'the build reads no module cache (vendor/, or nothing in go.sum)';
  return [withoutEffect('modules', why, 'remove it')];
}
