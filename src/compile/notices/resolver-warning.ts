import type { GoFlags } from '../../inputs/flags/go-flags.ts';
import type { ListedPackage } from '../../plan/go-list.ts';

export interface ResolverFacts {
  /** What is linked, as text. */
  readonly target: string;
  readonly flags: GoFlags;
  /** `go env CC`. */
  readonly cc: string;
  /** All packages of the target's binaries. */
  readonly packages: readonly ListedPackage[];
}

/** Packages of the standard library whose cgo asks the C library for names, with the tag that avoids it. */
const RESOLVERS: Readonly<Record<string, string>> = { net: 'netgo', 'os/user': 'osusergo' };

/**
 * Warns of a static program that looks up hosts or users through glibc: there getaddrinfo and
 * getpwnam load NSS libraries of the very glibc it was linked with, on a system that may have
 * another or none (https://sourceware.org/glibc/wiki/FAQ, static linking). '' where it does not.
 */
export function resolverWarning({ target, flags, cc, packages }: ResolverFacts): string {
  const isStatic = flags.link.some((flag) =>
    /-extldflags(?=[= ]).*[\s='"]-static(?:-pie)?(?=[\s'"]|$)/.test(flag),
  );
  if (!isStatic || cc.includes('musl')) return '';
  const asking = packages.filter(
    (one) => RESOLVERS[one.ImportPath] !== undefined && (one.CgoFiles ?? []).length > 0,
  );
  if (asking.length === 0) return '';
  const names = asking.map((one) => one.ImportPath).join(' and ');
  const tags = asking.map((one) => RESOLVERS[one.ImportPath]).join(',');
  const verb = asking.length === 1 ? 'asks' : 'ask';
  return (
    `the binaries for ${target} are static, and ${names} ${verb} glibc for names of hosts or users: ` +
    'that works only where the glibc of this machine is installed (NSS). ' +
    `Add the tags ${tags} for Go's own resolver, or link with musl (link: musl)`
  );
}
