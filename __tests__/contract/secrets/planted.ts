import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { JobFolders } from '../harness/job-environment.ts';

/** What no cache, no record and no log may hold, and where it lies in a job. */
export interface Secret {
  readonly name: string;
  readonly value: string;
  /**
   * `go build` itself is told it, so it is part of what is built, and of what the job's own log says of its
   * flags (docs/security.md, "Who can read what").
   */
  readonly isSaid: boolean;
}

/** Nobody says these to Go. */
const HIDDEN = [
  ...['GITHUB_TOKEN', 'GH_TOKEN', 'NPM_TOKEN', 'AWS_SECRET_ACCESS_KEY', 'SIGNING_KEY'],
  ...['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'HTTPS_PROXY', 'GOPROXY', 'GOSUMDB', 'GOAUTH', 'GODEBUG'],
  ...['netrc', 'git remote', 'git extraheader', 'git insteadOf', 'go env -w', 'matrix', 'event'],
] as const;
/** These are flags and values of the build. */
const SAID = ['stamp', 'ldflags', 'GOFLAGS', 'build-flags', 'CGO_CFLAGS', 'CC'] as const;

type Name = (typeof HIDDEN)[number] | (typeof SAID)[number];

/** One value for each place, none a part of another; as long as tokens are. */
export function secrets(): readonly Secret[] {
  const value = (name: string): string => `S3cr3t${Buffer.from(name).toString('hex')}X`;
  return [
    ...HIDDEN.map((name) => ({ name, value: value(name), isSaid: false })),
    ...SAID.map((name) => ({ name, value: value(name), isSaid: true })),
  ];
}

const secretOf = (name: Name): string =>
  secrets().find((one) => one.name === name)?.value ?? 'no such secret';

/** Of the job, with a proxy that nobody answers at before the one that works. */
export function plantedEnvironment(goproxy: string): Record<string, string> {
  const nowhere = (name: Name): string => `https://robot:${secretOf(name)}@127.0.0.1:9`;
  return {
    ...Object.fromEntries(
      (
        ['GITHUB_TOKEN', 'GH_TOKEN', 'NPM_TOKEN', 'AWS_SECRET_ACCESS_KEY', 'SIGNING_KEY'] as const
      ).map((name) => [name, secretOf(name)]),
    ),
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: secretOf('ACTIONS_ID_TOKEN_REQUEST_TOKEN'),
    HTTPS_PROXY: `http://robot:${secretOf('HTTPS_PROXY')}@127.0.0.1:9`,
    GOPROXY: `${nowhere('GOPROXY')}|${goproxy}`,
    GOSUMDB: `sum.golang.org ${nowhere('GOSUMDB')}`,
    GOAUTH: `/bin/false ${secretOf('GOAUTH')}; netrc`,
    GODEBUG: `x509sha1=${secretOf('GODEBUG')}`,
    GOFLAGS: `-tags=${secretOf('GOFLAGS')}`,
    CGO_CFLAGS: `-DKEY="${secretOf('CGO_CFLAGS')}"`,
    CC: `gcc -DOTHER=${secretOf('CC')}`,
  };
}

export function plantedInputs(): Record<string, string> {
  return {
    stamp: `main.stamped=${secretOf('stamp')}`,
    ldflags: `-X main.linked=${secretOf('ldflags')}`,
    'build-flags': `-asmflags=all=-D=${secretOf('build-flags')}`,
  };
}

export const plantedMatrix = (): Record<string, string> => ({ token: secretOf('matrix') });
export const plantedPayload = (): Record<string, string> => ({ secret: secretOf('event') });

/** Files of a home and of a checkout, before the step runs. */
export async function plantFiles({ home, workspace }: JobFolders): Promise<void> {
  await mkdir(path.join(home, '.config', 'go'), { recursive: true });
  const netrc = `machine 127.0.0.1 login robot password ${secretOf('netrc')}\n`;
  await writeFile(path.join(home, '.netrc'), netrc, { mode: 0o600 });
  const insteadOf = `[url "https://robot:${secretOf('git insteadOf')}@git.example/"]\n\tinsteadOf = https://git.example/\n[user]\n\tname = x\n\temail = x@example.com\n`;
  await writeFile(path.join(home, '.gitconfig'), insteadOf);
  const env = `GOPRIVATE=${secretOf('go env -w')}.example/x\n`;
  await writeFile(path.join(home, '.config', 'go', 'env'), env);
  const git = (...args: string[]): void => {
    execFileSync('git', args, { cwd: workspace, env: { ...process.env, HOME: home } });
  };
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'one');
  git('remote', 'add', 'origin', `https://robot:${secretOf('git remote')}@git.example/octo/app`);
  const header = `AUTHORIZATION: basic ${secretOf('git extraheader')}`;
  git('config', 'http.https://github.com/.extraheader', header);
}
