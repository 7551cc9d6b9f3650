import { textDigest } from '../../runner/digest.ts';

/** Settings of runtime/debug.BuildInfo that hold nothing but words of Go itself. */
const PLAIN =
  /^(?:-(?:buildmode|compiler|trimpath|race|msan|asan|cover|covermode)|CGO_ENABLED|GO(?:ARCH|OS|AMD64|ARM|ARM64|386|MIPS|MIPS64|PPC64|RISCV64|WASM|EXPERIMENT|FIPS140)|DefaultGODEBUG)$/;
/** Of the linker's flags those without a value of the user's. */
const PLAIN_FLAG =
  /^-(?:s|w|race|msan|asan|compressdwarf=\w+|linkmode=\w+|buildid=|extar|linkshared)$/;

/**
 * What may be shown and kept of the settings that Go recorded: flags with values (stamps, tags,
 * CGO_CFLAGS, search paths) may hold a secret, so of them only a digest is left, which tells that they differ.
 * The commit is left out: it says nothing of a size.
 */
export function shownSettings(settings: Readonly<Record<string, string>>): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [key, value] of Object.entries(settings)) {
    if (key === 'vcs' || key.startsWith('vcs.')) continue;
    shown[key] = PLAIN.test(key) ? value : shownFlags(value);
  }
  return shown;
}

function shownFlags(value: string): string {
  const words = value.split(/\s+/).filter((one) => one !== '');
  if (words.every((one) => PLAIN_FLAG.test(one))) return words.join(' ');
  const plain = words.filter((one) => PLAIN_FLAG.test(one));
  return [...plain, `(${textDigest(value, 8)})`].join(' ');
}
