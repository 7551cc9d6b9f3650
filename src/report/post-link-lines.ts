import type { BinaryReport } from '../inspect/binary-report.ts';
import type { Compression, StartCost } from '../inspect/post-link-report.ts';
import { bytesText } from '../runner/units.ts';

/** What was done to a binary after its link, one line for each stage; none where nothing was. */
export function postLinkLines({ path, debug, compression }: BinaryReport): string[] {
  return [
    ...(debug === undefined ? [] : [`${debug.path}: debug information, ${bytesText(debug.bytes)}`]),
    ...(compression === undefined ? [] : [`${path}: ${compressionText(compression)}`]),
  ];
}

function compressionText({ version, bytesBefore, startup, notMeasured }: Compression): string {
  const size = `packed by ${version} from ${bytesText(bytesBefore)}`;
  if (startup === null) return `${size}; start-up not measured: ${notMeasured}`;
  const { before, after } = startup;
  const times = (after.milliseconds / before.milliseconds).toFixed(1);
  return `${size}; start-up ${costText(before)} -> ${costText(after)}: ${times} times as long`;
}

function costText({ milliseconds, peakBytes }: StartCost): string {
  const memory = peakBytes === null ? '' : ` with ${bytesText(peakBytes)}`;
  return `${milliseconds.toFixed(1)} ms${memory}`;
}
