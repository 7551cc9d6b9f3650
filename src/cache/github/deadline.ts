import type { OutputLine } from './client-output.ts';
import { readVerdict } from './client-verdict.ts';

/** Gives up on a look-up after `deadline` ms; once the service has named a key, the download may take its time. */
export async function before<T>(
  deadline: number,
  calling: Promise<T>,
  lines: OutputLine[],
): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), deadline);
  });
  try {
    const first = await Promise.race([calling, late]);
    if (first !== 'late') return first;
    if (readVerdict(lines).matchedKey !== undefined) return await calling;
    const text = `Failed to make request after ${deadline / 1000} s: no answer`;
    lines.push({ level: 'error', text });
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
