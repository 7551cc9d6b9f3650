import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { goCommand, goEnvironment } from '../../src/pin/go-environment.ts';
import type { Environment } from '../../src/runner/ports.ts';
import { createTerminalRunner } from '../../src/runner/process/terminal-runner.ts';
import { failureText } from '../../src/runner/result.ts';
import { provideToolchain } from '../../src/toolchain/provide-toolchain.ts';

/** A Go to run in tests. */
export interface RealGo {
  readonly goroot: string;
  /** Path of the go command. */
  readonly go: string;
  /** As `1.26.8`. */
  readonly version: string;
  /**
   * This process's environment with this Go first on PATH, caches of the tests' own that stay
   * between runs, and without what the user set for Go.
   */
  readonly environment: Environment;
}

/** What is installed where PATH has no Go that is new enough. */
const PINNED = '1.26.8';
const OLDEST_MINOR = 24;
const KEPT = join(tmpdir(), 'go-turbo-build-tests');
/** Kept between runs: compiling the runtime takes most of a minute on a small machine. */
export const SHARED_GOCACHE = join(KEPT, 'gocache');
export const SHARED_GOMODCACHE = join(KEPT, 'gomodcache');

let found: Promise<RealGo> | undefined;

/** The go of PATH where it is 1.24 or newer, else a pinned one, downloaded by our own code once. */
export function realGo(): Promise<RealGo> {
  found ??= goOfPath().then((one) => one ?? installedGo());
  return found;
}

async function goOfPath(): Promise<RealGo | null> {
  try {
    const { stdout } = await promisify(execFile)('go', ['env', 'GOROOT', 'GOVERSION'], {
      cwd: tmpdir(),
      env: { ...process.env, GOTOOLCHAIN: 'local' },
    });
    const [goroot = '', goVersion = ''] = stdout.trim().split(/\r?\n/);
    const version = goVersion.replace(/^go/, '');
    const minor = /^1\.(\d+)/.exec(version)?.[1];
    return Number(minor) >= OLDEST_MINOR ? describe(goroot, version) : null;
  } catch {
    return null;
  }
}

async function installedGo(): Promise<RealGo> {
  const provided = await provideToolchain(
    {
      wanted: { kind: 'exact', version: PINNED, text: PINNED, origin: 'the tests' },
      toolCacheRoot: join(tmpdir(), 'go-turbo-build-test-tools'),
      goChecksum: '',
    },
    createTerminalRunner(process.env),
  );
  if (!provided.ok) throw new Error(provided.failures.map(failureText).join('\n'));
  return describe(provided.value.goroot, provided.value.version);
}

function describe(goroot: string, version: string): RealGo {
  const environment = goEnvironment(process.env, goroot, {
    GOCACHE: SHARED_GOCACHE,
    GOMODCACHE: SHARED_GOMODCACHE,
    GOPATH: join(KEPT, 'gopath'),
    GOENV: 'off',
    // Folders that a test can remove again without being root.
    GOFLAGS: '-modcacherw',
    GOWORK: '',
    GOEXPERIMENT: '',
    GOOS: '',
    GOARCH: '',
    CGO_ENABLED: '0',
  });
  return { goroot, go: goCommand(goroot), version, environment };
}
