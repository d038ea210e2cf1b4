import { inflateSync } from 'node:zlib';

/**
 * What somebody reads in a PDF as pdfkit writes it: its title and the names of its outline, and the text of each page, by
 * the tables that tell which letters its glyphs stand for. A glyph that the font has not comes as a space.
 */
export function readPdf(pdf: Uint8Array): {
  readonly titles: readonly string[];
  readonly pages: readonly string[];
} {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = new Map(
    [...file.matchAll(/\n(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, number = '', body = '']) => [number, body]),
  );
  const objectIn = (body: string, key: string) =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? '') ?? '';
  const all = [...objects.values()];
  const pages = all
    .filter((body) => /\/Type \/Page\b(?!s)/.test(body))
    .map((page) => {
      const resources = objectIn(page, 'Resources');
      const named = /\/Font <<(.*?)>>/s.exec(resources)?.[1] ?? '';
      const fonts = new Map(
        [...named.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => [
          name,
          lettersOf(streamOf(objectIn(objects.get(number) ?? '', 'ToUnicode'))),
        ]),
      );
      return textOf(streamOf(objectIn(page, 'Contents')), fonts);
    });
  return {
    titles: all.flatMap((body) =>
      [...body.matchAll(/\/Title \(((?:\\.|[^\\)])*)\)/gs)].map(([, title = '']) => readString(title)),
    ),
    pages,
  };
}

function streamOf(body: string): string {
  const [, bytes = ''] = /stream\n(.*)\nendstream/s.exec(body) ?? [];
  const raw = Buffer.from(bytes, 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
}

/** The letters of each glyph, by its number: in order, after the range that they cover. */
function lettersOf(map: string): readonly string[] {
  return [...map.matchAll(/<\w{4}> <\w{4}> \[(.*?)\]/gs)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([\w ]+)>/g)].map(([, units = '']) =>
      String.fromCharCode(...units.split(' ').map((unit) => Number.parseInt(unit, 16))).replace('\0', ' '),
    ),
  );
}

/** A line for each piece that is shown. */
function textOf(content: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  let letters: readonly string[] = [];
  const lines: string[] = [];
  for (const [, font, shown = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/gs)) {
    if (font !== undefined) letters = fonts.get(font) ?? [];
    else {
      const glyphs = [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
      lines.push(glyphs.map((glyph) => letters[Number.parseInt(glyph, 16)] ?? ' ').join(''));
    }
  }
  return lines.join('\n');
}

/** UTF-16 where it begins with its mark. */
function readString(escaped: string): string {
  const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const raw = escaped.replace(/\\(.)/gs, (_, letter: string) => named[letter] ?? letter);
  return raw.startsWith('þÿ') ? Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le') : raw;
}
