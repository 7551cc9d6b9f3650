import type { CommandRequest } from '../ports.ts';

/** Linux: MAX_ARG_STRLEN, 32 pages, for one argument or variable (include/uapi/linux/binfmts.h). */
const LINUX_ONE_ARGUMENT = 128 * 1024;
/** macOS: ARG_MAX, for all arguments and the environment together. */
const MACOS_ALL = 1024 * 1024;
/** Windows: CreateProcess takes a command line of at most 32,767 characters. */
const WINDOWS_ALL = 32_767;

/**
 * Why the system would refuse to start the command, or undefined. Asked beforehand because Node
 * throws on it inside @actions/exec, where nothing can catch it; can go once that (3.0.0 does not)
 * rejects instead.
 */
export function commandTooLong(
  request: Pick<CommandRequest, 'tool' | 'args' | 'environment'>,
  platform: NodeJS.Platform,
): string | undefined {
  const words = [request.tool, ...request.args];
  if (words.some((word) => word.includes('\0'))) return 'an argument holds a NUL byte';
  const variables = Object.entries(request.environment).map(([name, value]) => `${name}=${value}`);
  if (platform === 'linux') {
    const longest = longestOf([...words, ...variables]);
    return longest + 1 > LINUX_ONE_ARGUMENT
      ? tooLong('argument', longest, LINUX_ONE_ARGUMENT)
      : undefined;
  }
  if (platform === 'darwin') {
    const all = sumOf([...words, ...variables]);
    return all > MACOS_ALL
      ? tooLong('command line with its environment', all, MACOS_ALL)
      : undefined;
  }
  if (platform === 'win32') {
    // Quotes and the space between: at most 3 more for each word that has no quote inside.
    const all = words.reduce((sum, word) => sum + word.length + 3, 0);
    return all > WINDOWS_ALL ? tooLong('command line', all, WINDOWS_ALL) : undefined;
  }
  return undefined;
}

function tooLong(what: string, found: number, allowed: number): string {
  return `${what} of ${found} bytes; this system allows ${allowed}`;
}

function longestOf(words: readonly string[]): number {
  return words.reduce((longest, word) => Math.max(longest, Buffer.byteLength(word)), 0);
}

/** With the end byte and the pointer that the system keeps for each. */
function sumOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + Buffer.byteLength(word) + 9, 0);
}
