import type { RunContext } from '../inputs/step.ts';
import type { PinnedGo } from '../pin/pin-go.ts';
import type { Listing } from '../plan/go-list.ts';
import type { FoundReuse } from './find-reuse.ts';
import {
  type ListingFolders,
  readListing,
  type StoredListing,
  storeListing,
} from './stored-listing.ts';

/**
 * What `go list` would say of this checkout, from the record of an earlier run; null where it has
 * to be asked. `go` is the one that the packages are built with. The bytes of a binary never
 * depend on it: `go build` loads the packages itself.
 */
export function knownListing(
  context: RunContext,
  go: PinnedGo,
  { manifest, agreement }: FoundReuse,
): Listing | null {
  const stored = manifest?.listing ?? null;
  // A statement of what was built says what this run has seen.
  if (stored === null || !agreement.listing || context.inputs.provenance) return null;
  context.runner.log.debug('go list is not asked: nothing differs but the bodies of Go files');
  return readListing(stored, listingFolders(context, go));
}

/** The listing for the next run: the one that was found, where it still stands. */
export function listingToKeep(
  context: RunContext,
  go: PinnedGo,
  { manifest, agreement }: FoundReuse,
  listing: Listing,
): StoredListing | null {
  const known = agreement.listing ? (manifest?.listing ?? null) : null;
  return known ?? storeListing(listing, listingFolders(context, go));
}

/** What the folders of a listing count from. */
function listingFolders({ inputs }: RunContext, go: PinnedGo): ListingFolders {
  return {
    goRoot: go.toolchain.goroot,
    goModCache: go.goEnv.GOMODCACHE,
    workingDirectory: inputs.workingDirectory,
  };
}
