import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GitServer {
  /** `http://127.0.0.1:PORT/`, with the token as its login. */
  url(token: string | null): string;
  /** Paths that were asked for with the right login. */
  readonly served: string[];
  close(): void;
}

/** Repositories below a folder by git's own http-backend (CGI), for who has the token. */
export async function startGitServer(folder: string, token: string): Promise<GitServer> {
  const served: string[] = [];
  const login = `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://git');
    if (request.headers.authorization !== login) {
      request.resume();
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
      return;
    }
    served.push(url.pathname);
    const child = spawn('git', ['http-backend'], {
      env: {
        ...{ PATH: process.env.PATH, GIT_PROJECT_ROOT: folder, GIT_HTTP_EXPORT_ALL: '1' },
        ...{ REQUEST_METHOD: request.method, PATH_INFO: url.pathname, REMOTE_USER: 'robot' },
        QUERY_STRING: url.search.slice(1),
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    request.pipe(child.stdin);
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('close', () => {
      const all = Buffer.concat(parts);
      const end = all.indexOf('\r\n\r\n');
      const headers = all.subarray(0, end).toString().split('\r\n');
      for (const header of headers) {
        const [name = '', value = ''] = header.split(': ');
        if (name === 'Status') response.statusCode = Number(value.slice(0, 3));
        else response.setHeader(name, value);
      }
      response.end(all.subarray(end + 4));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    url: (word) => `http://${word === null ? '' : `x-access-token:${word}@`}127.0.0.1:${port}/`,
    served,
    close: () => server.closeAllConnections(),
  };
}
