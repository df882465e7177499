/** Puts a text for people into their language and fills in `{0}`, `{1}` …: `vscode.l10n.t`, or any other in tests. */
export type Translate = (message: string, ...values: (string | number | boolean)[]) => string;
