import { oneLine } from '../runner/one-line.ts';
import type { Runner } from '../runner/ports.ts';
import { codedText } from '../runner/result.ts';
import { bytesText } from '../runner/units.ts';
import { parseQuotaArguments, QUOTA_HELP } from './arguments/quota-arguments.ts';
import { judgeCaches, type Quota } from './quota/judge-caches.ts';
import { listCaches } from './quota/list-caches.ts';
import { usageError } from './usage-error.ts';

const DONE = 0;
const FAILED = 1;
/** What GitHub keeps for a repository unless it pays for more. */
const LIMIT_BYTES = 10e9;
const MOST_GROUPS = 30;
const MOST_DROPPED = 30;

/** `quota`: what lies in a repository's cache, and what of it to drop; resolves to the exit code. */
export async function runQuotaCommand(argv: readonly string[], runner: Runner): Promise<number> {
  const { environment, log, clock } = runner;
  const parsed = parseQuotaArguments(argv, environment);
  if (parsed.kind === 'help') {
    log.info(QUOTA_HELP);
    return DONE;
  }
  if (parsed.kind === 'usage-error')
    return usageError(log, parsed.messages, 'quota --help shows how');
  const { repository, token } = parsed;
  const caches = await listCaches(runner.httpGet, environment, repository, token);
  if (!caches.ok) {
    for (const one of caches.failures) log.error(codedText(one));
    return FAILED;
  }
  const now = clock.now();
  for (const line of quotaLines(judgeCaches(caches.value, now), repository, now)) log.info(line);
  return DONE;
}

/** Everything as lines; entries are others' words, each on its line. */
export function quotaLines(
  { bytes, groups, drop }: Quota,
  repository: string,
  now: number,
): string[] {
  const percent = ((bytes / LIMIT_BYTES) * 100).toFixed(0);
  const hidden = groups.length - MOST_GROUPS;
  const freed = drop.reduce((sum, one) => sum + one.cache.bytes, 0);
  const more = drop.length - MOST_DROPPED;
  return [
    `${repository}: ${bytesText(bytes)}, ${percent} % of ${bytesText(LIMIT_BYTES)}`,
    ...groups.slice(0, MOST_GROUPS).map(({ place, lane, entries, bytes: size, readAt }) => {
      const of = [place || 'no place', lane || 'all lanes'].map(oneLine).join('  ');
      return `${bytesText(size).padStart(9)}  ${of}  ${entries} ${entries === 1 ? 'entry' : 'entries'}, read ${ageText(now - readAt)}`;
    }),
    ...(hidden > 0 ? [`and ${hidden} more places and lanes`] : []),
    drop.length === 0
      ? 'nothing to drop: all of it was read of late, and nothing has taken its place'
      : `to drop, ${bytesText(freed)}:`,
    ...drop
      .slice(0, MOST_DROPPED)
      .map(
        ({ cache, why }) =>
          `gh cache delete ${cache.id} --repo ${repository}  # ${bytesText(cache.bytes)}, ${why}: ${oneLine(cache.key)}`,
      ),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

function ageText(milliseconds: number): string {
  const hours = Math.max(0, Math.floor(milliseconds / 3_600_000));
  if (hours < 48) return `${hours} h ago`;
  return `${Math.floor(hours / 24)} days ago`;
}
