/** What a transfer is reckoned at where nothing is known of the network: bytes a second, and seconds for the look-up. */
const BYTES_A_SECOND = 60e6;
const LOOK_UP_SECONDS = 0.1;
/** A binary is worth storing where building it takes longer than so many transfers. */
const TRANSFERS = 3;

/** Seconds that a reuse saves over a build; 0 or less where the binary is not worth storing. */
export function secondsSaved(bytes: number, buildSeconds: number): number {
  const transfer = bytes / BYTES_A_SECOND + LOOK_UP_SECONDS;
  return buildSeconds - TRANSFERS * transfer;
}

/** Those worth storing, by what they save: the largest savings first. */
export function worthStoring<T extends { readonly bytes: number }>(
  binaries: readonly T[],
  buildSeconds: number,
): T[] {
  return binaries
    .filter((one) => secondsSaved(one.bytes, buildSeconds) > 0)
    .sort((a, b) => secondsSaved(b.bytes, buildSeconds) - secondsSaved(a.bytes, buildSeconds));
}
