import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type ArchiveSource, type FoundArchive, TransferError } from '../store.ts';
import type { Manifest } from './manifest.ts';
import { type UnpackOutcome, type UnpackRequest, unpackArchive } from './unpack.ts';

export interface ApartRequest<Rule> extends Omit<UnpackRequest, 'stream'> {
  readonly archive: FoundArchive;
  /** `into` as data: the process follows it by itself, and never asks. */
  readonly rule: Rule;
  /** Called with the manifest, before the first file is there. */
  readonly onManifest?: (manifest: Manifest) => void;
  /** The archive is read after this; the process asks for its first bytes before. */
  readonly after?: Promise<void> | undefined;
}

/** What the process is asked for. */
export interface ApartJob<Rule> extends Pick<UnpackRequest, 'limitBytes' | 'keepVerified'> {
  readonly rule: Rule;
  readonly source: ArchiveSource;
}

/** To the process: its job, and that it may read. */
export type ToProcess<Rule> = ApartJob<Rule> | 'read';

/** From the process. `closed`: all bytes are here, or come no more. */
export type FromProcess = 'closed' | { readonly manifest: Manifest } | UnpackOutcome;

/** A smaller archive is unpacked before a process has started. */
const APART_BYTES = 4e6;

/**
 * Reads and unpacks an archive in a process of its own, which ends with it: 250 MB that a thread would
 * keep until the linker needs them (glibc gives little back), and no download waits for files to be
 * written.
 */
export async function unpackApart<Rule>(request: ApartRequest<Rule>): Promise<UnpackOutcome> {
  const { archive, into, rule, onManifest = () => undefined, after, ...limits } = request;
  const { source } = archive;
  const child = source === null || archive.bytes < APART_BYTES ? null : takeProcess();
  if (source !== null && child !== null) {
    try {
      const job = { ...limits, rule, source: await source() };
      return await outcomeOf(child, job, request);
    } catch (error) {
      if (!(error instanceof TransferError)) throw error;
      return { state: 'cut', reason: error.message, kept: 0 };
    } finally {
      await archive.close();
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

function outcomeOf<Rule>(
  child: ChildProcess,
  job: ApartJob<Rule>,
  { archive, after, onManifest }: ApartRequest<Rule>,
): Promise<UnpackOutcome> {
  // One that has ended is noticed by its end.
  const say = (words: ToProcess<Rule>): void => {
    if (child.connected) child.send(words, () => undefined);
  };
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      const reason = `the process that unpacks it ended: ${signal ?? `exit code ${code}`}`;
      resolve({ state: 'cut', reason, kept: 0 });
    });
    child.on('message', (words: FromProcess) => {
      if (words === 'closed') void archive.close();
      else if ('state' in words) resolve(words);
      else onManifest?.(words.manifest);
    });
    say(job);
    void Promise.resolve(after).then(() => say('read'));
  });
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
  if (!import.meta.url.endsWith('.mjs')) return null;
  const [dist = ''] = import.meta.url.split(/[^/]*$|chunks\/[^/]*$/);
  const child = fork(fileURLToPath(new URL('unpack.mjs', dist)), {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // One that could not be started has no number.
  child.on('error', () => undefined);
  return child;
}
