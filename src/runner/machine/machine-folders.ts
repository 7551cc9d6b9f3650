import path from 'node:path';
import type { Environment } from '../ports.ts';

/** What is to be known of the machine before anything is written on it. */
export interface MachineFacts {
  readonly environment: Environment;
  /** process.platform. */
  readonly platform: string;
  /** Home folder of this user in the system's own records; null where it has none. */
  readonly homeOfUser: string | null;
  /** RUNNER_TEMP of a job, '' elsewhere. */
  readonly jobTemp: string;
  readonly isFolder: (folder: string) => boolean;
  /** Whether the folder, or what is missing of it, can be made and written. */
  readonly canWrite: (folder: string) => boolean;
  /** A name for a folder that does not exist yet. */
  readonly unused: (name: string) => string;
}

/** Where a run may write besides the output folder: each absolute. */
export interface MachineFolders {
  readonly temp: string;
  /** What `~` stands for; caches and toolchains of ours lie below it. */
  readonly home: string;
  /** The home is a folder of this run alone, because the user's cannot be used. */
  readonly isHomeOwn: boolean;
  /** Variables of every go command that would else write into the current folder, or nowhere. */
  readonly changes: Readonly<Record<string, string>>;
  /** Lines worth a warning, one for a cause. */
  readonly notes: readonly string[];
}

/**
 * Go takes its folders from HOME and TMPDIR (os.UserHomeDir, os.TempDir) and gives up without them;
 * Node takes an empty or relative one as it is, which is the current folder.
 */
export function chooseMachineFolders(facts: MachineFacts): MachineFolders {
  const temp = chooseTemp(facts);
  const home = chooseHome(facts, temp.folder);
  return {
    temp: temp.folder,
    home: home.folder,
    isHomeOwn: home.isOwn,
    changes: { ...temp.changes, ...home.changes },
    notes: [...temp.notes, ...home.notes],
  };
}

/** The system's temporary folder, as Node's os.tmpdir says it, but never a relative one. */
export function systemTemp(environment: Environment, platform: string): string {
  const given = tempNames(platform).map((name) => environment[name] ?? '');
  return given.find((folder) => isAbsolute(folder)) ?? standardTemp(environment, platform);
}

function tempNames(platform: string): readonly string[] {
  return platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR', 'TMP', 'TEMP'];
}

function standardTemp({ SystemRoot, windir }: Environment, platform: string): string {
  if (platform !== 'win32') return '/tmp';
  return path.win32.join(SystemRoot || windir || 'C:\\Windows', 'temp');
}

interface Chosen {
  readonly folder: string;
  readonly changes: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}

function chooseTemp({ environment, platform, jobTemp, canWrite }: MachineFacts): Chosen {
  const names = tempNames(platform);
  const name = names.find((one) => environment[one]) ?? '';
  const given = environment[name] ?? '';
  const standard = standardTemp(environment, platform);
  const isUsable = isAbsolute(given) && canWrite(given);
  const system = isUsable || given === '' ? given || standard : standard;
  const notes: string[] = [];
  if (system !== given && given !== '')
    notes.push(
      `${name} is ${JSON.stringify(given)}, ${whyNot(given)}: temporary files go to ${system}. Set ${name} to a folder that can be written.`,
    );
  const changes = notes.length === 0 ? {} : Object.fromEntries(names.map((one) => [one, system]));
  if (jobTemp === '') return { folder: system, changes, notes };
  if (isAbsolute(jobTemp) && canWrite(jobTemp)) return { folder: jobTemp, changes, notes };
  notes.push(
    `RUNNER_TEMP is ${JSON.stringify(jobTemp)}, ${whyNot(jobTemp)}: the job's temporary files go to ${system}.`,
  );
  return { folder: system, changes, notes };
}

function chooseHome(facts: MachineFacts, temp: string): Chosen & { readonly isOwn: boolean } {
  const { environment, platform, homeOfUser, isFolder, canWrite, unused } = facts;
  const name = platform === 'win32' ? 'USERPROFILE' : 'HOME';
  const given = environment[name] || (platform === 'win32' ? '' : (environment.USERPROFILE ?? ''));
  const canHold = (home: string): boolean => {
    const ours = path.join(home, '.cache', 'go-turbo-build');
    return isAbsolute(home) && (isFolder(ours) || canWrite(ours));
  };
  if (canHold(given)) return { folder: given, isOwn: false, changes: {}, notes: [] };
  const found = given === '' ? `${name} is not set` : `${name} is ${JSON.stringify(given)}`;
  if (given === '' && homeOfUser !== null && canHold(homeOfUser)) {
    // The system's record of the user is what a shell would have put there.
    return { folder: homeOfUser, isOwn: false, changes: { [name]: homeOfUser }, notes: [] };
  }
  const folder = path.join(temp, unused('go-turbo-build-home-'));
  const why = given === '' ? 'and this user has no home folder' : whyNot(given);
  const note = `${found}, ${why}: toolchains, modules and caches of this run lie in ${folder} and are not kept. Set ${name} to a folder that can be written.`;
  // A home that can be read is still read: .netrc, .gitconfig, go/env.
  const changes =
    isAbsolute(given) && isFolder(given) ? moduleCache(facts, given, folder) : { [name]: folder };
  return { folder, isOwn: true, changes, notes: [note] };
}

/** Modules that are there already are used where they are. */
function moduleCache(
  { environment, isFolder, canWrite }: MachineFacts,
  home: string,
  own: string,
): Record<string, string> {
  const { GOMODCACHE, GOPATH } = environment;
  const standard = path.join(home, 'go', 'pkg', 'mod');
  if (GOMODCACHE || GOPATH || isFolder(standard) || canWrite(standard)) return {};
  return { GOMODCACHE: path.join(own, 'go', 'pkg', 'mod') };
}

function whyNot(folder: string): string {
  return isAbsolute(folder) ? 'which cannot be written' : 'which is no absolute path';
}

/** A path of Windows counts on every system: HOME of a job may come from another one. */
function isAbsolute(folder: string): boolean {
  return path.posix.isAbsolute(folder) || /^[A-Za-z]:[\\/]|^\\\\/.test(folder);
}
