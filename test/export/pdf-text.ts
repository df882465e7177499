import { inflateSync } from 'node:zlib';

/** What a PDF of ours says: the text of each page as it is set, apart from what is no part of the letter. */
export type PdfText = {
  /** By page: the words, without numbers of lists, repeated headers, page numbers and marks. */
  readonly pages: readonly string[];
  /** By page: what is marked as no part of the text. */
  readonly artifacts: readonly string[];
  /** The types of the structure's elements, in the order in which they are used. */
  readonly tags: readonly string[];
};

/** Reads the text of a PDF that the writer made: its own objects, one content stream a page, fonts with their characters. */
export function readPdf(bytes: Uint8Array): PdfText {
  const source = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id, body] of source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) objects.set(id!, body!);
  const fonts = new Map<string, readonly string[]>();
  const pages: string[] = [];
  const artifacts: string[] = [];
  const tags: string[] = [];
  const order =
    /\/Kids \[([^\]]*)\]/.exec([...objects.values()].find((body) => /\/Type \/Pages/.test(body)) ?? '')?.[1] ?? '';
  for (const [, id] of order.matchAll(/(\d+) 0 R/g)) {
    const page = objects.get(id!) ?? '';
    const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '') ?? '';
    for (const [, name, font] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g))
      if (!fonts.has(name!)) fonts.set(name!, charactersOf(objects.get(font!) ?? '', objects));
    const read = textOf(streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? ''), fonts);
    pages.push(read.text);
    artifacts.push(read.artifact);
    tags.push(...read.tags);
  }
  return { pages, artifacts, tags };
}

function streamOf(body: string): string {
  const [head = '', rest = ''] = body.split(/\nstream\n/);
  const data = Buffer.from(rest.replace(/\nendstream$/, ''), 'latin1');
  return /FlateDecode/.test(head) ? inflateSync(data).toString('latin1') : data.toString('latin1');
}

/** The characters of a font's glyphs, by glyph. */
function charactersOf(font: string, objects: ReadonlyMap<string, string>): readonly string[] {
  const map = streamOf(objects.get(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '') ?? '');
  const found: string[] = [];
  for (const [, first, , list] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g))
    for (const [i, [, units = '']] of [...list!.matchAll(/<([^>]*)>/g)].entries())
      found[Number.parseInt(first!, 16) + i] = String.fromCharCode(
        ...units
          .split(' ')
          .filter(Boolean)
          .map((unit) => Number.parseInt(unit, 16)),
      );
  return found;
}

function textOf(content: string, fonts: ReadonlyMap<string, readonly string[]>) {
  let font: readonly string[] = [];
  let open = '';
  let text = '';
  let artifact = '';
  const tags: string[] = [];
  for (const line of content.split('\n')) {
    const marked = /^\/(\w+) (?:<<|BMC)/.exec(line)?.[1];
    if (marked !== undefined) {
      open = marked;
      if (marked === 'Artifact') artifact += ' ';
      else tags.push(marked);
    }
    if (line === 'EMC') text += open === 'Artifact' || open === 'Link' ? '' : ' ';
    const chosen = /^\/(F\d+) [\d.]+ Tf$/.exec(line)?.[1];
    if (chosen !== undefined) font = fonts.get(chosen) ?? [];
    if (/ TJ$/.test(line)) {
      const shown = [...line.matchAll(/<([0-9a-f]+)>/g)]
        .flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
        .map((glyph) => font[Number.parseInt(glyph, 16)] ?? '\ufffd')
        .join('');
      if (open === 'Artifact') artifact += shown;
      else if (open !== 'Lbl') text += shown;
    }
  }
  return { text, artifact, tags };
}
