/** Inputs that were folded into others; the command line and the runner still pass them, to be told so. */
export const OLD_INPUTS = [
  'libc',
  'linker',
  'reuse-limit',
  'save-branches',
  'startup-arguments',
] as const;

export type OldInputName = (typeof OLD_INPUTS)[number];

export function isOldInput(name: string): name is OldInputName {
  return OLD_INPUTS.some((one) => one === name);
}
