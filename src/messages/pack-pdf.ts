import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { boardPackWords } from '../board-pack/words.ts';
import type { Language } from '../language/language.ts';
import type { BoardPack } from './board-pack.ts';
import type { PackBlock } from './pack-block.ts';

const { resolve } = createRequire(import.meta.url);
const fontOf = (file: string) => resolve(`@expo-google-fonts/open-sans/${file}`);
const fonts = {
  plain: fontOf('400Regular/OpenSans_400Regular.ttf'),
  bold: fontOf('700Bold/OpenSans_700Bold.ttf'),
} as const;

// Points, of which an inch has 72.
const margin = 56;
const widestPicture = 420;
const highestPicture = 560;
const mostKeptWhole = 80;
const listBegins = 50;
const tableSize = 8.5;
const cellPadding = 2;
const ink = '#1b1f24';
const faint = '#57606a';

type Document = InstanceType<typeof PDFDocument>;

/**
 * The pack on A4: text that can be selected and searched, headings that a reader can jump to, and on each page its
 * number and the digest of the Markdown, by which two printed copies are compared. The same pack gives the same bytes.
 */
export async function packPdf(pack: BoardPack, digest: string): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: margin, bottom: margin + 20, left: margin, right: margin },
    bufferPages: true,
    displayTitle: true,
    lang: pack.language.code,
    pdfVersion: '1.7',
    info: { Title: pack.title, Creator: 'Parley', Producer: 'Parley', CreationDate: new Date(pack.madeAt) },
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((done, fail) => {
    document.on('end', done);
    document.on('error', fail);
  });
  write(document, pack.title, 'bold', 18);
  for (const [index, block] of pack.blocks.entries()) {
    // What leads into a list does not stand alone at the foot of a page.
    if (block.kind === 'text' && pack.blocks[index + 1]?.kind === 'list') keepTogether(document, listBegins);
    writeBlock(document, block);
  }
  writeFooters(document, digest, pack.language);
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

function writeBlock(document: Document, block: PackBlock): void {
  switch (block.kind) {
    case 'heading':
      keepTogether(document, block.level === 2 ? 130 : 90);
      document.moveDown(block.level === 2 ? 0.9 : 0.5);
      if (block.level === 2) document.outline.addItem(block.text);
      write(document, block.text, 'bold', block.level === 2 ? 14 : 11);
      return;
    case 'text':
      write(document, block.text, 'plain', 10);
      return;
    case 'note':
      write(document, block.text, 'plain', 8.5, faint);
      return;
    case 'list':
      for (const item of block.items) write(document, `•  ${item}`, 'plain', 10);
      return;
    case 'table':
      writeTable(document, block);
      return;
    case 'picture':
      writePicture(document, block);
      return;
  }
}

function write(
  document: Document,
  words: string,
  font: keyof typeof fonts,
  size: number,
  colour = ink,
): void {
  const text = printable(words);
  document.font(fonts[font]).fontSize(size).fillColor(colour);
  const options = { width: innerWidth(document), paragraphGap: 3, lineGap: 1 };
  const height = document.heightOfString(text, options);
  // A short paragraph is not torn; a long one may be.
  if (height < mostKeptWhole) keepTogether(document, height);
  document.text(text, margin, document.y, options);
}

/** The font has no arrow, and would leave a gap: `10 → 12` becomes `10 -> 12`. */
function printable(text: string): string {
  return text.replaceAll('→', '->');
}

/** Where a table goes on over the page, its headings stand above it again. */
function writeTable(document: Document, { columns, rows }: Extract<PackBlock, { kind: 'table' }>): void {
  document.moveDown(0.2);
  document.font(fonts.plain).fontSize(tableSize).fillColor(ink);
  const rowHeight = document.currentLineHeight(true) + 2 * cellPadding + 1;
  keepTogether(document, 3 * rowHeight);
  for (let written = 0; written < rows.length; ) {
    if (written > 0) document.addPage();
    const room = document.page.height - document.page.margins.bottom - document.y;
    const fitting = Math.max(1, Math.floor(room / rowHeight) - 1);
    writeRows(document, columns, rows.slice(written, written + fitting));
    written += fitting;
  }
  document.x = margin;
  document.moveDown(0.3);
}

function writeRows(
  document: Document,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const padding: [number, number, number, number] = [cellPadding, 4, cellPadding, 4];
  document.fontSize(tableSize);
  document.table({
    position: { x: margin, y: document.y },
    maxWidth: innerWidth(document),
    defaultStyle: { border: [0, 0, 0.5, 0], borderColor: '#d0d7de', padding },
    data: [
      columns.map((text) => ({ text, font: { src: fonts.bold, size: tableSize } })),
      ...rows.map((row) =>
        row.map((text) => ({ text: printable(text), font: { src: fonts.plain, size: tableSize } })),
      ),
    ],
  });
}

/** The words of the picture are left to the Markdown: here its figures stand in the tables that follow. */
function writePicture(document: Document, { png }: Extract<PackBlock, { kind: 'picture' }>): void {
  const view = new DataView(png.buffer, png.byteOffset, 24);
  const ratio = view.getUint32(16) / view.getUint32(20);
  const width = Math.min(widestPicture, highestPicture * ratio);
  const height = width / ratio;
  keepTogether(document, height + 10);
  const top = document.y;
  document.image(Buffer.from(png), margin + (innerWidth(document) - width) / 2, top, { width });
  document.x = margin;
  document.y = top + height + 8;
}

/** Begins a new page where less than this is left on this one. */
function keepTogether(document: Document, height: number): void {
  if (document.y + height > document.page.height - document.page.margins.bottom) document.addPage();
}

function writeFooters(document: Document, digest: string, language: Language): void {
  const { footer } = boardPackWords(language);
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page);
    // Below the margin, where text would otherwise begin a page of its own.
    document.page.margins.bottom = 0;
    document.font(fonts.plain).fontSize(7.5).fillColor(faint);
    document.text(footer(digest, page + 1, count), margin, document.page.height - margin, {
      lineBreak: false,
    });
  }
}

function innerWidth(document: Document): number {
  return document.page.width - 2 * margin;
}
