import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import type { Completion, CompletionKind } from '../core/features/completion/item.ts';
import { rangeOf, textEditOf } from './convert.ts';
import type { Client } from './session.ts';

/** Makes items of the protocol out of completions at an offset of a text, as far as the client can take them. */
export function completionItem(
  text: string,
  offset: number,
  { capabilities, options }: Client,
): (one: Completion) => CompletionItem {
  const can = capabilities.textDocument?.completion?.completionItem ?? {};
  const adjusts = can.insertTextModeSupport?.valueSet.includes(InsertTextMode.adjustIndentation) === true;
  const ranges = new Map<string, CompletionItem['textEdit'] & { newText?: string }>();
  const editOf = ({ span }: Completion, newText: string): NonNullable<CompletionItem['textEdit']> => {
    const key = `${span.start} ${span.end}`;
    let edit = ranges.get(key);
    if (edit === undefined) {
      const replace = rangeOf(text, span);
      // Insertion leaves what stands behind the place: only a word can be left so.
      const isWord = /^[\p{L}\p{N}_./-]*$/u.test(text.slice(offset, span.end));
      edit =
        can.insertReplaceSupport === true && isWord
          ? { newText: '', insert: rangeOf(text, { start: span.start, end: Math.min(offset, span.end) }), replace }
          : { newText: '', range: replace };
      ranges.set(key, edit);
    }
    return { ...edit, newText } as NonNullable<CompletionItem['textEdit']>;
  };
  return (one) => {
    const { label, kind, signature, note, snippet, filter, rank, also, commit, goesOn } = one;
    const snippets = can.snippetSupport === true && snippet !== undefined;
    const inserted = snippets ? snippet : one.text;
    const details =
      signature === undefined && note === undefined ? undefined : [signature, note].filter(Boolean).join(': ');
    return {
      label,
      kind: KINDS[kind],
      ...(can.labelDetailsSupport === true && details !== undefined
        ? {
            labelDetails: {
              ...(signature === undefined ? {} : { detail: signature.startsWith(':') ? signature : ` ${signature}` }),
              ...(note === undefined ? {} : { description: short(note) }),
            },
          }
        : {}),
      ...(details === undefined ? {} : { detail: details }),
      sortText: `${String(rank + 1000).padStart(5, '0')}${label.toLowerCase()}`,
      ...(filter === undefined || filter === label ? {} : { filterText: filter }),
      textEdit: editOf(one, inserted),
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(adjusts && inserted.includes('\n') ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
      ...(also === undefined ? {} : { additionalTextEdits: also.map((edit) => textEditOf(text, edit)) }),
      ...(commit !== undefined && can.commitCharactersSupport === true ? { commitCharacters: [...commit] } : {}),
      // Commands of an editor's own are only for the client that has said it carries out ours.
      ...(goesOn === true && options.commands === true
        ? { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } }
        : {}),
    };
  };
}

/** A remark beside the label has room for some words only. */
function short(note: string): string {
  return note.length > 60 ? `${note.slice(0, 59)}…` : note;
}

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  variable: CompletionItemKind.Variable,
  local: CompletionItemKind.Variable,
  known: CompletionItemKind.Constant,
  member: CompletionItemKind.Property,
  filter: CompletionItemKind.Function,
  tag: CompletionItemKind.Keyword,
  block: CompletionItemKind.Snippet,
  operator: CompletionItemKind.Operator,
  option: CompletionItemKind.EnumMember,
  value: CompletionItemKind.Value,
  clause: CompletionItemKind.Module,
  file: CompletionItemKind.File,
  key: CompletionItemKind.Property,
  type: CompletionItemKind.TypeParameter,
  document: CompletionItemKind.Class,
  reference: CompletionItemKind.Reference,
  term: CompletionItemKind.Class,
  wording: CompletionItemKind.Snippet,
};
