import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '../runner/ports.ts';

/** One machine of a .netrc file with what logs in there. */
export interface NetrcEntry {
  readonly machine: string;
  readonly login: string;
  readonly password: string;
}

/** cmd/go/internal/auth/netrc.go parseNetrc, which reads pairs of words line by line. */
export function parseNetrc(content: string): readonly NetrcEntry[] {
  const entries: NetrcEntry[] = [];
  let entry = { machine: '', login: '', password: '' };
  let inMacro = false;
  for (const line of content.split('\n')) {
    if (inMacro) {
      inMacro = line.trim() !== '';
      continue;
    }
    const words = line.trim().split(/\s+/);
    let at = 0;
    for (; at + 1 < words.length; at += 2) {
      const [key = '', value = ''] = words.slice(at, at + 2);
      if (key === 'machine') entry = { machine: value, login: '', password: '' };
      if (key === 'login' || key === 'password') entry = { ...entry, [key]: value };
      if (key === 'macdef') inMacro = true;
      if (entry.machine !== '' && entry.login !== '' && entry.password !== '') {
        entries.push(entry);
        entry = { machine: '', login: '', password: '' };
      }
    }
    if (words[at] === 'default') break;
  }
  return entries;
}

/** NETRC, else .netrc (Windows: _netrc first) in the home folder; [] where there is no home. */
export function netrcFiles(environment: Environment, platform: string): readonly string[] {
  const { NETRC, HOME, USERPROFILE } = environment;
  if (NETRC) return [NETRC];
  const home = platform === 'win32' ? USERPROFILE : HOME;
  if (!home) return [];
  const names = platform === 'win32' ? ['_netrc', '.netrc'] : ['.netrc'];
  return names.map((name) => path.join(home, name));
}

/**
 * The Authorization header that .netrc has for an address; undefined: none. A machine is a host, or
 * the beginning of an address: the longest counts, and of two the first (auth.go, loadCredential).
 */
export function authorizationOf(entries: readonly NetrcEntry[], url: URL): string | undefined {
  for (let prefix = `${url.host}${url.pathname}`.replace(/\/$/, ''); ; ) {
    const found = entries.find(({ machine }) => machine.replace(/\/$/, '') === prefix);
    if (found !== undefined) {
      const secret = Buffer.from(`${found.login}:${found.password}`).toString('base64');
      return `Basic ${secret}`;
    }
    const cut = prefix.lastIndexOf('/');
    if (cut < 0) return undefined;
    prefix = prefix.slice(0, cut);
  }
}

export async function readNetrc(
  environment: Environment,
  platform: string,
): Promise<readonly NetrcEntry[]> {
  for (const file of netrcFiles(environment, platform)) {
    const content = await readFile(file, 'utf8').catch(() => null);
    if (content !== null) return parseNetrc(content);
  }
  return [];
}
