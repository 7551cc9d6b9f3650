import { failure, type Result } from '../../runner/result.ts';

/** Files that say a version of Go in a language of their own, which are not read. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^\.?mise(\..+)?\.toml$/, 'mise'],
  [/^\.prototools$/, 'proto'],
  [/^devbox\.(json|lock)$/, 'devbox'],
  [/^(flake|shell|default)\.(nix|lock)$/, 'Nix'],
  [/^\.envrc$/, 'direnv'],
  [/^(Dockerfile|Containerfile)(\..+)?$|\.(Dockerfile|Containerfile)$/, 'Docker'],
  [/^(environment|conda)\.ya?ml$/, 'conda'],
];

/** Refuses the file of another tool by name, with the version to write where one is in plain sight; undefined: it is none. */
export function refuseOtherTool(
  path: string,
  name: string,
  content: string,
): Result<never> | undefined {
  const tool = OTHERS.find(([pattern]) => pattern.test(name))?.[1];
  if (tool === undefined) return undefined;
  const seen =
    /^\s*["']?(?:golang|go)["']?\s*=\s*["']([\w.-]+)["']/m.exec(content)?.[1] ??
    /^\s*FROM\s+(?:\S+\/)?golang:(\d[\d.]*)/im.exec(content)?.[1];
  return failure(
    'GTB1008',
    `go-version-file: ${path} is a file of ${tool}, which is not read`,
    'go.mod, go.work, .tool-versions, or a file that holds one version as .go-version does',
    seen === undefined ? 'set go-version' : `set go-version to ${seen}`,
  );
}
