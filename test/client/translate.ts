import type { Translate } from '../../client/src/translate.ts';

/** English, with `{0}` filled in, as the editor does it without a translation. */
export const t: Translate = (message, ...values) =>
  message.replace(/\{(\d+)\}/g, (_, n: string) => String(values[Number(n)]));
