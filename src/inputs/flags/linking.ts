import type { ExternalLinker, Inputs, LinkMode } from '../inputs.ts';

export const LINK_MODES: readonly LinkMode[] = [
  'auto',
  'internal',
  'external-static',
  'pie',
  'static-pie',
];

export type LinkInputs = Pick<Inputs, 'link' | 'libc' | 'linker' | 'cgo' | 'flags' | 'tags'>;

/** `auto` is the static link where a static binary with cgo is asked for by name. */
export function effectiveLink({ link, cgo, flags }: LinkInputs): LinkMode {
  return link === 'auto' && cgo && flags.static === true ? 'external-static' : link;
}

export function linksStatically(inputs: LinkInputs): boolean {
  return ['external-static', 'static-pie'].includes(effectiveLink(inputs));
}

export function isPie(inputs: LinkInputs): boolean {
  return ['pie', 'static-pie'].includes(effectiveLink(inputs));
}

/**
 * Tags that a static link adds: in a static program glibc's getaddrinfo and getpwnam load libraries of
 * the system when run (NSS), Go's own resolvers (net, os/user) do not. musl has no NSS.
 */
export function resolverTags(inputs: LinkInputs): string[] {
  if (!linksStatically(inputs) || inputs.libc === 'musl') return [];
  // Who names it wants C's resolver, and netgo would win (net/conf.go).
  const isAskedFor = inputs.tags.includes('netcgo');
  const wanted = isAskedFor ? ['osusergo'] : ['netgo', 'osusergo'];
  return wanted.filter((tag) => !inputs.tags.includes(tag));
}

/** The word that makes gcc and clang start a linker. */
export function linkerWord(linker: ExternalLinker): string {
  return linker === 'default' ? '' : `-fuse-ld=${linker}`;
}

/** Flags of Go's linker; `word` starts the external one. One for each field of -ldflags, unquoted. */
export function linkModeFlags(inputs: LinkInputs, word: string): string[] {
  const mode = effectiveLink(inputs);
  if (mode === 'internal') return ['-linkmode=internal'];
  const isStatic = linksStatically(inputs);
  const external = [
    ...(mode === 'external-static' ? ['-static'] : []),
    ...(mode === 'static-pie' ? ['-static-pie'] : []),
    // musl-gcc names the loader in every link. GNU ld leaves it out of a static one; these two do
    // not, and such a program ends before its first line.
    ...(isStatic && inputs.libc === 'musl' && word !== '' ? ['-Wl,--no-dynamic-linker'] : []),
    ...(word === '' ? [] : [word]),
  ];
  return [
    ...(isStatic ? ['-linkmode=external'] : []),
    ...(external.length === 0 ? [] : [`-extldflags=${external.join(' ')}`]),
  ];
}

/** How much a Linux binary of these inputs has to be static. */
export type StaticDemand = 'demanded' | 'wished' | 'no';

/** A profile's wish yields to cgo, whose libraries may be there only as shared ones. */
export function staticDemand(inputs: LinkInputs, profileStatic: boolean): StaticDemand {
  if (linksStatically(inputs)) return 'demanded';
  if (inputs.flags.static !== undefined) return inputs.flags.static ? 'demanded' : 'no';
  if (!profileStatic) return 'no';
  return inputs.cgo ? 'wished' : 'demanded';
}
