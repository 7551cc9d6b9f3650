import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Machine, networkEnvironment } from './fixtures-machine.ts';
import { actionNode } from './harness/child.ts';

// A container as a job has one: Debian's base system and a Node that the runner brings. It has no git,
// tar, unzip, zstd, Go and no certificates.

const run = promisify(execFile);
const LACKING = ['git', 'tar', 'unzip', 'zstd', 'go'];

export interface Container {
  /** A program in the place of Node, which runs it inside: `JobOptions.node`. The machine's folder is at its own path. */
  node(readOnly?: string): Promise<string>;
  /** A command inside, in a folder of the machine; both streams. */
  sh(command: string, cwd: string): Promise<string>;
  /** How Node reaches the network from inside. */
  readonly network: Readonly<Record<string, string>>;
  /** Certificates for Go, where a job is to have some. */
  readonly certificates: Readonly<Record<string, string>>;
}

export async function startContainer(machine: Machine): Promise<Container> {
  const base = await baseSystem();
  const { SSL_CERT_FILE, SSL_CERT_DIR, NODE_EXTRA_CA_CERTS, ...network } = networkEnvironment();
  const copied = async (name: string, file: string | undefined): Promise<string> => {
    const copy = path.join(machine.folder, name);
    if (file !== undefined) await copyFile(file, copy);
    return file === undefined ? '' : copy;
  };
  const extra = await copied('extra.pem', NODE_EXTRA_CA_CERTS);
  const roots = SSL_CERT_FILE ?? '/etc/ssl/certs/ca-certificates.crt';
  const enter = async (program: string, readOnly: string | undefined): Promise<string> => {
    const file = path.join(await mkdtemp(path.join(machine.folder, 'enter-')), 'node');
    await writeFile(file, enterScript(base, machine.folder, program, readOnly));
    await chmod(file, 0o755);
    return file;
  };
  return {
    network: { ...network, ...(extra === '' ? {} : { NODE_EXTRA_CA_CERTS: extra }) },
    certificates: { SSL_CERT_FILE: await copied('roots.pem', roots) },
    node: (readOnly) => enter('/opt/node', readOnly),
    sh: async (command, cwd) => {
      const shell = await enter('/bin/sh', undefined);
      const { stdout, stderr } = await run(shell, ['-c', command], { cwd });
      return (stdout + stderr).trim();
    },
  };
}

/** Mounts are those of this one process, and end with it. */
function enterScript(base: string, machine: string, program: string, readOnly = ''): string {
  return `#!/bin/sh
exec unshare --mount -- sh -ec '
  base=$1 machine=$2 node=$3 fixed=$4; shift 4
  mount -t tmpfs none "$base/tmp"
  mkdir -p "$base$machine"
  mount --bind "$machine" "$base$machine"
  if [ -n "$fixed" ]; then
    mount --bind "$fixed" "$base$fixed"
    mount -o remount,bind,ro "$base$fixed"
  fi
  mount -t proc proc "$base/proc"
  mount --rbind /dev "$base/dev"
  mount --bind "$node" "$base/opt/node"
  exec chroot "$base" /usr/bin/env -C "$PWD" ${program} "$@"
' sh '${base}' '${machine}' '${actionNode()}' '${readOnly}' "$@"
`;
}

/** Kept between runs. */
async function baseSystem(): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8');
  const codename = /^VERSION_CODENAME=(\w+)$/m.exec(release)?.[1] ?? '';
  const kept = path.join(tmpdir(), 'go-turbo-build-tests', `base-${codename}`);
  const isThere = await readFile(path.join(kept, 'opt', 'node')).catch(() => null);
  if (isThere !== null) return kept;
  await mkdir(path.dirname(kept), { recursive: true });
  const made = await mkdtemp(`${kept}-`);
  try {
    const words = ['--variant=minbase', codename, made, await mirrorOf(codename)];
    await run('debootstrap', words, { maxBuffer: 64e6 });
    const found = ['/bin', '/usr/bin', '/usr/local/bin'].flatMap((folder) =>
      LACKING.map((name) => path.join(made, folder, name)),
    );
    for (const file of found) await rm(file, { force: true });
    await rm(path.join(made, 'etc', 'ssl', 'certs'), { recursive: true, force: true });
    await copyFile('/etc/resolv.conf', path.join(made, 'etc', 'resolv.conf'));
    await copyFile('/etc/hosts', path.join(made, 'etc', 'hosts'));
    // What Node is mounted on.
    await writeFile(path.join(made, 'opt', 'node'), '');
    await chmod(made, 0o755);
    await rm(kept, { recursive: true, force: true });
    await rename(made, kept);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
  return kept;
}

/** Where this machine's apt gets this release from. */
async function mirrorOf(codename: string): Promise<string> {
  const format = '$(CODENAME) $(COMPONENT) $(REPO_URI)';
  const { stdout } = await run('apt-get', [
    ...['indextargets', '--format', format, 'Created-By: Packages'],
  ]);
  const found = stdout.split('\n').find((line) => line.startsWith(`${codename} main `));
  const uri = found?.split(' ')[2];
  if (uri === undefined) throw new Error(`apt has no list of ${codename}:\n${stdout}`);
  return uri;
}
