/**
 * Ends the process with the exit code set so far, once all output is written. A cache look-up that
 * was given up leaves timers and connections of its client behind, which would keep it for a minute.
 */
export function endProcess(): void {
  process.stdout.write('', () => process.exit());
}
