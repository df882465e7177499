import type { Analysis } from '../../language/analysis.ts';
import { aboveBilled } from './above-billed.ts';
import { accountReference } from './account-reference.ts';
import { accountTail } from './account-tail.ts';
import { anyMark } from './any-mark.ts';
import { assignsPromise } from './assigns-promise.ts';
import { assignsSide } from './assigns-side.ts';
import { borneByCompany } from './borne-by-company.ts';
import { byPromiser } from './by-promiser.ts';
import type { Check, DocumentFacts } from './check.ts';
import { concession } from './concession.ts';
import { countedFrom } from './counted-from.ts';
import { customerKeepsOff } from './customer-keeps-off.ts';
import { customerReport } from './customer-report.ts';
import { deadline } from './deadline.ts';
import { demandAnswered } from './demand-answered.ts';
import { differenceFigure } from './difference-figure.ts';
import { dueBy } from './due-by.ts';
import { everyTone } from './every-tone.ts';
import { exactSum } from './exact-sum.ts';
import { fallbackOrder, forbidsMarks } from './fallback-order.ts';
import { feeRow } from './fee-row.ts';
import { installments } from './installments.ts';
import { keepsReporting } from './keeps-reporting.ts';
import { lessThanDifference } from './less-than-difference.ts';
import { lienInstrument } from './lien-instrument.ts';
import { noDeadline } from './no-deadline.ts';
import { noFaultOfBoth } from './no-fault-of-both.ts';
import { nothingThere } from './nothing-there.ts';
import { noticePeriod } from './notice-period.ts';
import { ofDisavowal } from './of-disavowal.ts';
import { officerLine } from './officer-line.ts';
import { onlyNew } from './only-new.ts';
import { openTerm } from './open-term.ts';
import { paidAfterCopy } from './paid-after-copy.ts';
import { employeePaid, paidToName } from './payees.ts';
import { personalData } from './personal-data.ts';
import { placeNamed, stateLaw } from './place-named.ts';
import { receiptForm } from './receipt-form.ts';
import { reportInLead } from './report-in-lead.ts';
import { namedSums, settlementBelowBilled } from './settlement-below-billed.ts';
import { hasSignatureLines, signatureBlock } from './signature-block.ts';
import { signedByStranger, signingStrangers } from './signing-strangers.ts';
import { twoParties } from './two-parties.ts';
import { variableNamed } from './variable-named.ts';
import { withinDays } from './within-days.ts';

/** The tests that conditions over words cannot express: quantities, places, names, signature blocks. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'within-days': withinDays,
  'exact-sum': exactSum,
  'receipt-form': receiptForm,
  deadline,
  'account-reference': accountReference,
  'account-tail': accountTail,
  'two-parties': twoParties,
  'place-named': placeNamed,
  'state-law': stateLaw,
  'signature-block': signatureBlock,
  'customer-report': customerReport,
  'settlement-below-billed': settlementBelowBilled,
  'above-billed': aboveBilled,
  'fallback-order': fallbackOrder,
  'counted-from': countedFrom,
  'any-mark': anyMark,
  'of-disavowal': ofDisavowal,
  'no-fault-of-both': noFaultOfBoth,
  'assigns-promise': assignsPromise,
  'paid-after-copy': paidAfterCopy,
  'paid-to-name': paidToName,
  'employee-paid': employeePaid,
  concession,
  'notice-period': noticePeriod,
  'personal-data': personalData,
  'no-deadline': noDeadline,
  'due-by': dueBy,
  'fee-row': feeRow,
  installments,
  'keeps-reporting': keepsReporting,
  'lien-instrument': lienInstrument,
  'borne-by-company': borneByCompany,
  'open-term': openTerm,
  'officer-line': officerLine,
  'assigns-side': assignsSide,
  'report-in-lead': reportInLead,
  'every-tone': everyTone,
  'customer-keeps-off': customerKeepsOff,
  'variable-named': variableNamed,
  'only-new': onlyNew,
  'nothing-there': nothingThere,
  'difference-figure': differenceFigure,
  'demand-answered': demandAnswered,
  'less-than-difference': lessThanDifference,
  'by-promiser': byPromiser,
  'signing-strangers': signingStrangers,
};

/** Tests that look beyond the sentences of their section: what they ask of the document, as a text. */
export const DOCUMENT_CHECKS: Readonly<Record<string, (facts: DocumentFacts) => string>> = {
  'signature-block': ({ hasSignatureLines }) => `${hasSignatureLines}`,
  'signing-strangers': ({ isSignedByStranger }) => `${isSignedByStranger}`,
  'fallback-order': ({ forbidsMarks }) => `${forbidsMarks}`,
  'settlement-below-billed': ({ largestSum, hasSmallerSum }) => `${largestSum} ${hasSmallerSum}`,
};

/** What the tests ask of a document. */
export function documentFacts({ sentences, passages }: Analysis): DocumentFacts {
  return {
    hasSignatureLines: hasSignatureLines(passages),
    ...signedByStranger(sentences),
    ...namedSums(sentences),
    ...forbidsMarks(sentences),
  };
}
