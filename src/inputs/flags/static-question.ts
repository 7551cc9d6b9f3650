import type { Inputs, LinkMode } from '../inputs.ts';
import { effectiveLink, type StaticDemand, staticDemand } from './linking.ts';
import { ownFlag } from './resolve-flags.ts';

/** Whether the inputs ask for static Linux binaries, and what in them does. */
export function staticQuestion(inputs: Inputs): {
  readonly demand: StaticDemand;
  readonly because: string;
  readonly link: LinkMode;
} {
  const link = effectiveLink(inputs);
  const demand = staticDemand(inputs, ownFlag(inputs, 'static'));
  if (inputs.flags.static === true) return { demand, link, because: 'static: true' };
  const because =
    link === 'auto' || link === 'internal' || link === 'pie'
      ? `profile ${inputs.profile} with cgo ${inputs.cgo ? 'on' : 'off'}`
      : `link: ${link}`;
  return { demand, link, because };
}
