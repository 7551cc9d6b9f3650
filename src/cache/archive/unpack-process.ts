import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { bundledFile } from '../../runner/process/bundled-file.ts';
import { type FoundArchive, TransferError } from '../store.ts';
import type { Manifest } from './manifest.ts';
import { type UnpackOutcome, type UnpackRequest, unpackArchive } from './unpack.ts';

export interface ApartRequest<Rule> extends Omit<UnpackRequest, 'stream'> {
  readonly archive: FoundArchive;
  /** `into` as data: the process follows it by itself, and never asks. */
  readonly rule: Rule;
  /** Called with the manifest, before the first file is there. */
  readonly onManifest?: (manifest: Manifest) => void;
  /** The archive is read after this. */
  readonly after?: Promise<void> | undefined;
}

/** What the process is asked for; the archive is its standard input. */
export interface ApartJob<Rule> extends Pick<UnpackRequest, 'limitBytes' | 'keepVerified'> {
  readonly rule: Rule;
}

export type FromProcess = { readonly manifest: Manifest } | UnpackOutcome;

/** So much is read ahead of a process that is still starting, or writes small files. */
const AHEAD_BYTES = 8e6;

/** A smaller archive is unpacked before a process has started. */
const APART_BYTES = 4e6;

/**
 * Unpacks an archive in a process of its own, which ends with it: 250 MB that a thread would keep until
 * the linker needs them (glibc gives little back), and no download waits for files to be written.
 */
export async function unpackApart<Rule>(request: ApartRequest<Rule>): Promise<UnpackOutcome> {
  const { archive, into, onManifest = () => undefined, after, rule: _, ...limits } = request;
  const child = archive.bytes < APART_BYTES ? null : takeProcess();
  if (child !== null) {
    try {
      return await unpackBy(child, request);
    } finally {
      if (child.connected) child.disconnect();
    }
  }
  await after;
  return unpackArchive({
    ...limits,
    stream: archive.stream,
    into: (manifest) => {
      onManifest(manifest);
      return into(manifest);
    },
  });
}

async function unpackBy<Rule>(
  child: ChildProcess,
  { archive, rule, limitBytes, keepVerified, after, onManifest }: ApartRequest<Rule>,
): Promise<UnpackOutcome> {
  const ended = new Promise<UnpackOutcome>((resolve) => {
    child.once('exit', (code, signal) => {
      const reason = `the process that unpacks it ended: ${signal ?? `exit code ${code}`}`;
      resolve({ state: 'cut', reason, kept: 0 });
    });
    child.on('message', (words: FromProcess) => {
      if ('state' in words) resolve(words);
      else onManifest?.(words.manifest);
    });
  });
  const job: ApartJob<Rule> = { rule, limitBytes, keepVerified };
  // One that has ended is noticed by its end.
  child.send(job, () => undefined);
  await after;
  const [outcome, lost] = await Promise.all([ended, feed(child.stdin, archive, ended)]);
  if (lost === null || outcome.state !== 'broken') return outcome;
  return { state: 'cut', reason: lost.message, kept: outcome.kept };
}

/** Gives the process its archive until it has `ended`; what broke off the bytes before, or null. */
async function feed(
  stdin: Writable | null,
  archive: FoundArchive,
  ended: Promise<UnpackOutcome>,
): Promise<TransferError | null> {
  // One that ends early wants no more.
  stdin?.on('error', () => undefined);
  let isOver = false;
  const over = ended.then(async () => {
    isOver = true;
    await archive.close();
  });
  try {
    for await (const piece of archive.stream) {
      if (isOver || stdin === null) break;
      stdin.write(piece);
      if (stdin.writableLength > AHEAD_BYTES)
        await Promise.race([once(stdin, 'drain').catch(() => over), over]);
    }
    return null;
  } catch (error) {
    if (!(error instanceof TransferError)) throw error;
    return isOver ? null : error;
  } finally {
    stdin?.end();
    await archive.close();
  }
}

let prepared: ChildProcess | null = null;

/** Has a process started by the time that the first archive is here. */
export function prepareProcess(): void {
  prepared ??= startProcess();
}

/** Ends the prepared process where no archive wanted it. */
export function endUnused(): void {
  if (prepared?.connected) prepared.disconnect();
  prepared = null;
}

/** null where none can be started. */
function takeProcess(): ChildProcess | null {
  const child = prepared?.connected ? prepared : startProcess();
  prepared = null;
  return child?.pid === undefined ? null : child;
}

/** null where this is not the bundle (tests of the source): the file of the process is not beside it. */
function startProcess(): ChildProcess | null {
  const file = bundledFile('unpack.mjs');
  if (file === null) return null;
  const child = fork(fileURLToPath(file), {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  // One that could not be started has no number.
  child.on('error', () => undefined);
  return child;
}
