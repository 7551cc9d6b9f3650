import { inOrder } from '../archive/in-order.ts';
import type { Exchange, Patience } from './exchange.ts';
import { allOf, inPieces } from './pieces.ts';
import {
  type CacheService,
  type LookedUp,
  type Refused,
  type Reserved,
  refused,
  type Upload,
} from './service.ts';
import { ask, refusal, type Said, textOf } from './service-answer.ts';

export interface ServiceV1 {
  /** ACTIONS_CACHE_URL, with its closing slash. */
  readonly url: string;
  readonly version: string;
  /** With the runner's token, where there is one. */
  readonly exchange: Exchange;
  readonly patience: Patience;
}

/** As the client of GitHub has them (@actions/cache 6, lib/options.js). */
const PIECE_BYTES = 32 * 2 ** 20;
const AT_ONCE = 4;

/**
 * The older cache service, that of GitHub Enterprise Server, act, Gitea and Forgejo: four REST calls
 * (@actions/cache 6, lib/internal/cacheHttpClient.js). @actions/cache itself would put a tar of its
 * own around an entry, named by this machine's folders, and unpack any member of it anywhere.
 */
export function serviceV1({ url, version, exchange, patience }: ServiceV1): CacheService {
  const api = (path: string): string => `${url.replace(/\/*$/, '/')}_apis/artifactcache/${path}`;
  const headers = { accept: 'application/json;api-version=6.0-preview.1' };
  const post = (path: string, body: object): Promise<Said | Refused> =>
    ask(exchange, patience, {
      ...{ method: 'POST', url: api(path), body: JSON.stringify(body) },
      headers: { ...headers, 'content-type': 'application/json' },
    });
  const lookUp = async (keys: readonly string[]): Promise<LookedUp> => {
    const query = `keys=${encodeURIComponent(keys.join(','))}&version=${version}`;
    const said = await ask(exchange, patience, {
      method: 'GET',
      url: api(`cache?${query}`),
      headers,
    });
    if (said.state === 'refused') return said;
    if (said.status === 204 || said.status === 404) return { state: 'miss' };
    const key = textOf(said, 'cacheKey');
    const location = textOf(said, 'archiveLocation');
    if (said.status !== 200 || key === '' || !URL.canParse(location, url)) return refusal(said);
    return { state: 'found', key, url: new URL(location, url).href };
  };

  return {
    lookUp,
    async reserve(key, bytes): Promise<Reserved> {
      const size = bytes === null ? {} : { cacheSize: bytes };
      const said = await post('caches', { key, version, ...size });
      if (said.state === 'refused') return said;
      if (said.status === 409) return { state: 'taken' };
      const id = said.fields.cacheId;
      const isMade = said.status >= 200 && said.status < 300;
      if (!isMade || typeof id !== 'number' || id === 0)
        return isMade ? refused('an answer that is not understood') : refusal(said);
      const path = `caches/${id}`;
      const send: Upload['send'] = async ({ beginning, rest }) => {
        let at = 0;
        const sending = inOrder(
          inPieces(allOf(beginning, rest), PIECE_BYTES),
          { count: AT_ONCE, bytes: AT_ONCE * PIECE_BYTES },
          (piece) => piece.length,
          (piece) => {
            const range = `bytes ${at}-${at + piece.length - 1}/*`;
            at += piece.length;
            return sendPiece(range, piece);
          },
        );
        for await (const failed of sending) if (failed !== null) return failed;
        return (await finish(at)) ?? { state: 'sent', bytes: at };
      };
      const sendPiece = async (range: string, body: Buffer): Promise<Refused | null> => {
        const sent = await ask(
          exchange,
          { ...patience, answer: 20 * patience.stall },
          {
            ...{ method: 'PATCH', url: api(path), body },
            headers: {
              ...headers,
              'content-type': 'application/octet-stream',
              'content-range': range,
            },
          },
        );
        return failureOf(sent);
      };
      const finish = async (size: number): Promise<Refused | null> => {
        const failed = failureOf(await post(path, { size }));
        if (failed !== null) return failed;
        // Some say yes and keep nothing.
        const found = await lookUp([key]);
        if (found.state === 'refused') return found;
        return found.state === 'found' && found.key === key ? null : refused(LOST);
      };
      return { state: 'reserved', upload: { send } };
    },
  };
}

const LOST = 'the service took it, and a look-up does not find it';

function failureOf(said: Said | Refused): Refused | null {
  if (said.state === 'refused') return said;
  return said.status >= 200 && said.status < 300 ? null : refusal(said);
}
