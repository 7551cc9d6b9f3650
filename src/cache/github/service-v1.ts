import { deadline, type Exchange, FinalError, type Request, UPLOAD_MS } from './exchange.ts';
import { sendPieces } from './outgoing.ts';
import type { CacheService } from './service.ts';
import { ask, fieldOf, isGood, refusal, type Said } from './service-answer.ts';

/**
 * The older cache service, that of GitHub Enterprise Server, act, Gitea and Forgejo: four REST calls
 * (@actions/cache 6, lib/internal/cacheHttpClient.js). @actions/cache itself would put a tar of its
 * own around an entry, named by this machine's folders, and unpack any member of it anywhere. `url`:
 * ACTIONS_CACHE_URL; `version`: entryVersion; `exchange`: with the runner's token, where there is one.
 */
export function serviceV1(url: string, version: string, exchange: Exchange): CacheService {
  const api = `${url.replace(/\/*$/, '/')}_apis/artifactcache/`;
  const call = (what: string, request: Request): Promise<Said> => {
    const headers = { accept: 'application/json;api-version=6.0-preview.1', ...request.headers };
    return ask(exchange, what, { ...request, url: api + request.url, headers });
  };
  const post = (what: string, path: string, value: object): Promise<Said> =>
    call(what, { method: 'POST', url: path, body: Buffer.from(JSON.stringify(value)) });
  const mustBeGood = (said: Said): void => {
    if (!isGood(said)) throw refusal(said);
  };
  const lookUp: CacheService['lookUp'] = async (keys) => {
    const query = `keys=${encodeURIComponent(keys.join(','))}&version=${version}`;
    const said = await call('the look-up', { method: 'GET', url: `cache?${query}` });
    if (said.status === 204 || said.status === 404) return null;
    const key = fieldOf(said, 'cacheKey');
    const location = fieldOf(said, 'archiveLocation');
    if (said.status !== 200 || key === '' || !URL.canParse(location, url)) throw refusal(said);
    return { key, url: new URL(location, url).href };
  };

  return {
    lookUp,
    async reserve(key, bytes) {
      const cacheSize = bytes ?? undefined;
      const said = await post('the reservation', 'caches', { key, version, cacheSize });
      if (said.status === 409) return null;
      const id = said.fields.cacheId;
      if (!isGood(said) || typeof id !== 'number' || id === 0) throw refusal(said);
      const [what, path] = ['the upload', `caches/${id}`];
      return async (content) => {
        const size = await sendPieces(content, async (body, at) => {
          const range = `bytes ${at}-${at + body.length - 1}/*`;
          const headers = { 'content-type': 'application/octet-stream', 'content-range': range };
          const signal = deadline(UPLOAD_MS);
          mustBeGood(await call(what, { method: 'PATCH', url: path, headers, body, signal }));
        });
        mustBeGood(await post(what, path, { size }));
        // Some say yes and keep nothing.
        if ((await lookUp([key]))?.key === key) return size;
        throw new FinalError(`${what} failed: the service took it, and a look-up does not find it`);
      };
    },
  };
}
