import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../runner/ports.ts';

/** Where cmd/go looks when neither the environment nor GOENV says so ($GOROOT/go.env). */
const DEFAULTS = {
  GOPROXY: 'https://proxy.golang.org,direct',
  GOSUMDB: 'sum.golang.org',
} as const;

export interface DownloadSettings {
  readonly goproxy: string;
  readonly gosumdb: string;
}

/** $GOENV, else `go/env` in the user's configuration folder (os.UserConfigDir); '' where there is none or GOENV=off. */
export function goEnvFile(environment: Environment, goos: string): string {
  const { GOENV, HOME, XDG_CONFIG_HOME, APPDATA, AppData } = environment;
  if (GOENV === 'off') return '';
  if (GOENV !== undefined && GOENV !== '') return GOENV;
  if (goos === 'windows') {
    const folder = APPDATA ?? AppData ?? '';
    return folder === '' ? '' : join(folder, 'go', 'env');
  }
  if (goos !== 'darwin' && XDG_CONFIG_HOME !== undefined && XDG_CONFIG_HOME !== '')
    return join(XDG_CONFIG_HOME, 'go', 'env');
  if (HOME === undefined || HOME === '') return '';
  return goos === 'darwin'
    ? join(HOME, 'Library', 'Application Support', 'go', 'env')
    : join(HOME, '.config', 'go', 'env');
}

/** The file that `go env -w` writes: NAME=value lines, everything else is ignored (cmd/go/internal/cfg, readEnvFile). */
export function parseGoEnvFile(content: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const line of content.split('\n')) {
    const match = /^([A-Z][^=]*)=(.*?)\r?$/.exec(line);
    if (match?.[1] !== undefined) values[match[1]] = match[2] ?? '';
  }
  return values;
}

/** The environment first, then the GOENV file, then Go's defaults; an empty value counts as none. */
export function downloadSettings(
  environment: Environment,
  goEnv: Readonly<Record<string, string>>,
): DownloadSettings {
  const value = (name: keyof typeof DEFAULTS): string =>
    environment[name] || goEnv[name] || DEFAULTS[name];
  return { goproxy: value('GOPROXY'), gosumdb: value('GOSUMDB') };
}

/** Reads the GOENV file; one that cannot be read says nothing, as in cmd/go. */
export async function readDownloadSettings(
  environment: Environment,
  goos: string,
): Promise<DownloadSettings> {
  return downloadSettings(environment, await readGoEnvFile(environment, goos));
}

/** GOAUTH: how requests log in (`go help goauth`); Go's default is netrc. */
export async function readGoauth(environment: Environment, goos: string): Promise<string> {
  return environment.GOAUTH || (await readGoEnvFile(environment, goos)).GOAUTH || 'netrc';
}

/** What `go env -w` wrote; empty where there is no such file. */
export async function readGoEnvFile(
  environment: Environment,
  goos: string,
): Promise<Readonly<Record<string, string>>> {
  const file = goEnvFile(environment, goos);
  return file === '' ? {} : parseGoEnvFile(await readFile(file, 'utf8').catch(() => ''));
}
