import type { Environment } from '../runner/ports.ts';
import { withoutShared } from './flags/shared-goflags.ts';
import { KNOWN_VARIABLES } from './go-variables.ts';

/** A variable that Go reads, as the job sets it. */
export interface Setting {
  readonly value: string;
  /** For messages: `GOOS=windows`, or `GOOS=windows (go env -w: FILE)`. */
  readonly text: string;
}

/** What the job itself says to Go, outside the inputs; what is empty counts as not set. */
export interface JobSettings {
  readonly variables: ReadonlyMap<string, Setting>;
  /** Values that only the file of `go env -w` sets. */
  readonly fromFile: Readonly<Record<string, string>>;
  /** $GOENV, or where Go looks for it; '' where no such file is read. */
  readonly file: string;
  /** Whether that file sets GOFLAGS, which Go reads again where the variable is empty. */
  readonly fileHasGoFlags: boolean;
}

export const NO_SETTINGS: JobSettings = {
  variables: new Map(),
  fromFile: {},
  file: '',
  fileHasGoFlags: false,
};

/** The runtime reads the environment alone. */
const NOT_OF_THE_FILE = ['GOENV', 'GO_EXTLINK_ENABLED'];

/**
 * The environment over what `go env -w` wrote (cmd/go/internal/cfg, Getenv), without what an earlier
 * step of ours added to it.
 */
export function resolveSettings(
  environment: Environment,
  file: string,
  written: Readonly<Record<string, string>>,
): JobSettings {
  const own = withoutShared(environment);
  const variables = new Map<string, Setting>();
  const fromFile: Record<string, string> = {};
  for (const name of [...KNOWN_VARIABLES, 'GOMAXPROCS']) {
    const value = own[name] ?? '';
    if (value !== '') {
      variables.set(name, { value, text: `${name}=${value}` });
      continue;
    }
    const inFile = NOT_OF_THE_FILE.includes(name) || name === 'GOMAXPROCS' ? '' : written[name];
    if (inFile === undefined || inFile === '') continue;
    variables.set(name, { value: inFile, text: `${name}=${inFile} (go env -w: ${file})` });
    fromFile[name] = inFile;
  }
  return { variables, fromFile, file, fileHasGoFlags: (written.GOFLAGS ?? '') !== '' };
}

/** The value of a variable; '' where the job does not set it. */
export function settingValue({ variables }: JobSettings, name: string): string {
  return variables.get(name)?.value ?? '';
}

/** The settings without those of `go env -w`. */
export function withoutFile(settings: JobSettings): JobSettings {
  const names = Object.keys(settings.fromFile);
  const variables = new Map([...settings.variables].filter(([name]) => !names.includes(name)));
  return { variables, fromFile: {}, file: '', fileHasGoFlags: false };
}

/** A flag that changes nothing: with an empty GOFLAGS Go would read that of its file. */
export const NO_FLAGS = '-v=false';

/**
 * The environment as our go commands and their readers get it: with the values of `go env -w` in it,
 * and of GOFLAGS only what no input took over. `rest`: as Go takes it.
 */
export function settledEnvironment(
  environment: Environment,
  settings: JobSettings,
  rest: string,
): Environment {
  const own = withoutShared(environment);
  const hasGoFlags = settings.variables.has('GOFLAGS');
  const GOFLAGS = rest === '' && settings.fileHasGoFlags ? NO_FLAGS : rest;
  return { ...own, ...settings.fromFile, ...(hasGoFlags ? { GOFLAGS } : {}) };
}
