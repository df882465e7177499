/** Gives each letter of a run a file name of its own. */
export type Names = {
  /** The name for a letter: what was asked for, cleaned, with a number where an earlier record has it already. */
  readonly claim: (asked: string, record: number) => string;
};

/**
 * Opens the names of one run. Names that differ in case alone are the same, as they are to Windows and macOS. The numbers depend on the
 * order of the records and nothing else, so a second run gives each record the name of the first.
 */
export function openNames(ending: string): Names {
  const taken = new Map<string, number>();
  return {
    claim: (asked, record) => {
      const stem = cleanName(asked) || `letter-${String(record).padStart(6, '0')}`;
      const own = folded(stem);
      let count = taken.get(own) ?? 0;
      let name = stem;
      do {
        count += 1;
        name = count === 1 ? stem : `${stem}-${count}`;
      } while (count > 1 && taken.has(folded(name)));
      taken.set(own, count);
      if (count > 1) taken.set(folded(name), 1);
      return `${name}.${ending}`;
    },
  };
}

/** So much of a name fits every file system, with a number, an ending and what a half-written file is called. */
const MOST_UNITS = 120;
const MOST_BYTES = 180;

/**
 * A text as the name of a file that every system takes and that stays in its folder: composed letters, no separators, control signs,
 * invisible signs or wildcards, no dot, blank or hyphen at either end, no name of a device, not too long. Empty when nothing is left.
 */
export function cleanName(asked: string): string {
  const plain = asked
    .normalize('NFC')
    .replace(/⟦/g, '[')
    .replace(/⟧/g, ']')
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Variation_Selector}]/gu, '')
    .replace(/[/\\:*?"<>|]+/g, '-')
    .replace(/\.{2,}/g, '.');
  const short = trimmed(cut(trimmed(plain)));
  return DEVICE.test(short) ? `_${short}` : short;
}

/** Devices of Windows, also with an ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])[ ]*(?:\.|$)/i;

function trimmed(name: string): string {
  return name.replace(/^[ .~-]+/, '').replace(/[ .-]+$/, '');
}

function cut(name: string): string {
  const encoder = new TextEncoder();
  let kept = '';
  let bytes = 0;
  for (const character of name) {
    bytes += encoder.encode(character).length;
    if (bytes > MOST_BYTES || kept.length + character.length > MOST_UNITS) break;
    kept += character;
  }
  return kept;
}

/** Two names that some file system takes for one have the same. */
export function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase();
}
