/** Flags whose value may begin with a package pattern (cmd/go/internal/load/flag.go PerPackageFlag). */
const FOR_PACKAGES = /^--?(?:gcflags|asmflags|gccgoflags)=([\s\S]*)$/;

/**
 * Whether a flag counts for the packages that the command line names and for no other: those of
 * compiler and assembler without a pattern, also an empty one, which takes away what an earlier one
 * gave. Then it makes a difference whether a package is matched by a pattern or only imported.
 */
export function flagsReachNamed(words: readonly string[]): boolean {
  return words.some((word) => {
    const value = FOR_PACKAGES.exec(word)?.[1]?.trim();
    return value !== undefined && (value === '' || value.startsWith('-'));
  });
}
