/** What to change where git does not answer. `instead`: a way without git. */
export function gitRemedy(said: string, folder: string, instead: string): string {
  const or = instead === '' ? '' : `, or ${instead}`;
  // git names the repository, which may be a folder above.
  const named = /dubious ownership in repository at '(.+)'/.exec(said)?.[1];
  if (named !== undefined) {
    return `trust the repository before this step: git config --global --add safe.directory ${quoted(named)}${or}`;
  }
  if (/^cannot run git: /.test(said)) return `install git, or put it on PATH${or}`;
  if (/not a git repository/.test(said)) return `check the repository out with git${or}`;
  if (
    /unknown revision|bad revision|does not have any commits|needed a single revision/i.test(said)
  )
    return `commit something first: the repository ${folder} has no commit that HEAD names${or}`;
  return `see what git says: git -C ${quoted(folder)} status${or}`;
}

function quoted(path: string): string {
  return /^[\w./:@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
