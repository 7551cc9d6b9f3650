import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Setting } from '../inputs/job-settings.ts';
import type { Step } from '../inputs/step.ts';
import type { FoundModules } from '../plan/find-modules.ts';
import { TOOLCHAIN_MARK } from '../runner/marks.ts';
import { failure, type Result, success } from '../runner/result.ts';
import { checkGoLine, withoutToolchainLines } from '../toolchain/version/go-directives.ts';
import { compareGoVersions } from '../toolchain/version/go-version.ts';
import { withGotoolchain } from '../toolchain/version/gotoolchain.ts';
import { parseVersionFile } from '../toolchain/version/version-file.ts';
import { parseWantedVersion, type WantedVersion } from '../toolchain/version/wanted-version.ts';
import { installedVersion } from './installed-version.ts';

/** What the inputs or go.mod say, with GOTOOLCHAIN where the job sets it. */
export async function wantedVersion(
  step: Step,
  modules: FoundModules,
): Promise<Result<WantedVersion>> {
  const { inputs } = step;
  const said = await versionOfInputs(step, modules);
  const set = inputs.settings.variables.get('GOTOOLCHAIN');
  const isGiven = inputs.goVersion !== '' || inputs.goVersionFile !== '';
  if (set === undefined || (isGiven && !said.ok)) return said;
  const wanted = withGotoolchain(set, said.ok ? said.value : null, isGiven);
  if (!wanted.ok) return inputs.isSetup && isGiven && said.ok ? inSpiteOf(set, said.value) : wanted;
  return wanted.value === null ? said : success(wanted.value);
}

/** actions/setup-go looks at no GOTOOLCHAIN of the job but `local`, and gives later steps its own (main.ts, setGoToolchain). */
function inSpiteOf({ text }: Setting, asked: WantedVersion): Result<WantedVersion> {
  const counts = `${asked.origin} (${asked.text}) counts, and not ${text}, which later steps do not see. Remove one of them.`;
  return success({ ...asked, note: asked.note === undefined ? counts : `${asked.note} ${counts}` });
}

/** The version that go.work or go.mod names exactly; null where it names none. */
export function moduleVersion({ roots, pins }: FoundModules): string | null {
  const { module, workspaceFile } = roots;
  const file = workspaceFile ?? (module === null ? '' : join(module, 'go.mod'));
  const said = parseVersionFile(file, pins.get(file) ?? '');
  return said.ok && said.value.kind === 'exact' ? said.value.version : null;
}

/** go-version, else go-version-file, else what cmd/go reads: go.work where one is in force, or go.mod. */
async function versionOfInputs(step: Step, modules: FoundModules): Promise<Result<WantedVersion>> {
  const { inputs } = step;
  if (inputs.goVersion !== '') return givenVersion(inputs);
  const { module, workspaceFile } = modules.roots;
  const named =
    inputs.goVersionFile === '' ? null : resolve(inputs.workingDirectory, inputs.goVersionFile);
  if (inputs.isSetup && named === null) {
    const there = await installedVersion(step, modules);
    if (there !== null) return success(there);
  }
  const file = named ?? workspaceFile ?? (module === null ? null : join(module, 'go.mod'));
  if (file === null) {
    return failure(
      'GTB1009',
      `no go-version is given and there is no go.mod in ${inputs.workingDirectory} or above it`,
      'a version, or a file that names one',
      'set `go-version: stable`, or `go-version-file`',
    );
  }
  const text = modules.pins.get(file) ?? (await readFile(file, 'utf8').catch(() => null));
  if (text === null && named === null && workspaceFile !== null) {
    const set = inputs.settings.variables.get('GOWORK')?.text ?? workspaceFile;
    return failure(
      'GTB1017',
      `${set}: it cannot be read`,
      'a go.work, off, or nothing',
      'correct GOWORK, or unset it for this step',
    );
  }
  if (text === null) {
    return failure(
      'GTB1007',
      `go-version-file: ${file} cannot be read`,
      'go.mod, go.work, .go-version or .tool-versions',
      'correct the path; it counts from `working-directory`',
    );
  }
  const isLocal = inputs.isSetup && named !== null && asksForLocal(step);
  return parseVersionFile(file, isLocal ? withoutToolchainLines(text) : text);
}

/** In setup/action.yml go-version goes before go-version-file, as in actions/setup-go (main.ts, resolveVersionInput). */
function givenVersion({ goVersion, goVersionFile }: Step['inputs']): Result<WantedVersion> {
  const wanted = parseWantedVersion(goVersion, 'go-version');
  if (!wanted.ok || goVersionFile === '') return wanted;
  const note = `go-version (${goVersion}) and go-version-file (${goVersionFile}) are both given: go-version counts. Remove one of them.`;
  return success({ ...wanted.value, note });
}

/** Of the job, and not what an earlier step of ours has set: actions/setup-go then reads the go line alone (installer.ts, parseGoVersionFile). */
function asksForLocal({ inputs, runner }: Step): boolean {
  const isOurs = (runner.environment[TOOLCHAIN_MARK] ?? '') !== '';
  return !isOurs && inputs.settings.variables.get('GOTOOLCHAIN')?.value === 'local';
}

/** The first Go whose `go list` takes the fields to print (https://go.dev/doc/go1.19#go-command). */
const OLDEST_GO = '1.19';

/** GOTOOLCHAIN=local makes cmd/go refuse a newer go line; we say so before it does. `origin`: what pinned it. */
export function checkVersion(
  modules: FoundModules,
  version: string,
  origin: string,
): Result<undefined> {
  if (compareGoVersions(version, OLDEST_GO) < 0) {
    return failure(
      'GTB1211',
      `Go ${version} is pinned`,
      `Go ${OLDEST_GO} or newer`,
      'set `go-version` to a newer Go: every release is able to build older modules',
    );
  }
  for (const [file, text] of modules.pins) {
    if (!file.endsWith('go.mod') && !file.endsWith('.work')) continue;
    if (modules.further.includes(file)) continue;
    const checked = checkGoLine(file, text, version, origin);
    if (!checked.ok) return checked;
  }
  return success(undefined);
}
