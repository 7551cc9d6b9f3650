import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeZip } from '../../__tests__/fakes/zip-file.ts';
import { goModHash, moduleHash } from '../../src/cache/modules/module-hash.ts';

/** The one module that the fixture needs. */
export const WORD = { path: 'example.org/word', version: 'v1.2.3' };

const FILES: Readonly<Record<string, string>> = {
  'go.mod': `module ${WORD.path}\n\ngo 1.26.0\n`,
  'word.go':
    'package word\n\n// Word is what the program prints.\nfunc Word() string { return "word" }\n',
  LICENSE: 'Anyone may do anything with it.\n',
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Its lines in go.sum: no checksum database is asked for it. */
export const WORD_SUM = [
  `${WORD.path} ${WORD.version} ${moduleHash(
    WORD,
    Object.entries(FILES).map(([path, text]) => ({ path, sha256: sha256(text) })),
  )}`,
  `${WORD.path} ${WORD.version}/go.mod ${goModHash(sha256(FILES['go.mod'] ?? ''))}`,
  '',
].join('\n');

export interface ModuleProxy {
  /** Without a closing slash. */
  readonly url: string;
  stop(): void;
}

/** A module proxy with that module (go.dev/ref/mod, "GOPROXY protocol"). */
export async function startModuleProxy(): Promise<ModuleProxy> {
  const members = Object.entries(FILES).map(([name, data]) => ({
    name: `${WORD.path}@${WORD.version}/${name}`,
    data,
  }));
  const root = `/${WORD.path}/@v/`;
  const routes = new Map<string, Buffer>([
    [`${root}list`, Buffer.from(`${WORD.version}\n`)],
    [`${root}${WORD.version}.info`, Buffer.from(JSON.stringify({ Version: WORD.version }))],
    [`${root}${WORD.version}.mod`, Buffer.from(FILES['go.mod'] ?? '')],
    [`${root}${WORD.version}.zip`, makeZip(members)],
  ]);
  const server = createServer((request, response) => {
    const body = routes.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200, { 'content-length': body?.length ?? 0 });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
