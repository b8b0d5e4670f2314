import type { ReportFacts } from "../../../domain/report";
import { newKeyPair, type SigningKey } from "../../../domain/signature";
import { idOf, inclusionsOf } from "../../../domain/testing/report-facts";
import { writeReportJson } from "../write";

export const key: SigningKey = { keyId: idOf(91), ...newKeyPair() };

/** The facts' report as a newsroom would sign it. */
export function signedReport(facts: ReportFacts, signer: SigningKey | null = key): string {
  return writeReportJson(facts, { inclusions: inclusionsOf(facts), key: signer });
}
