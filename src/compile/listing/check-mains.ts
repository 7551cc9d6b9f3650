import { join, resolve } from 'node:path';
import { lastValue } from '../../inputs/flags/go-flags-variable.ts';
import { settingValue } from '../../inputs/job-settings.ts';
import type { Step } from '../../inputs/step.ts';
import { type Target, targetText } from '../../inputs/target.ts';
import type { Go } from '../../pin/go.ts';
import type { Listing } from '../../plan/go-list.ts';
import { ignoreLines, isIgnored } from '../../plan/ignored-folders.ts';
import { type OwnModule, ownModules } from '../../plan/own-modules.ts';
import { patternMatches } from '../../plan/package-pattern.ts';
import { isLocal, patternScope } from '../../plan/pattern-scope.ts';
import { hasGoFiles } from '../../plan/plan.ts';
import type { Project } from '../../plan/project.ts';
import { filesOfLeftOutMain } from '../../plan/source/left-out-mains.ts';
import { factPath } from '../../reuse/facts/answer.ts';
import { isGoName } from '../../reuse/facts/package-folder.ts';
import type { Files } from '../../reuse/facts/read-files.ts';
import { foundFolders, walkFolders } from '../../reuse/facts/walk-folders.ts';
import { relativePath } from '../../runner/relative-path.ts';
import { type Failure, type Result, success } from '../../runner/result.ts';

/**
 * With cgo off, main packages that the patterns would match with cgo on: a warning where the user
 * turned cgo off, else a failure, because nothing else would say that a binary is missing.
 * `listing`: empty where `go list` failed.
 */
export async function checkMains(
  step: Step,
  project: Project,
  go: Go,
  listing: Listing,
  files: Files,
): Promise<Result<null>> {
  const { inputs, runner } = step;
  if (!inputs.build || inputs.cgo || step.compiler === 'tinygo') return success(null);
  const found = new Map<string, string[]>();
  const folders = await candidateFolders(step, project, files);
  for (const target of go.targets) {
    const text = targetText(target);
    // One of which only tests are left is listed, too.
    const listed = new Set(
      listing
        .get(text)
        ?.filter(hasGoFiles)
        .map((one) => one.Dir),
    );
    for (const folder of folders.filter((one) => !listed.has(one))) {
      const missing = await leftOutFiles(step, go, target, folder, files);
      if (missing !== '') found.set(missing, [...(found.get(missing) ?? []), text]);
    }
  }
  const texts = [...found].map(
    ([missing, targets]) =>
      `${missing} for ${targets.join(', ')}: it needs cgo, which is off, and go build passes over it`,
  );
  if (texts.length === 0) return success(null);
  if (inputs.given.includes('cgo') || settingValue(inputs.settings, 'CGO_ENABLED') === '0') {
    for (const text of texts) runner.log.warning(text);
    return success(null);
  }
  const failures = texts.map(
    (text): Failure => ({
      code: 'GTB1107',
      found: text,
      expected: 'every main package that the patterns match',
      change: 'set cgo: true; with cgo: false or CGO_ENABLED=0 it is left out with a warning',
    }),
  );
  return { ok: false, failures };
}

/** Absolute folders that the patterns name or find, whether Go takes them for packages or not. */
async function candidateFolders(
  { inputs }: Step,
  project: Project,
  files: Files,
): Promise<readonly string[]> {
  const cwd = inputs.workingDirectory;
  // No pattern leads into a module that is only a replacement.
  const mains = ownModules(project.pins).filter(({ dir }) => goModOf(project, dir) !== undefined);
  const found = new Set<string>();
  const walk = async (
    root: string,
    module: OwnModule | undefined,
    isMatched: (folder: string, inside: string) => boolean,
  ): Promise<void> => {
    if (module === undefined) return;
    const ignored = ignoreLines(goModOf(project, module.dir) ?? '');
    for (const path of foundFolders(await walkFolders(files, root))) {
      const folder = join(root, path);
      const inside = relativePath(module.dir, folder);
      if (!isIgnored(inside, ignored) && isMatched(folder, inside)) found.add(folder);
    }
  };
  for (const pattern of inputs.packages) {
    const scope = patternScope(pattern);
    if (scope.kind === 'named' && isLocal(pattern)) found.add(resolve(cwd, pattern));
    if (scope.kind === 'folder') {
      const root = resolve(cwd, scope.folder);
      await walk(root, moduleOf(root, mains), (folder) =>
        patternMatches(pattern, {
          importPath: '',
          folder: factPath(cwd, folder),
          isStandard: false,
        }),
      );
    }
    if (scope.kind !== 'modules' && scope.kind !== 'main modules') continue;
    for (const module of mains)
      await walk(module.dir, module, (_folder, inside) => {
        const importPath = inside === '' ? module.path : `${module.path}/${inside}`;
        return pattern === 'work' || patternMatches(pattern, { ...NOWHERE, importPath });
      });
  }
  return [...found];
}

const NOWHERE = { folder: '', isStandard: false };

function goModOf({ pins }: Project, folder: string): string | undefined {
  return pins.get(join(folder, 'go.mod'));
}

function moduleOf(folder: string, modules: readonly OwnModule[]): OwnModule | undefined {
  const above = modules.filter(({ dir }) => `${folder}/`.startsWith(`${dir}/`));
  return above.sort((a, b) => b.dir.length - a.dir.length)[0];
}

/** `main package cmd/app (main.go)`; '' where the folder is none that only cgo would make one. */
async function leftOutFiles(
  { inputs }: Step,
  go: Go,
  { goos, goarch }: Target,
  folder: string,
  files: Files,
): Promise<string> {
  const names = ((await files.names(folder)) ?? []).map((one) => one.name).filter(isGoName);
  const sources = await Promise.all(
    names.map(async (name) => ({ name, source: (await files.text(join(folder, name))) ?? '' })),
  );
  const tags = lastValue([...go.goFlags, ...go.flags.compile], 'tags')?.split(/[\s,]+/) ?? [];
  const left = filesOfLeftOutMain(sources, {
    goos,
    goarch,
    tags,
    goVersion: go.version,
  });
  const at = factPath(inputs.workingDirectory, folder);
  return left.length === 0 ? '' : `main package ${at} (${left.join(', ')})`;
}
