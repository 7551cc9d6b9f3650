import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const ASKS = 'export function getCompressionMethod() {';
const RUNS_ZSTD = "yield getVersion('zstd', ['--quiet']);";
const EXTRACTS = 'yield extractTar(archivePath, compressionMethod);';
const LISTS = 'yield listTar(archivePath, compressionMethod);';
const MAKES = "{ MSYS: 'winsymlinks:nativestrict' }";
const CREATES = 'yield execCommands(commands, archiveFolder);';
const SAVES = 'internalCacheTwirpClient();\n        let cacheId = -1;';
const RESERVES = 'const response = yield twirpClient.CreateCacheEntry(request);';
const UPLOADS = 'const blobClient = new BlobClient(signedUploadURL);';

const ours = (name) =>
  JSON.stringify(fileURLToPath(new URL(`../src/cache/github/${name}`, import.meta.url)));

/** Changes to files of the cache client: what is replaced, each of it there exactly once. */
const CHANGES = {
  'lib/cache.js': (text) => {
    // Twice each: for a service of version 1 and of version 2.
    const receives = replaceEach(
      replaceEach(text, 4, LISTS, ''),
      2,
      EXTRACTS,
      "yield receiveArchive(archivePath, compressionMethod, paths, process.env['GITHUB_WORKSPACE'] ?? process.cwd());",
    );
    const hooked = replaceOnce(
      replaceOnce(
        receives,
        SAVES,
        `internalCacheTwirpClient();
        const reserving = twirpClient.CreateCacheEntry({ key, version: utils.getCacheVersion(paths, compressionMethod, enableCrossOsArchive) });
        reserving.catch(() => undefined);
        let cacheId = -1;`,
      ),
      RESERVES,
      'const response = yield reserving;',
    );
    return `import { receiveArchive } from ${ours('receive-archive.ts')};\n${hooked}`;
  },
  'internal/cacheUtils.js': (text) => {
    const hooked = replaceOnce(
      // Of its answer the client reads only whether there is one; what it packs, we have to read.
      replaceOnce(text, RUNS_ZSTD, "hasZstd() ? yield io.which('zstd') : '';"),
      ASKS,
      `let compressionMethod;
export function getCompressionMethod() { return (compressionMethod ??= askCompressionMethod()); }
function askCompressionMethod() {`,
    );
    return `import { hasZstd } from ${ours('unpacked-stream.ts')};\n${hooked}`;
  },
  'internal/tar.js': (text) => {
    const hooked = replaceOnce(
      // Apple's tar puts a second file into the archive for what it knows of the first beyond its bytes.
      replaceOnce(text, MAKES, `{ COPYFILE_DISABLE: '1', ${MAKES.slice(2)}`),
      CREATES,
      `const archive = path.join(archiveFolder, utils.getCacheFileName(compressionMethod));
        if (!(yield createSmall(archive, compressionMethod, getWorkingDirectory(), sourceDirectories))) ${CREATES}`,
    );
    return `import { createSmall } from ${ours('small-tar.ts')};\n${hooked}`;
  },
  'internal/uploadUtils.js': (text) => {
    // Of its result the caller reads nothing.
    const before = 'if (yield putBlob(signedUploadURL, archivePath)) return undefined;';
    const hooked = replaceOnce(text, UPLOADS, `${before}\n        ${UPLOADS}`);
    return `import { putBlob } from ${ours('put-blob.ts')};\n${hooked}`;
  },
};

/**
 * What comes back is read by us (src/cache/github/receive-archive.ts): the client's tar would write
 * whatever an archive holds. Small archives are packed without tar (small-tar.ts), an archive goes up without the Azure client (src/cache/github/put-blob.ts), its key is reserved while the client's
 * tar is made, and whether there is a zstd is asked once and without a process, not by one for each
 * archive and each look-up (docs/how-it-works.md, Start).
 */
export const cacheClient = {
  name: 'cache-client',
  setup(build) {
    build.onLoad(
      {
        filter:
          /@actions[\\/]cache[\\/]lib[\\/](cache|internal[\\/](cacheUtils|tar|uploadUtils))\.js$/,
      },
      async ({ path }) => {
        const name = Object.keys(CHANGES).find((one) =>
          path.replaceAll('\\', '/').endsWith(`/${one}`),
        );
        return { contents: CHANGES[name](await readFile(path, 'utf8')) };
      },
    );
  },
};

function replaceOnce(text, from, to) {
  return replaceEach(text, 1, from, to);
}

function replaceEach(text, times, from, to) {
  const parts = text.split(from);
  if (parts.length !== times + 1)
    throw new Error(`the cache client has not ${times} times: ${from}`);
  return parts.join(to);
}
