import type { AskedCInputs } from './c-inputs.ts';

/** What C was made from, as archives note it; '' where nobody knows, or nothing is made. */
export function cInputsText(of: AskedCInputs | null): string {
  return of?.inputs.known === true ? `${of.inputs.packages} ${of.inputs.files}` : '';
}
