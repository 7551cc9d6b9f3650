import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const ASKS = 'export function getCompressionMethod() {';
const RUNS_ZSTD = "yield getVersion('zstd', ['--quiet']);";
const EXTRACTS = "yield execReadCommands(archivePath, compressionMethod, 'extract');";
const CREATES = 'yield execCommands(commands, archiveFolder);';
const SAVES = 'internalCacheTwirpClient();\n        let cacheId = -1;';
const RESERVES = 'const response = yield twirpClient.CreateCacheEntry(request);';
const UPLOADS = 'const blobClient = new BlobClient(signedUploadURL);';

const ours = (name) =>
  JSON.stringify(fileURLToPath(new URL(`../src/cache/github/${name}`, import.meta.url)));

/** Changes to files of the cache client: what is replaced, each of it there exactly once. */
const CHANGES = {
  'lib/cache.js': (text) =>
    replaceOnce(
      replaceOnce(
        text,
        SAVES,
        `internalCacheTwirpClient();
        const reserving = twirpClient.CreateCacheEntry({ key, version: utils.getCacheVersion(paths, compressionMethod, enableCrossOsArchive) });
        reserving.catch(() => undefined);
        let cacheId = -1;`,
      ),
      RESERVES,
      'const response = yield reserving;',
    ),
  'internal/cacheUtils.js': (text) =>
    replaceOnce(
      // Of its answer the client reads only whether there is one.
      replaceOnce(text, RUNS_ZSTD, "yield io.which('zstd');"),
      ASKS,
      `let compressionMethod;
export function getCompressionMethod() { return (compressionMethod ??= askCompressionMethod()); }
function askCompressionMethod() {`,
    ),
  'internal/tar.js': (text) => {
    const hooked = replaceOnce(
      replaceOnce(
        text,
        EXTRACTS,
        `if (!(yield extractSmall(archivePath, compressionMethod, workingDirectory))) ${EXTRACTS}`,
      ),
      CREATES,
      `const archive = path.join(archiveFolder, utils.getCacheFileName(compressionMethod));
        if (!(yield createSmall(archive, compressionMethod, getWorkingDirectory(), sourceDirectories))) ${CREATES}`,
    );
    return `import { createSmall, extractSmall } from ${ours('small-tar.ts')};\n${hooked}`;
  },
  'internal/uploadUtils.js': (text) => {
    // Of its result the caller reads nothing.
    const before = 'if (yield putBlob(signedUploadURL, archivePath)) return undefined;';
    const hooked = replaceOnce(text, UPLOADS, `${before}\n        ${UPLOADS}`);
    return `import { putBlob } from ${ours('put-blob.ts')};\n${hooked}`;
  },
};

/**
 * Small archives are packed and unpacked without tar (src/cache/github/small-tar.ts), an archive goes
 * up without the Azure client (src/cache/github/put-blob.ts), its key is reserved while the client's
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
  if (text.split(from).length !== 2) throw new Error(`the cache client has not once: ${from}`);
  return text.replace(from, to);
}
