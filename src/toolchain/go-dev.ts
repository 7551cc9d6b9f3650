import { createHash } from 'node:crypto';
import type { Fetcher } from './fetcher.ts';
import type { Attempt } from './goproxy.ts';
import type { Platform } from './version/module-version.ts';

const LIST_LIMIT = 64 * 2 ** 20;

/** One archive of https://go.dev/dl/?mode=json&include=all (golang.org/x/website/internal/dl). */
export interface GoDevArchive {
  readonly version: string;
  readonly filename: string;
  /** Hex. */
  readonly sha256: string;
}

/** The archives for one platform in go.dev's list; undefined: it is no such list. */
export function parseGoDevList(
  json: string,
  platform: Platform,
): readonly GoDevArchive[] | undefined {
  const arch = platform.goarch === 'arm' ? 'armv6l' : platform.goarch;
  let releases: unknown;
  try {
    releases = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!Array.isArray(releases)) return undefined;
  return releases
    .flatMap((release): unknown[] => (Array.isArray(release?.files) ? release.files : []))
    .filter(isFile)
    .filter((file) => file.kind === 'archive' && file.os === platform.goos && file.arch === arch)
    .map(({ version, filename, sha256 }) => ({
      version: version.replace(/^go/, ''),
      filename,
      sha256,
    }));
}

type GoDevFile = GoDevArchive & {
  readonly kind: string;
  readonly os: string;
  readonly arch: string;
};

function isFile(value: unknown): value is GoDevFile {
  const file = value as Record<string, unknown> | null;
  if (typeof file !== 'object' || file === null) return false;
  const texts = ['version', 'filename', 'sha256', 'kind', 'os', 'arch'];
  return (
    texts.every((name) => typeof file[name] === 'string') &&
    /^[\w.+-]+$/.test(String(file.filename)) &&
    /^[0-9a-f]{64}$/.test(String(file.sha256))
  );
}

export async function fetchGoDevList(
  goDevUrl: string,
  platform: Platform,
  fetcher: Fetcher,
): Promise<Attempt<readonly GoDevArchive[]>> {
  const url = `${goDevUrl}/dl/?mode=json&include=all`;
  const answer = await fetcher.get(url, LIST_LIMIT);
  if (answer.state !== 'ok') return answer;
  const value = parseGoDevList(answer.bytes.toString('utf8'), platform);
  return value === undefined
    ? { state: 'failed', message: `GET ${url}: the answer is no list of releases` }
    : { state: 'ok', value };
}

/** The bytes of an archive, with the SHA-256 that the list gives. */
export async function fetchGoDevArchive(
  goDevUrl: string,
  archive: GoDevArchive,
  limit: number,
  fetcher: Fetcher,
): Promise<Attempt<Buffer>> {
  const url = `${goDevUrl}/dl/${archive.filename}`;
  const answer = await fetcher.get(url, limit);
  if (answer.state !== 'ok') return answer;
  const sha256 = createHash('sha256').update(answer.bytes).digest('hex');
  return sha256 === archive.sha256
    ? { state: 'ok', value: answer.bytes }
    : {
        state: 'failed',
        message: `GET ${url}: its SHA-256 is ${sha256}, and go.dev's list says ${archive.sha256}`,
      };
}
