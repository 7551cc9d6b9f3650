import type { Step } from '../inputs/step.ts';
import type { Go } from '../pin/go.ts';
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
  step: Step,
  go: Go,
  { manifest, agreement }: FoundReuse,
): Listing | null {
  const stored = manifest?.listing ?? null;
  // A statement of what was built says what this run has seen.
  if (stored === null || !agreement.listing || step.inputs.provenance) return null;
  step.runner.log.debug('go list is not asked: nothing differs but the bodies of Go files');
  return readListing(stored, listingFolders(step, go));
}

/** The listing for the next run: the one that was found, where it still stands. */
export function listingToKeep(
  step: Step,
  go: Go,
  { manifest, agreement }: FoundReuse,
  listing: Listing,
): StoredListing | null {
  const known = agreement.listing ? (manifest?.listing ?? null) : null;
  return known ?? storeListing(listing, listingFolders(step, go));
}

/** What the folders of a listing count from. */
function listingFolders({ inputs }: Step, go: Go): ListingFolders {
  return {
    goRoot: go.toolchain.goroot,
    goModCache: go.goEnv.GOMODCACHE,
    workingDirectory: inputs.workingDirectory,
  };
}
