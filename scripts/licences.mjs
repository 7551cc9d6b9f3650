/**
 * The licences of all packages that are in dist, as the packages have them: MIT, BSD and Apache 2.0 alike ask that
 * their text goes with the code. `metafiles`: what esbuild says of each build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export function licencesText(metafiles) {
  const files = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) =>
        bytesInOutput > 0 ? file : [],
      ),
    ),
  );
  const folders = new Set(files.map(packageFolder).filter((one) => one !== null));
  const packages = [...folders].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
  const texts = new Map();
  for (const { name, licence, text } of packages) {
    const same = texts.get(text) ?? { names: [], licence };
    texts.set(text, { ...same, names: [...new Set([...same.names, name])] });
  }
  const sections = [...texts].map(
    ([text, { names, licence }]) => `${names.join(', ')} (${licence})\n\n${text}\n`,
  );
  const head =
    'Packages of others that are part of the files in this folder, and their licences.\n';
  return [head, ...sections].join(`\n${'-'.repeat(80)}\n\n`);
}

/** node_modules/@actions/core of node_modules/@actions/core/lib/core.js; null for a file of our own. */
function packageFolder(file) {
  return (
    /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replace(/^[\w-]+:/, ''))?.[0] ?? null
  );
}

function readPackage(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
  if (file === undefined) throw new Error(`${name} ${version} has no file with its licence`);
  const text = readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return { name: `${name} ${version}`, licence: license, text };
}
