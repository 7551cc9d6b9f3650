import { isCount, isFlag, isRows, isText, parseSizeRecord } from './diff/size-record.ts';
import type { SizeReport } from './size-report.ts';

/** Reads a report that somebody else may have written; null where it is none. */
export function parseSizeReport(value: unknown): SizeReport | null {
  if (parseSizeRecord(value) === null) return null;
  const one = value as Partial<SizeReport>;
  const { attributed, methodPruning } = one;
  const isSound =
    isText(one.file) &&
    isShare(attributed?.text) &&
    isShare(attributed?.file) &&
    isFlag(methodPruning?.lost) &&
    isRows(one.modules, (row) => isCount(row.bytes)) &&
    isRows(one.packages, (row) =>
      [row.text, row.pclntab, row.types, row.data].every((bytes) => isCount(bytes)),
    ) &&
    isRows(one.sections, (row) => isText(row.name) && isText(row.kind) && isCount(row.bytes)) &&
    isRows(one.functions, (row) => isText(row.name) && isText(row.package) && isCount(row.bytes)) &&
    Array.isArray(methodPruning?.by) &&
    methodPruning.by.every(isText);
  return isSound ? (one as SizeReport) : null;
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
