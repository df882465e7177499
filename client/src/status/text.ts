import type { CoverageView, DocumentStatus } from '../../../server/src/lsp/protocol.ts';
import type { Translate } from '../translate.ts';

/** One line of the language status: what it says, the words behind it, and how loud it is. */
export type Line = {
  readonly text: string;
  readonly detail: string;
  readonly level: 'information' | 'warning' | 'error';
  readonly spoken: string;
};

/** What the document is to Proviso, whether and why it is checked, and what was found. */
export function documentLine(status: DocumentStatus | undefined, server: string, t: Translate): Line {
  if (server === 'stopped') return line(t('Proviso does not run'), t('Nothing is checked.'), 'error');
  if (status === undefined) return line(t('Proviso is starting'), '', 'information');
  const { checked, why, title, document, errors, warnings } = status;
  if (!checked) return line(t('Not checked by Proviso'), why, 'information');
  const found = foundIn(errors, warnings, t);
  const level = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'information';
  const name = title ?? document ?? t('A letter');
  return { ...line(name, found, level), spoken: `${name}. ${found}. ${why}` };
}

/** How many of the clauses that are needed are there. */
export function coverageLine({ present, needed }: CoverageView, t: Translate): Line {
  const level = present < needed ? 'warning' : 'information';
  return line(t('{0} of {1} protections', present, needed), t('present'), level);
}

/** Which data the letter is shown with. */
export function dataLine({ data }: DocumentStatus, t: Translate): Line {
  if (data === undefined) return line(t('Shown with examples'), t('no data chosen'), 'information');
  return line(t('Shown with {0}', nameOf(data.file)), t('record {0}', data.record + 1), 'information');
}

/** The last step of an address, decoded for people. */
export function nameOf(address: string): string {
  const last = address.split('/').at(-1) ?? address;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function foundIn(errors: number, warnings: number, t: Translate): string {
  if (errors === 0 && warnings === 0) return t('No errors, no warnings');
  const some = [
    ...(errors === 0 ? [] : [errors === 1 ? t('1 error') : t('{0} errors', errors)]),
    ...(warnings === 0 ? [] : [warnings === 1 ? t('1 warning') : t('{0} warnings', warnings)]),
  ];
  return some.join(', ');
}

function line(text: string, detail: string, level: Line['level']): Line {
  return { text, detail, level, spoken: detail === '' ? text : `${text}. ${detail}` };
}
