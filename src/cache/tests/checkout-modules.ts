import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { modulePath } from '../../plan/module-files.ts';
import { askGit, type GitPorts } from '../../runner/git.ts';
import type { CheckoutModule } from './in-folder.ts';

/** All modules of a checkout: later steps may test others than ours builds. */
export async function checkoutModules(
  ports: GitPorts,
  checkout: string,
  known: readonly string[],
): Promise<CheckoutModule[]> {
  const asked = ['ls-files', '-z', '--', 'go.mod', '*/go.mod'];
  const { text } = await askGit(ports, checkout, ...asked);
  const listed = text.split('\0').filter((file) => file !== '');
  const folders = new Set([...known, ...listed.map((file) => join(checkout, dirname(file)))]);
  return [...folders].flatMap((folder) => {
    const path = modulePath(textOf(join(folder, 'go.mod')));
    return path === '' ? [] : [{ path, folder }];
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
