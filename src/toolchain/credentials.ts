import type { Environment } from '../runner/ports.ts';
import { readGoauth } from './go-environment.ts';
import { authorizationOf, type NetrcEntry, readNetrc } from './netrc.ts';

/** What a download may show to a server, and what it cannot. */
export interface Credentials {
  /** The Authorization header for an address; undefined: none. */
  authorization(url: URL): Promise<string | undefined>;
  /** Words behind a 401 or 403. */
  readonly refused: string;
}

export const NO_CREDENTIALS: Credentials = { authorization: async () => undefined, refused: '' };

/**
 * GOAUTH as far as our own downloads follow it (`go help goauth`): netrc, which is the default, and
 * off. Its git and command forms are for the go commands alone. As in cmd/go only https is answered.
 */
export async function goCredentials(
  environment: Environment,
  platform: string,
): Promise<Credentials> {
  const goauth = await readGoauth(environment, platform === 'win32' ? 'windows' : platform);
  const commands = goauth.split(';').map((command) => command.trim());
  const others = commands.filter((command) => command !== 'netrc' && command !== 'off');
  const refused =
    others.length === 0
      ? ''
      : ` (GOAUTH names ${others.map((one) => one.split(/\s+/)[0]).join(', ')}, which only go commands run: the download of Go itself takes credentials from .netrc, NETRC or the URL in GOPROXY)`;
  if (!commands.includes('netrc')) return { ...NO_CREDENTIALS, refused };
  let entries: Promise<readonly NetrcEntry[]> | undefined;
  return {
    refused,
    async authorization(url) {
      if (url.protocol !== 'https:') return undefined;
      entries ??= readNetrc(environment, platform);
      return authorizationOf(await entries, url);
    },
  };
}
