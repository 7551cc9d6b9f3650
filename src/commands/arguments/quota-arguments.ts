import type { Environment } from '../../runner/ports.ts';
import { withCode } from '../../runner/result.ts';
import { unknownFlag } from './unknown-flag.ts';

export type QuotaArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'usage-error'; readonly messages: readonly string[] }
  | { readonly kind: 'quota'; readonly repository: string; readonly token: string };

export const QUOTA_HELP = `go-turbo-build quota [OWNER/NAME]

What lies in the cache of a repository, by place and lane, when each was last read, and what to drop.

The repository is GITHUB_REPOSITORY unless it is given. A token that may read its Actions is read from
GITHUB_TOKEN or GH_TOKEN: a command line is seen by everybody on the machine.`;

/** Reads the arguments after `quota`; every mistake is listed. */
export function parseQuotaArguments(
  argv: readonly string[],
  environment: Environment,
): QuotaArguments {
  const messages: string[] = [];
  const names: string[] = [];
  for (const argument of argv) {
    if (argument === '--help' || argument === '-h') return { kind: 'help' };
    if (!argument.startsWith('-')) {
      names.push(argument);
      continue;
    }
    messages.push(
      unknownFlag(argument, ['help'], 'quota takes the name of a repository and no flags'),
    );
  }
  const repository = names[0] ?? environment.GITHUB_REPOSITORY ?? '';
  const token = environment.GITHUB_TOKEN || environment.GH_TOKEN || '';
  if (names.length > 1) messages.push(`quota is for one repository, and ${names.length} are named`);
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    messages.push(
      repository === ''
        ? 'no repository is named; write quota OWNER/NAME'
        : `${JSON.stringify(repository)} is no repository; write quota OWNER/NAME`,
    );
  }
  if (token === '')
    messages.push('there is no token; set GITHUB_TOKEN to one that may read Actions');
  if (messages.length > 0)
    return { kind: 'usage-error', messages: messages.map((text) => withCode(text, 'GTB1901')) };
  return { kind: 'quota', repository, token };
}
