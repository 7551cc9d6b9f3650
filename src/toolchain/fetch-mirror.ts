import { createHash } from 'node:crypto';
import { failure, type Result, success } from '../runner/result.ts';
import { downloadRemedy } from './download-remedy.ts';
import { extractTar } from './extract-tar.ts';
import { extractZip } from './extract-zip.ts';
import type { FetchedToolchain, ToolchainSources } from './fetch-toolchain.ts';
import { type GoDevArchive, parseGoDevList } from './go-dev.ts';
import { withoutSecret } from './goproxy.ts';
import { provenHash } from './proof/checksum-database.ts';
import { inToolchainModule, toolchainFileName } from './proof/distribution-files.ts';
import { type HashedFile, zipHash } from './proof/zip-hash.ts';
import { moduleVersion, type Platform, platformText } from './version/module-version.ts';

const LIST_LIMIT = 64 * 2 ** 20;
const ARCHIVE_LIMIT = 2 ** 30;

/** What a mirror of go.dev/dl lists for one platform; empty where it has no list, as many mirrors. */
export async function mirrorList(
  base: string,
  platform: Platform,
  { fetcher }: Pick<ToolchainSources, 'fetcher'>,
): Promise<readonly GoDevArchive[]> {
  const answer = await fetcher.get(`${base}/?mode=json&include=all`, LIST_LIMIT);
  if (answer.state !== 'ok') return [];
  return parseGoDevList(answer.bytes.toString('utf8'), platform) ?? [];
}

/**
 * The archive of a mirror of go.dev/dl. What the mirror says of it proves nothing: its files must have
 * the hash that the checksum database knows of the same toolchain as a module.
 */
export async function fetchFromMirror(
  version: string,
  platform: Platform,
  base: string,
  sources: ToolchainSources,
): Promise<Result<FetchedToolchain>> {
  const { proof, proxies, fetcher } = sources;
  const module = moduleVersion(version, platform);
  const url = `${base}/${await archiveName(version, platform, base, sources)}`;
  const [bytes, proven] = await Promise.all([
    fetcher.get(url, ARCHIVE_LIMIT),
    'hash' in proof ? success(proof) : provenHash(module, proof.database, proxies, fetcher),
  ]);
  if (bytes.state !== 'ok')
    return failure(
      bytes.state === 'missing' ? 'GTB1201' : 'GTB1202',
      `Go ${version} for ${platformText(platform)} is not to be had from go-download-base-url: ${withoutSecret(bytes.message)}`,
      `an archive at ${withoutSecret(url)}`,
      downloadRemedy(
        bytes.message,
        'set go-version to a release that the mirror has, or correct go-download-base-url',
      ),
    );
  if (!proven.ok) return proven;
  return success({
    source: 'mirror',
    extract: async (folder) => {
      const files: HashedFile[] = [];
      const take = (path: string, data: Buffer): boolean => {
        if (!inToolchainModule(path)) return false;
        const sha256 = createHash('sha256').update(data).digest('hex');
        files.push({ name: toolchainFileName(module, path), sha256 });
        return true;
      };
      if (url.endsWith('.zip')) await extractZip(bytes.bytes, 'go/', folder, take);
      else await extractTar(bytes.bytes, 'go/', folder, take);
      const hash = zipHash(files);
      if (hash === proven.value.hash) return success(hash);
      const says = 'hash' in proof ? 'go-checksum' : `checksum database ${proof.database.key.name}`;
      return failure(
        'GTB1203',
        `${withoutSecret(url)} holds files of hash ${hash}`,
        `${proven.value.hash}, as ${says} says of Go ${version}`,
        "do not use this mirror: it serves a changed toolchain, or somebody's own build of Go",
      );
    },
  });
}

async function archiveName(
  version: string,
  platform: Platform,
  base: string,
  sources: ToolchainSources,
): Promise<string> {
  const arch = platform.goarch === 'arm' ? 'armv6l' : platform.goarch;
  const usual = `go${version}.${platform.goos}-${arch}${platform.goos === 'windows' ? '.zip' : '.tar.gz'}`;
  const listed = await mirrorList(base, platform, sources);
  return listed.find((one) => one.version === version)?.filename ?? usual;
}
