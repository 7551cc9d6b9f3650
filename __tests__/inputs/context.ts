import type { RawInputs, RawName } from '../../src/inputs/definitions/definitions.ts';
import type { InputContext } from '../../src/inputs/folders.ts';
import { NO_SETTINGS } from '../../src/inputs/job-settings.ts';

/** A checkout at /work/app with a few files, on a Linux runner with 4 CPUs. */
export function contextOf(changes: Partial<InputContext> = {}): InputContext {
  const folders = ['/work/app', '/work/app/cmd/app', '/work/app/services/api'];
  const files = [
    '/work/app/go.mod',
    '/work/app/main.go',
    '/work/app/cmd/app/main.go',
    '/work/app/Makefile',
    '/work/app/services/api/.go-version',
  ];
  return {
    inRunner: true,
    cwd: '/work/app',
    home: '/home/ci',
    usableCpus: 4,
    platform: 'linux',
    arch: 'x64',
    settings: () => NO_SETTINGS,
    kindOf: (path) => (folders.includes(path) ? 'folder' : files.includes(path) ? 'file' : 'none'),
    ...changes,
  };
}

export function rawOf(values: Partial<Record<RawName, string>>): RawInputs {
  return (name) => values[name];
}
