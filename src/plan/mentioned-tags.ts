/** Lines that hold build tags: `//go:build`, `// +build`, and those of cgo (`#cgo linux,extra LDFLAGS: …`). */
const TAG_LINE =
  /^[ \t\uFEFF]*(?:\/\/go:build|\/\/[ \t]*\+build|(?:\/\/|\*)?[ \t]*#cgo)[ \t](.*)$/gm;

/** Every word of a source file that may be a build tag; a word too many does no harm. */
export function mentionedTags(source: string): string[] {
  return [...source.matchAll(TAG_LINE)].flatMap(
    ([, line]) => line?.match(/[\p{L}\p{Nd}_.]+/gu) ?? [],
  );
}
