import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const ASKS = 'export function getCompressionMethod() {';
const RUNS_ZSTD = "yield getVersion('zstd', ['--quiet']);";
const EXTRACTS = "yield execReadCommands(archivePath, compressionMethod, 'extract');";
const CREATES = 'yield execCommands(commands, archiveFolder);';
const LOOKS_UP = 'response = yield twirpClient.GetCacheEntryDownloadURL(request);';

const SMALL_TAR = fileURLToPath(new URL('../src/cache/github/small-tar.ts', import.meta.url));

/** Changes to files of the cache client: what is replaced, each of it there exactly once. */
const CHANGES = {
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
    return `import { createSmall, extractSmall } from ${JSON.stringify(SMALL_TAR)};\n${hooked}`;
  },
  'cache.js': (text) =>
    `${replaceOnce(text, LOOKS_UP, 'response = yield answerTo(request, options, twirpClient);')}
const answers = new Map();
function answerTo(request, options, client) {
    const id = JSON.stringify(request);
    const known = options?.lookupOnly ? undefined : answers.get(id);
    answers.delete(id);
    if (known !== undefined) return known;
    const answer = client.GetCacheEntryDownloadURL(request);
    if (options?.lookupOnly) {
        answers.set(id, answer);
        answer.catch(() => answers.delete(id));
    }
    return answer;
}
`,
};

/**
 * Small archives are packed and unpacked without tar (src/cache/github/small-tar.ts), and what the
 * cache client asks twice is asked once (docs/how-it-works.md, Start): whether there is a zstd,
 * by a process for each archive and each look-up; and the place of an archive, by a download that
 * follows a look-up of the same keys.
 */
export const cacheClient = {
  name: 'cache-client',
  setup(build) {
    build.onLoad(
      { filter: /@actions[\\/]cache[\\/]lib[\\/](internal[\\/](cacheUtils|tar)|cache)\.js$/ },
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
