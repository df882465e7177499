import { l10n } from 'vscode';
import type { Translate } from './translate.ts';

/** A text for people in the language of the editor. Every text stands in l10n/bundle.l10n.json. */
export const t: Translate = (message, ...values) => l10n.t(message, ...values);
