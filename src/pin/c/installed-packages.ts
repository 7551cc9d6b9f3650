import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CRequest } from './c-request.ts';

/**
 * What the system's package managers say is installed: their headers and libraries are in no key of
 * Go. Names and versions alone: a package that is installed again changes nothing. `root` is `/`.
 */
export async function installedPackages(request: CRequest, root = '/'): Promise<string> {
  const at = (...names: string[]): string => join(root, ...names);
  const [dpkg, apk, rpm, folders] = await Promise.all([
    readFile(at('var/lib/dpkg/status'), 'utf8').catch(() => ''),
    readFile(at('lib/apk/db/installed'), 'utf8').catch(() => ''),
    rpmPackages(request, root),
    Promise.all(
      [
        ...['var/lib/pacman/local', 'usr/local/Cellar', 'opt/homebrew/Cellar'],
        ...['home/linuxbrew/.linuxbrew/Cellar', 'msys64/var/lib/pacman/local'],
      ].map((one) => folderNames(at(one))),
    ),
  ]);
  return [...dpkgPackages(dpkg), ...apkPackages(apk), ...rpm, ...folders.flat()].join('\n');
}

/** Paragraphs of Debian's status file (dpkg(1), deb-control(5)). */
export function dpkgPackages(status: string): string[] {
  return paragraphs(status, /^(?:Package|Version|Architecture|Status): (.*)$/gm);
}

/** Paragraphs of Alpine's file: name, version, checksum (apk-installed(5)). */
export function apkPackages(installed: string): string[] {
  return paragraphs(installed, /^[CPV]:(.*)$/gm);
}

function paragraphs(text: string, line: RegExp): string[] {
  return text
    .split(/\n{2,}/)
    .map((one) => [...one.matchAll(line)].map(([, value]) => value).join(' '))
    .filter((one) => one !== '')
    .sort();
}

async function rpmPackages(request: CRequest, root: string): Promise<string[]> {
  const databases = ['usr/lib/sysimage/rpm', 'var/lib/rpm'].map((one) => join(root, one));
  const there = await Promise.all(
    databases.map((one) =>
      access(one).then(
        () => true,
        () => false,
      ),
    ),
  );
  if (!there.includes(true)) return [];
  const { exec, cwd, environment } = request;
  const args = ['-qa', '--queryformat', '%{NEVRA}\n'];
  const { stdout } = await exec({ tool: 'rpm', args, cwd, environment });
  return stdout.split('\n').sort();
}

/** Entries of a folder and of its folders: pacman has one for each version, Homebrew name and version. */
async function folderNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const below = await Promise.all(
    names.map(async (name) => {
      const versions = await readdir(join(folder, name)).catch(() => []);
      return versions.map((version) => `${name}/${version}`);
    }),
  );
  return below.flat().sort();
}
