import type { PreviewField, Words } from '../messages.ts';

/** The words that say where a value comes from. */
export const FROM = {
  'what-if': 'fromWhatIf',
  record: 'fromRecord',
  example: 'fromExample',
  default: 'fromDefault',
  nothing: 'fromNothing',
} as const satisfies Readonly<Record<PreviewField['from'], keyof Words>>;
