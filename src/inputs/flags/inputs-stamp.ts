/** The word of stamps that stands for the digest of a binary's inputs. */
const INPUTS = /\$inputs(?!\w)/g;

export function usesInputsStamp(linkFlags: readonly string[]): boolean {
  return linkFlags.some((flag) => flag.search(INPUTS) >= 0);
}

/**
 * Linker flags of a go command with each binary's own digest in place of `$inputs`: one
 * `-ldflags=PACKAGE=…` for each main package, as cmd/go takes the last that matches (`go help build`).
 */
export function stampInputs(
  linkFlags: readonly string[],
  binaries: readonly { readonly package: string; readonly digest: string }[],
): readonly string[] {
  if (!usesInputsStamp(linkFlags)) return linkFlags;
  return linkFlags.flatMap((flag) => {
    const value = flag.slice('-ldflags='.length);
    return binaries.map(
      (one) => `-ldflags=${one.package}=${value.replaceAll(INPUTS, one.digest.slice(0, 12))}`,
    );
  });
}
