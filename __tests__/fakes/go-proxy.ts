import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { type ChecksumLog, makeChecksumLog } from './checksum-log.ts';
import { makeZip, type ZipMember } from './zip-file.ts';

export interface FakeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The connection is broken after so many bytes of the body (0: after the head). */
  readonly cut?: number;
}

/** May change an answer; `reset` breaks the connection before any byte. */
export type Intercept = (path: string, answer: FakeAnswer) => FakeAnswer | 'reset';

export interface FakeGoProxy {
  /** The value of GOPROXY; also the goDevUrl: `/dl/` answers as https://go.dev/dl/ does. */
  readonly url: string;
  /** The value of GOSUMDB: the database is passed on by this proxy. */
  readonly gosumdb: string;
  readonly log: ChecksumLog;
  /** Paths with queries, in the order of their arrival. */
  readonly requests: string[];
  intercept: Intercept;
  /** Puts a toolchain into the list, the zips and the checksum database; returns its h1 hash. */
  publish(version: string, platform: string, files?: Readonly<Record<string, string>>): string;
  /** Puts an archive into go.dev's list, and not into the proxy; returns its SHA-256. */
  publishOnGoDev(
    version: string,
    platform: string,
    files?: Readonly<Record<string, string>>,
  ): Promise<string>;
  close(): Promise<void>;
}

/** A GOPROXY with a checksum database of its own (`pad` records before and after each toolchain), on a free port. */
export async function startGoProxy(pad = 3): Promise<FakeGoProxy> {
  const log = makeChecksumLog();
  const routes = new Map<string, Buffer>();
  const goDevFiles: unknown[] = [];
  const listed: string[] = [];
  const requests: string[] = [];

  const respond = (path: string): Buffer | undefined => {
    if (path === '/golang.org/toolchain/@v/list') return Buffer.from(listed.join(''));
    if (path.startsWith('/dl/mod/')) return respond(path.slice('/dl/mod'.length));
    if (path === '/dl/?mode=json&include=all')
      return Buffer.from(JSON.stringify([{ version: 'all', stable: true, files: goDevFiles }]));
    const database = `/sumdb/${log.name}/`;
    if (!path.startsWith(database)) return routes.get(path);
    const rest = path.slice(database.length);
    if (rest === 'supported') return Buffer.alloc(0);
    const [, module = '', version = ''] = /^lookup\/(.+)@(.+)$/.exec(rest) ?? [];
    const found = log.lookup(module, version);
    return found === undefined ? log.tile(rest) : Buffer.from(found);
  };

  const proxy = { intercept: ((_, answer) => answer) as Intercept };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    const body = respond(path);
    const plain: FakeAnswer =
      body === undefined
        ? { status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('not found') }
        : { status: 200, headers: { 'content-type': contentType(path) }, body };
    send(response, proxy.intercept(path, plain));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A test that fails before it closes the server must not hold the process.
  server.unref();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return Object.assign(proxy, {
    url,
    log,
    requests,
    gosumdb: log.gosumdb,
    publish(version: string, platform: string, files = toolchainFiles(version, platform)) {
      const name = `v0.0.1-go${version}.${platform.replace('/', '-')}`;
      const members = Object.entries(files).map(
        ([file, data]): ZipMember => ({ name: `golang.org/toolchain@${name}/${file}`, data }),
      );
      const hash = h1(members);
      log.pad(pad);
      log.add('golang.org/toolchain', name, hash);
      log.pad(pad);
      listed.push(`${name}\n`);
      routes.set(`/golang.org/toolchain/@v/${name}.zip`, makeZip(members));
      return hash;
    },
    async publishOnGoDev(
      version: string,
      platform: string,
      files = toolchainFiles(version, platform),
    ) {
      const [os = '', arch = ''] = platform.split('/');
      const archive = await goDevArchive(files, os);
      const filename = `go${version}.${os}-${arch}.${os === 'windows' ? 'zip' : 'tar.gz'}`;
      const sha256 = createHash('sha256').update(archive).digest('hex');
      goDevFiles.push({ filename, os, arch, version: `go${version}`, sha256, kind: 'archive' });
      routes.set(`/dl/${filename}`, archive);
      return sha256;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

/** A made-up toolchain: its go command prints its version. `_go.mod` as in a module zip. */
export function toolchainFiles(version: string, platform: string): Record<string, string> {
  const [os = '', arch = ''] = platform.split('/');
  const exe = os === 'windows' ? '.exe' : '';
  return {
    VERSION: `go${version}\ntime 2026-08-28T16:20:06Z\n`,
    [`bin/go${exe}`]: `#!/bin/sh\necho go version go${version} ${platform}\n`,
    [`bin/gofmt${exe}`]: '#!/bin/sh\ncat\n',
    [`pkg/tool/${os}_${arch}/compile${exe}`]: '#!/bin/sh\nexit 0\n',
    'lib/wasm/go_js_wasm_exec': '#!/bin/sh\nexit 0\n',
    'lib/wasm/wasm_exec.js': '"use strict";\n',
    'src/_go.mod': `module std\n\ngo ${version.split('.').slice(0, 2).join('.')}\n`,
    'src/fmt/print.go': 'package fmt\n',
    'src/internal/empty.go': '',
  };
}

/** dirhash.Hash1, written down once more. */
function h1(members: readonly ZipMember[]): string {
  const lines = members.map(({ name, data }) => {
    const hash = createHash('sha256').update(data).digest('hex');
    return { name, line: `${hash}  ${name}\n` };
  });
  lines.sort((a, b) => (a.name < b.name ? -1 : 1));
  const text = lines.map(({ line }) => line).join('');
  return `h1:${createHash('sha256').update(text).digest('base64')}`;
}

async function goDevArchive(files: Readonly<Record<string, string>>, os: string): Promise<Buffer> {
  const named = Object.entries(files).map(([file, data]) => ({
    name: `go/${file.replace('_go.mod', 'go.mod')}`,
    data,
  }));
  if (os === 'windows') return makeZip(named);
  const archive = pack();
  archive.entry({ name: 'go/', type: 'directory' });
  for (const { name, data } of named)
    archive.entry({ name, mode: data.startsWith('#!') ? 0o755 : 0o644 }, data);
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return gzipSync(Buffer.concat(chunks));
}

function contentType(path: string): string {
  if (path.endsWith('.zip')) return 'application/zip';
  return path.includes('/tile/') ? 'application/octet-stream' : 'text/plain; charset=UTF-8';
}

function send(response: ServerResponse, answer: FakeAnswer | 'reset'): void {
  if (answer === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const { status, headers, body, cut } = answer;
  response.writeHead(status, { 'content-length': String(body.length), ...headers });
  if (cut === undefined) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, cut), () => response.socket?.destroy());
}
