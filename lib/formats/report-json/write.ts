import { type ReportFacts, toReport } from "../../domain/report";
import { digestOf, format, type ReportDocument, version } from "./document";

/** A report with everything that is needed to check it offline, as JSON for people to read. */
export function writeReportJson(facts: ReportFacts, report = toReport(facts)): string {
  const proof = { chain: [...facts.chain], register: [...facts.register] };
  const document: Undigested = { format, version, report, proof };
  const whole: ReportDocument = { ...document, proof: { ...proof, digest: digestOf(document) } };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

type Undigested = Omit<ReportDocument, "proof"> & { proof: Omit<ReportDocument["proof"], "digest"> };
