import { failure, type Result, success } from '../../runner/result.ts';
import { downloadRemedy } from '../download-remedy.ts';
import type { Fetched, Fetcher } from '../fetcher.ts';
import { type Attempt, type ProxyEntry, tryProxies } from '../goproxy.ts';
import { TOOLCHAIN_MODULE } from '../version/module-version.ts';
import type { ChecksumDatabase } from './gosumdb.ts';
import { openNote } from './note.ts';
import {
  auditPath,
  foldHashes,
  HASH_BYTES,
  parseTree,
  placeInTiles,
  recordHash,
  rootFromPath,
  type SignedTree,
  type Tile,
  tilePath,
  wholeTile,
} from './tlog.ts';

export interface ProvenHash {
  /** `h1:…` of the module zip. */
  readonly hash: string;
  readonly record: number;
  readonly treeSize: number;
}

const LOOKUP_LIMIT = 1 << 20;
const CHECK =
  'check what answers at this address; a proxy that changes or makes up answers must not be used';

/**
 * The h1 hash of a toolchain zip, proven: the answer's tree head is signed by the database's key,
 * and the record is included in that very tree. Nothing else that the server says is believed.
 * As with cmd/go, a database that no proxy passes on hears only of a zip that `isThere`.
 */
export async function provenHash(
  version: string,
  database: ChecksumDatabase,
  proxies: readonly ProxyEntry[],
  fetcher: Fetcher,
  isThere: Promise<boolean> = Promise.resolve(true),
): Promise<Result<ProvenHash>> {
  const { name } = database.key;
  const wrong = (what: string, expected: string): Result<never> =>
    failure('GTB1205', `checksum database ${name}: ${what}`, expected, CHECK);
  const unreachable = (message: string): Result<never> =>
    failure(
      'GTB1206',
      `checksum database ${name} does not answer: ${message}`,
      '',
      downloadRemedy(
        message,
        'try again later, or give the hash of the toolchain in go-checksum ("h1:…")',
      ),
    );

  const base = await databaseAddress(database, proxies, fetcher);
  if (base.state !== 'ok') return unreachable(base.message);
  const module = `${TOOLCHAIN_MODULE}@${version}`;
  const { url, isPassedOn } = base.value;
  if (!isPassedOn && !(await isThere)) return unreachable('the zip that it would prove is missing');
  const answer = await fetcher.get(`${url}/lookup/${module}`, LOOKUP_LIMIT);
  if (answer.state !== 'ok') return unreachable(answer.message);

  const lookup = parseLookup(answer.bytes.toString('utf8'));
  if (lookup === undefined) return wrong(`its answer about ${module} is malformed`, '');
  const note = openNote(lookup.note, database.key);
  const keyName = `${name}+${database.key.hash}`;
  if (note.state === 'forged')
    return wrong('the signature of its tree head is not valid', `a signature of key ${keyName}`);
  if (note.state !== 'signed')
    return wrong('its tree head is not signed', `a signature of key ${keyName}`);
  const tree = parseTree(note.text);
  if (tree === undefined) return wrong('its signed tree head is malformed', '');
  if (lookup.record >= tree.size)
    return wrong(
      `record ${lookup.record} cannot be in its signed tree`,
      `a record below ${tree.size}`,
    );

  const proven = await proveRecord(lookup.record, lookup.text, tree, url, fetcher);
  if (proven.state !== 'ok') return unreachable(proven.message);
  if (!proven.value)
    return wrong(
      `its answer about ${module} is not record ${lookup.record} of its signed tree`,
      `a proof for the tree of ${tree.size} records with hash ${tree.root.toString('base64')}`,
    );
  const hash = hashIn(lookup.text, version);
  if (hash === undefined) return wrong(`record ${lookup.record} holds no hash of ${module}`, '');
  return success({ hash, record: lookup.record, treeSize: tree.size });
}

interface DatabaseAddress {
  readonly url: string;
  /** By a proxy of GOPROXY. */
  readonly isPassedOn: boolean;
}

/**
 * Through the first proxy that says it passes the database on (200 for `supported`), else straight
 * to the database (modfetch/sumdb.go, initBase).
 */
