import { failure, type Result, success } from '../../runner/result.ts';
import { goDirectives } from './go-directives.ts';
import { compareGoVersions, parseGoVersion } from './go-version.ts';
import { refuseOtherTool } from './other-tools.ts';
import { fromToolVersions } from './tool-versions.ts';
import { parseToolchainName } from './toolchain-name.ts';
import { parseWantedVersion, type WantedVersion } from './wanted-version.ts';

/**
 * The version that a go-version-file asks for. What the file is, its name says: go.mod and go.work
 * (toolchain line, else go line), .tool-versions (asdf and mise), everything else holds one version
 * as .go-version does. Failures name the file and the line.
 */
export function parseVersionFile(path: string, content: string): Result<WantedVersion> {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const text = content.replace(/^\uFEFF/, '');
  if (name.endsWith('.mod') || name.endsWith('.work')) return fromGoMod(path, text);
  if (name === '.tool-versions') return fromToolVersions(path, text);
  return refuseOtherTool(path, name, text) ?? fromPlainFile(path, text);
}

/**
 * cmd/go takes the newer of the toolchain line and the go line (toolchain/select.go). `go 1.26` is
 * met by every 1.26; like actions/setup-go we take its newest patch, where cmd/go takes 1.26.0.
 */
function fromGoMod(path: string, content: string): Result<WantedVersion> {
  const { go, toolchain } = goDirectives(content);
  if (toolchain !== undefined && !['default', 'local'].includes(toolchain.value)) {
    const origin = `${path}:${toolchain.line}`;
    const named = parseToolchainName(toolchain.value);
    if (named === undefined)
      return failure(
        'GTB1008',
        `${origin}: toolchain ${JSON.stringify(toolchain.value)} is no release of Go`,
        'a toolchain line such as "toolchain go1.26.8"',
        'correct the toolchain line, or set go-version',
      );
    if (go === undefined || compareGoVersions(named.version, go.value) >= 0) {
      const release = releaseOf(named.version, toolchain.value, origin);
      return named.suffix === ''
        ? success(release)
        : success({ ...release, note: suffixNote(toolchain.value, named.version, origin) });
    }
  }
  if (go === undefined)
    return failure(
      'GTB1008',
      `${path} has no go line`,
      'a line such as "go 1.26"',
      'run "go mod edit -go=1.26" (go.work: "go work edit -go=1.26"), or set go-version',
    );
  const origin = `${path}:${go.line}`;
  if (parseGoVersion(go.value) === undefined)
    return failure(
      'GTB1008',
      `${origin}: go ${JSON.stringify(go.value)} is no Go version`,
      'a go line such as "go 1.26" or "go 1.26.8"',
      'correct the go line, or set go-version',
    );
  return success(releaseOf(go.value, go.value, origin));
}

/** cmd/go counts a suffixed toolchain as its version, and asks PATH for it by its name only where its own Go is older. */
function suffixNote(name: string, version: string, origin: string): string {
  return `${origin}: toolchain ${name} counts as Go ${version}, and that release is used: a toolchain of your own is neither downloaded nor looked for on PATH. Write "toolchain go${version}", or set go-version.`;
}

/** Without a patch a version stands for all releases of its minor, also for 1.20 and older. */
function releaseOf(version: string, text: string, origin: string): WantedVersion {
  return /^\d+\.\d+$/.test(version)
    ? { kind: 'range', range: version, text, origin }
    : { kind: 'exact', version, text, origin };
}

/** The first line that says something, as goenv reads it; `#` and `//` begin a comment. */
function fromPlainFile(path: string, content: string): Result<WantedVersion> {
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    const text = line.replace(/(#|(^|\s)\/\/).*/, '').trim();
    if (text !== '') return parseWantedVersion(text, `${path}:${index + 1}`);
  }
  return failure(
    'GTB1008',
    `${path} holds no version`,
    'one line such as "1.26.8"',
    `write the version into ${path}, or set go-version`,
  );
}
