import { azureUpload } from './blob.ts';
import type { Exchange } from './exchange.ts';
import type { CacheService } from './service.ts';
import { isAddress } from './service-access.ts';
import { ask, fieldOf, refusal, type Said } from './service-answer.ts';

/**
 * The cache service of github.com and *.ghe.com: three Twirp calls in JSON and Azure's block blobs.
 * Names of fields as @actions/cache 6 has them (lib/generated/results/api/v1/cache.js); the service
 * may write them in either of protobuf's JSON forms. `url`: ACTIONS_RESULTS_URL; `storage`: without a
 * token, for signed addresses; the others as of serviceV1.
 */
export function serviceV2(
  url: string,
  version: string,
  exchange: Exchange,
  storage: Exchange,
): CacheService {
  const call = (what: string, method: string, fields: object): Promise<Said> =>
    ask(exchange, what, {
      method: 'POST',
      url: new URL(`/twirp/github.actions.results.api.v1.CacheService/${method}`, url).href,
      body: Buffer.from(JSON.stringify({ ...fields, version })),
    });
  return {
    async lookUp([key = '', ...restoreKeys]) {
      const asked = { key, restore_keys: restoreKeys };
      const said = await call('the look-up', 'GetCacheEntryDownloadURL', asked);
      if (said.status === 404 || isMiss(said)) return null;
      const found = fieldOf(said, 'matched_key', 'matchedKey');
      const signed = fieldOf(said, 'signed_download_url', 'signedDownloadUrl');
      if (!isOk(said) || found === '' || !isAddress(signed)) throw refusal(said);
      return { key: found, url: signed };
    },

    async reserve(key) {
      const said = await call('the reservation', 'CreateCacheEntry', { key });
      if (isTaken(said)) return null;
      const signed = fieldOf(said, 'signed_upload_url', 'signedUploadUrl');
      if (!isOk(said) || !isAddress(signed)) throw refusal(said);
      const send = azureUpload(signed, storage);
      return async (content) => {
        const bytes = await send(content);
        const finished = { key, size_bytes: String(bytes) };
        const done = await call('the upload', 'FinalizeCacheEntryUpload', finished);
        if (!isOk(done)) throw refusal(done);
        return bytes;
      };
    },
  };
}

function isOk({ status, fields }: Said): boolean {
  return status === 200 && fields.ok === true;
}

/** Protobuf's JSON leaves out what is false, and a miss says no more than that. */
function isMiss({ status, fields }: Said): boolean {
  return status === 200 && (fields.ok === false || Object.keys(fields).length === 0);
}

/** `ok: false` says in `message` what it is; a key that is taken has none, or is a 409. */
function isTaken(said: Said): boolean {
  if (said.status === 409 || fieldOf(said, 'code') === 'already_exists') return true;
  const message = fieldOf(said, 'message', 'msg');
  const isNamed = message === '' || /already exists|another job/i.test(message);
  return said.status === 200 && said.fields.ok !== true && isNamed;
}
