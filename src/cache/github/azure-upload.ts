import { inOrder } from '../archive/in-order.ts';
import { TransferError } from '../store.ts';
import { bodyOf, type Exchange, type Patience, persistent } from './exchange.ts';
import { allOf, inPieces } from './pieces.ts';
import { refused, type Sent, type Upload } from './service.ts';

const BLOCK_BYTES = 16 * 2 ** 20;
const AT_ONCE = 4;

/**
 * Uploads to a signed address of Azure's block blobs: by one Put Blob what is little, which makes the
 * whole blob or none, else by blocks side by side and a list of them
 * (learn.microsoft.com/rest/api/storageservices/put-blob, put-block, put-block-list).
 */
export function azureUpload(url: string, storage: Exchange, patience: Patience): Upload['send'] {
  const put = async (query: Record<string, string>, body: Buffer, more = {}): Promise<Sent> => {
    const address = new URL(url);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const attempt = async () => {
      const answer = await storage({
        ...{ method: 'PUT', url: address.href, body },
        headers: {
          'content-type': 'application/octet-stream',
          'x-ms-version': '2023-11-03',
          ...more,
        },
      });
      const words = (await bodyOf(answer, 1e5)).toString('utf8');
      return { status: answer.status, words };
    };
    try {
      const { status, words } = await persistent(attempt, patience.retries);
      return status === 201
        ? { state: 'sent', bytes: body.length }
        : refused(storageWords('upload', status, words));
    } catch (error) {
      if (!(error instanceof TransferError)) throw error;
      return refused(`the upload broke off: ${error.message}`);
    }
  };

  return async ({ beginning, rest }) => {
    if (rest === null) return put({}, beginning, { 'x-ms-blob-type': 'BlockBlob' });
    const ids: string[] = [];
    const blocks = inOrder(
      inPieces(allOf(beginning, rest), BLOCK_BYTES),
      { count: AT_ONCE, bytes: AT_ONCE * BLOCK_BYTES },
      (block) => block.length,
      (block) => {
        // All of one length, as Azure wants them.
        const id = Buffer.from(String(ids.length).padStart(6, '0')).toString('base64');
        ids.push(id);
        return put({ comp: 'block', blockid: id }, block);
      },
    );
    let bytes = 0;
    for await (const sent of blocks) {
      if (sent.state === 'refused') return sent;
      bytes += sent.bytes;
    }
    const list = ids.map((id) => `<Latest>${id}</Latest>`).join('');
    const text = `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`;
    const listed = await put({ comp: 'blocklist' }, Buffer.from(text), {
      'content-type': 'application/xml',
    });
    return listed.state === 'refused' ? listed : { state: 'sent', bytes };
  };
}

/** What the storage says is XML with a code, as in `<Code>AuthenticationFailed</Code>`. */
export function storageWords(what: string, status: number, body: string): string {
  const code = /<Code>([^<]{1,80})<\/Code>/.exec(body)?.[1];
  const kind =
    status === 401 || status === 403
      ? 'not allowed'
      : status >= 500
        ? 'the storage is down'
        : 'refused';
  return `the ${what}: ${kind} (${status}${code === undefined ? '' : ` ${code}`})`;
}
