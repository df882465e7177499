/** Data that cannot be read. The message names the file, the place and the way out. */
export class BadData extends Error {
  override readonly name = 'BadData';
}
