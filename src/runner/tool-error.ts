import type { CommandResult } from './ports.ts';

/** Why a tool did not do its work, on one line; exit code 127 is a tool that is not there (ports.ts). */
export function toolError(result: CommandResult): string {
  if (result.exitCode === 127) return 'it is not on PATH';
  const lines = (result.stderr.trim() || result.stdout.trim()).split('\n');
  return lines[0] || `exit code ${result.exitCode}`;
}
