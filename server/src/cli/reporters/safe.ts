/** A value as JSON that is safe to print: what could steer a terminal or turn a line around is written as an escape. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    UNSAFE,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** DEL, the C1 controls, and the signs that reorder a line; the C0 controls JSON escapes itself. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The first sentence of a message: what is wrong, without why. */
export function firstSentence(message: string): string {
  return /^.*?[.!?](?=["”’)]? |$)/su.exec(message)?.[0] ?? message;
}

/** A text as an attribute or content of XML 1.0. What XML cannot hold becomes a replacement sign. */
export function xml(text: string): string {
  return (
    text
      .replace(LONE, '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 leaves out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(
        /[&<>"'\t\n\r\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
        (char) => ENTITIES[char] ?? `&#${char.charCodeAt(0)};`,
      )
  );
}

/** Half a pair of surrogates, which UTF-8 cannot hold. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