async function databaseAddress(
  { key, url }: ChecksumDatabase,
  proxies: readonly ProxyEntry[],
  fetcher: Fetcher,
): Promise<Attempt<DatabaseAddress>> {
  const straight = { url: url ?? `https://${key.name}`, isPassedOn: false };
  if (url !== undefined) return { state: 'ok', value: straight };
  const found = await tryProxies<DatabaseAddress>(proxies, async (entry) => {
    if (entry.kind !== 'proxy') return { state: 'ok', value: straight };
    const address = `${entry.url}/sumdb/${key.name}`;
    const answer = await fetcher.get(`${address}/supported`, LOOKUP_LIMIT);
    if (answer.state !== 'ok') return answer;
    return { state: 'ok', value: { url: address, isPassedOn: true } };
  });
  return found.state === 'missing' ? { state: 'ok', value: straight } : found;
}

/** Record number, record text, and after a blank line the signed tree head (sumdb/tlog/note.go, ParseRecord). */
function parseLookup(
  answer: string,
): { readonly record: number; readonly text: string; readonly note: string } | undefined {
  const end = answer.indexOf('\n\n');
  const match = /^(0|[1-9]\d{0,14})\n/.exec(answer);
  if (match === null || end < match[0].length) return undefined;
  return {
    record: Number(match[1]),
    text: answer.slice(match[0].length, end + 1),
    note: answer.slice(end + 2),
  };
}

/** Whether the record, hashed together with what the tiles hold beside it, gives the signed root. */
async function proveRecord(
  record: number,
  text: string,
  tree: SignedTree,
  base: string,
  fetcher: Fetcher,
): Promise<Attempt<boolean>> {
  const path = auditPath(record, tree.size);
  const tiles = new Map<string, Tile>();
  for (const subtree of path.flatMap((step) => step.subtrees)) {
    const { tile } = placeInTiles(subtree, tree.size);
    tiles.set(tilePath(tile), tile);
  }
  const data = new Map<string, Buffer>();
  const answers = await Promise.all(
    [...tiles].map(async ([name, tile]) => [name, await fetchTile(tile, base, fetcher)] as const),
  );
  for (const [name, answer] of answers) {
    if (answer.state !== 'ok') return answer;
    data.set(name, answer.bytes);
  }
  const root = rootFromPath(recordHash(text), path, (subtree) => {
    const { tile, first, count } = placeInTiles(subtree, tree.size);
    const hashes = data.get(tilePath(tile));
    if (hashes === undefined) throw new Error(`tile not fetched: ${tilePath(tile)}`);
    return foldHashes(hashes.subarray(first * HASH_BYTES, (first + count) * HASH_BYTES));
  });
  return { state: 'ok', value: root.equals(tree.root) };
}

/** A partial tile may be gone once the whole one is there (sumdb/client.go, readTile). */
async function fetchTile(tile: Tile, base: string, fetcher: Fetcher): Promise<Fetched> {
  const whole = wholeTile(tile);
  const url = `${base}/${tilePath(tile)}`;
  const limit = whole.width * HASH_BYTES;
  let answer = await fetcher.get(url, limit);
  if (answer.state === 'missing' && tile.width < whole.width)
    answer = await fetcher.get(`${base}/${tilePath(whole)}`, limit);
  if (answer.state !== 'ok') return answer;
  const bytes = answer.bytes.subarray(0, tile.width * HASH_BYTES);
  return bytes.length === tile.width * HASH_BYTES
    ? { state: 'ok', bytes }
    : {
        state: 'failed',
        message: `GET ${url}: ${answer.bytes.length} bytes, not ${tile.width} hashes`,
      };
}

/** The line `golang.org/toolchain VERSION h1:…`; none where two of them disagree. */
function hashIn(text: string, version: string): string | undefined {
  const start = `${TOOLCHAIN_MODULE} ${version} h1:`;
  const lines = new Set(text.split('\n').filter((line) => line.startsWith(start)));
  const [line] = lines;
  return lines.size === 1 ? line?.slice(start.length - 3) : undefined;
}
