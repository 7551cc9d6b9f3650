import type { Requirement } from '../../inputs/requirements/requirement.ts';
import type { BinaryFacts } from '../read-binary.ts';
import { checkBuildInfo } from './build-info-checks.ts';
import type { CheckResult } from './check-result.ts';
import { checkHeaders } from './header-checks.ts';

/** Judges what the file itself tells; null for a requirement that needs more than the file. */
export function checkFile(requirement: Requirement, facts: BinaryFacts): CheckResult | null {
  return checkHeaders(requirement, facts) ?? checkBuildInfo(requirement, facts);
}
