/** The built-in pack's folder as one plain object: path relative to the folder -> text. */
export function loadPack(folder: string): Record<string, string>;
