/** Whether the package manager, or the system itself, answers for what is in a folder. */
export function isManaged(path: string): boolean {
  return /^\/(?:usr\/(?!local\/)|lib\d*\/|System\/|Library\/|nix\/store\/|opt\/homebrew\/)/.test(
    `${path}/`,
  );
}
