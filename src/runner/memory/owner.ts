import { readFile, readlink } from 'node:fs/promises';

/** A process that something belongs to, told from all others that ever have its number. */
export interface Owner {
  readonly pid: number;
  /** Clock ticks from boot to its start (proc_pid_stat(5), field 22). */
  readonly started: string;
  /** Of this start of the machine. */
  readonly boot: string;
  /** The pid namespace in which it has that number. */
  readonly namespace: string;
}

/** What starts a program and ends with it. */
const WRAPPERS = /^(?:sh|bash|dash|ash|zsh|busybox|sudo|su|env|nice|timeout|unshare|setpriv)$/;

/**
 * The process that started this one and lives as long as the job: the runner's worker. Where it is in
 * another container, the first process of this one.
 */
export async function jobProcess(pid = process.ppid): Promise<number> {
  if (pid <= 1) return 1;
  const facts = await statOf(pid);
  return facts !== null && WRAPPERS.test(facts.program) ? jobProcess(facts.parent) : pid;
}

/** null where the process is not there, or this is no Linux. */
export async function ownerOf(pid: number): Promise<Owner | null> {
  const [started, boot, namespace] = await Promise.all([startOf(pid), bootId(), pidNamespace()]);
  return started === null || boot === null || namespace === null
    ? null
    : { pid, started, boot, namespace };
}

/** Whether it has certainly ended: nobody can say so of a process of another container. */
export async function hasEnded(owner: Owner): Promise<boolean> {
  const [started, boot, namespace] = await Promise.all([
    startOf(owner.pid),
    bootId(),
    pidNamespace(),
  ]);
  if (boot === null || namespace === null) return false;
  if (boot !== owner.boot) return true;
  return namespace === owner.namespace && started !== owner.started;
}

export function parseOwner(text: string): Owner | null {
  try {
    const value = JSON.parse(text) as Partial<Owner> | null;
    const { pid, started, boot, namespace } = value ?? {};
    const sound =
      typeof pid === 'number' &&
      [started, boot, namespace].every((one) => typeof one === 'string' && one !== '');
    return sound ? (value as Owner) : null;
  } catch {
    return null;
  }
}

async function startOf(pid: number): Promise<string | null> {
  const facts = await statOf(pid);
  return facts === null || /[ZX]/.test(facts.state) ? null : facts.started;
}

async function statOf(pid: number) {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => null);
  if (text === null) return null;
  // The name of the program may hold anything, also blanks and brackets.
  const [from, to] = [text.indexOf('('), text.lastIndexOf(')')];
  const rest = text.slice(to + 2).split(' ');
  const [state = '', parent = ''] = rest;
  return {
    program: text.slice(from + 1, to),
    state,
    parent: Number(parent),
    started: rest[19] ?? '',
  };
}

async function bootId(): Promise<string | null> {
  const text = await readFile('/proc/sys/kernel/random/boot_id', 'latin1').catch(() => null);
  return text === null ? null : text.trim();
}

function pidNamespace(): Promise<string | null> {
  return readlink('/proc/self/ns/pid').catch(() => null);
}
