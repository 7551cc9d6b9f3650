import type { Listing } from '../../plan/go-list.ts';

/**
 * Whether C of modules is compiled. cgo's flags are part of its compile key, with `-I.` and
 * `${SRCDIR}` as the module's folder, -trimpath or not (cmd/go/internal/work buildActionID, go/build
 * makePathsAbsolute): such modules have to lie where they lay when they were compiled, in the job's own
 * GOMODCACHE, and not in the folder of a thin set. null where nothing was listed.
 */
export function compilesCModules(listing: Listing | null): boolean | null {
  if (listing === null) return null;
  return [...listing.values()].flat().some((one) => {
    const module = one.Module?.Replace ?? one.Module;
    return (module?.Version ?? '') !== '' && (one.CgoFiles ?? []).length > 0;
  });
}
