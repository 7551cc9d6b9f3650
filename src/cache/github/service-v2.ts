import { azureUpload } from './azure-upload.ts';
import type { Exchange, Patience } from './exchange.ts';
import type { CacheService, LookedUp, Refused, Reserved, Upload } from './service.ts';
import { ask, refusal, type Said, textOf } from './service-answer.ts';

export interface ServiceV2 {
  /** ACTIONS_RESULTS_URL. */
  readonly url: string;
  readonly version: string;
  /** With the runner's token. */
  readonly exchange: Exchange;
  /** Without it, for signed addresses. */
  readonly storage: Exchange;
  readonly patience: Patience;
}

/**
 * The cache service of github.com and *.ghe.com: three Twirp calls in JSON and Azure's block blobs.
 * Names of fields as @actions/cache 6 has them (lib/generated/results/api/v1/cache.js); the service
 * may write them in either of protobuf's JSON forms.
 */
export function serviceV2({ url, version, exchange, storage, patience }: ServiceV2): CacheService {
  const call = (method: string, body: object): Promise<Said | Refused> =>
    ask(exchange, patience, {
      method: 'POST',
      url: new URL(`/twirp/github.actions.results.api.v1.CacheService/${method}`, url).href,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, version }),
    });
  return {
    async lookUp([key = '', ...restoreKeys]): Promise<LookedUp> {
      const said = await call('GetCacheEntryDownloadURL', { key, restore_keys: restoreKeys });
      if (said.state === 'refused') return said;
      if (said.status === 404) return { state: 'miss' };
      if (said.status !== 200) return refusal(said);
      if (said.fields.ok !== true && isMiss(said)) return { state: 'miss' };
      const found = textOf(said, 'matched_key', 'matchedKey');
      const signed = textOf(said, 'signed_download_url', 'signedDownloadUrl');
      if (said.fields.ok !== true || found === '' || !isAddress(signed)) return refusal(said);
      return { state: 'found', key: found, url: signed };
    },

    async reserve(key): Promise<Reserved> {
      const said = await call('CreateCacheEntry', { key });
      if (said.state === 'refused') return said;
      // `ok: false` says in `message` what it is; a key that is taken has none, or is a 409.
      const message = textOf(said, 'message', 'msg');
      if (said.status === 409 || textOf(said, 'code') === 'already_exists')
        return { state: 'taken' };
      if (said.status !== 200) return refusal(said);
      if (said.fields.ok !== true)
        return message === '' || /already exists|another job/i.test(message)
          ? { state: 'taken' }
          : refusal(said);
      const signed = textOf(said, 'signed_upload_url', 'signedUploadUrl');
      if (!isAddress(signed)) return refusal(said);
      const toStorage = azureUpload(signed, storage, patience);
      const send: Upload['send'] = async (outgoing) => {
        const sent = await toStorage(outgoing);
        if (sent.state === 'refused') return sent;
        const size = String(sent.bytes);
        const done = await call('FinalizeCacheEntryUpload', { key, size_bytes: size });
        if (done.state === 'refused') return done;
        return done.status === 200 && done.fields.ok === true ? sent : refusal(done);
      };
      return { state: 'reserved', upload: { send } };
    },
  };
}

/** Protobuf's JSON leaves out what is false, and a miss says no more than that. */
function isMiss(said: Said): boolean {
  return said.fields.ok === false || Object.keys(said.fields).length === 0;
}

function isAddress(text: string): boolean {
  return /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '');
}
