import { stampsCommit } from '../../inputs/flags/go-flags.ts';
import { commitStamps } from '../../inputs/flags/stamps.ts';
import type { Step } from '../../inputs/step.ts';
import type { Go } from '../../pin/go.ts';
import { twoRepositories } from '../../plan/stamped-repository.ts';
import { repositoriesOf } from '../../runner/git.ts';

/** Says where Go stamps the commit of another repository than git names, a warning where both are stamped. */
export function sayRepositories({ inputs, runner }: Step, go: Go): void {
  if (!stampsCommit(go.flags)) return;
  const stamps = commitStamps(inputs.stamp).map((one) => `stamp ${one.name}`);
  const repositories = repositoriesOf(inputs.workingDirectory);
  const said = twoRepositories(repositories, go.toolchain.version, stamps);
  if (said !== '') runner.log[stamps.length === 0 ? 'notice' : 'warning'](said);
}
