/** The file that translators start from. */
export const BUNDLE: string;
/** Every text that the sources below a folder show: text -> text. */
export function textsOf(folder: string): Readonly<Record<string, string>>;
