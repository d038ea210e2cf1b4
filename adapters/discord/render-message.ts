import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Language } from '../../src/language/language.ts';
import type { Block, Message } from '../../src/messages/message.ts';
import { limits, shorten } from './limits.ts';
import { nonceOf, type Reference, writeReference } from './message-reference.ts';
import { escapeLine, escapeText } from './render-text.ts';
import { splitText } from './split-text.ts';
import { discordWords } from './words.ts';

/** One message as Discord takes it. A long neutral message becomes several. */
export interface MessagePart {
  readonly body: MessageBody;
  readonly files: readonly AttachedFile[];
}

export interface MessageBody {
  readonly content?: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIButtonComponent>[];
  readonly attachments: readonly {
    readonly id: string;
    readonly filename: string;
    readonly description: string;
  }[];
  /** Nobody is ever pinged. */
  readonly allowed_mentions: { readonly parse: [] };
  readonly nonce?: string;
  readonly enforce_nonce?: true;
}

export interface AttachedFile {
  readonly name: string;
  readonly data: Uint8Array;
  /** `image/png` of a picture. */
  readonly contentType: string;
}

/** Petrol for what is said or done, amber for a refusal; the words say the same without the colour. */
const colours = { plain: 0x0f766e, refused: 0xb45309 } as const;

/** What one embed holds: a text, and possibly a picture under it. */
interface Sheet {
  readonly text: string;
  readonly picture?: { readonly png: Uint8Array; readonly description: string };
}

/**
 * Renders a neutral message. The title is the content, which Discord shows in notifications; the blocks are embeds.
 * With `reference`, every part carries the small print by which it is found again, and the nonce that Discord checks.
 */
export function renderMessage(
  message: Message,
  options: { readonly language: Language; readonly reference?: string; readonly ok?: boolean },
): readonly MessagePart[] {
  const words = discordWords(options.language);
  const groups = groupSheets(message.blocks.flatMap(sheetsOf));
  const documents = message.blocks.filter((block) => block.kind === 'file');
  const buttons = message.blocks.flatMap((block) => (block.kind === 'button' ? [block.button] : []));
  return groups.map((sheets, index) => {
    const reference =
      options.reference === undefined
        ? undefined
        : { id: options.reference, part: index + 1, parts: groups.length };
    const last = index === groups.length - 1;
    const footer = footerOf(last ? message.digest : undefined, reference, options.language);
    const colour = options.ok === false ? colours.refused : colours.plain;
    const shown = sheets.length === 0 && footer !== undefined ? [{ text: '' }] : sheets;
    const pictures = sheets.flatMap((sheet) => (sheet.picture ? [sheet.picture] : []));
    // Under the last part, where Discord shows them below everything that was said.
    const attached = [
      ...pictures.map(({ png, description }, place) => ({
        name: pictureName(place),
        data: png,
        contentType: 'image/png',
        description,
      })),
      ...(last
        ? documents.map(({ name, bytes, mediaType, description }) => ({
            name,
            data: bytes,
            contentType: mediaType,
            description,
          }))
        : []),
    ];
    let picturesSoFar = 0;
    const embeds = shown.map((sheet, place): APIEmbed => {
      const embed: APIEmbed = { color: colour };
      if (sheet.text !== '') embed.description = sheet.text;
      if (sheet.picture) embed.image = { url: `attachment://${pictureName(picturesSoFar++)}` };
      if (footer !== undefined && place === shown.length - 1) embed.footer = { text: footer };
      return embed;
    });
    return {
      body: {
        content: titleOf(
          message.title,
          groups.length === 1 ? '' : ` ${words.partOf(index + 1, groups.length)}`,
        ),
        embeds,
        components: last ? buttonRows(buttons.map(({ label, formId }) => renderButton(label, formId))) : [],
        attachments: attached.map(({ name, description }, place) => ({
          id: String(place),
          filename: name,
          description: shorten(description, limits.attachmentDescription),
        })),
        allowed_mentions: { parse: [] },
        ...(reference ? { nonce: nonceOf(reference), enforce_nonce: true as const } : {}),
      },
      files: attached.map(({ name, data, contentType }) => ({ name, data, contentType })),
    };
  });
}

export function renderButton(label: string, customId: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    label: shorten(label, limits.buttonLabel),
    custom_id: customId,
  };
}

export function buttonRows(
  buttons: readonly APIButtonComponent[],
): APIActionRowComponent<APIButtonComponent>[] {
  const rows: APIActionRowComponent<APIButtonComponent>[] = [];
  for (let from = 0; from < buttons.length && rows.length < limits.buttonRows; from += limits.buttonsInRow) {
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(from, from + limits.buttonsInRow) });
  }
  return rows;
}

function titleOf(title: string, continued: string): string {
  return `**${escapeLine(shorten(title, 800))}${continued}**`;
}

/** Not markdown, so not escaped. */
function footerOf(
  digest: string | undefined,
  reference: Reference | undefined,
  language: Language,
): string | undefined {
  const lines = [
    ...(digest === undefined ? [] : [discordWords(language).digest(digest)]),
    ...(reference === undefined ? [] : [writeReference(reference, language)]),
  ];
  return lines.length === 0 ? undefined : lines.join('\n');
}

function pictureName(place: number): string {
  return `picture-${place + 1}.png`;
}

function sheetsOf(block: Block): readonly Sheet[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: `### ${escapeLine(block.text)}` }];
    case 'text':
      return splitText(escapeText(block.text.trim())).map((text) => ({ text }));
    case 'note':
      return splitText(escapeText(block.text.trim()).replace(/^(?=.)/gm, '-# ')).map((text) => ({ text }));
    case 'list':
      return splitText(block.items.map((item) => `- ${escapeLine(item)}`).join('\n')).map((text) => ({
        text,
      }));
    case 'facts':
      return splitText(block.items.map(factLine(block.items.length > 1)).join('\n')).map((text) => ({
        text,
      }));
    case 'picture':
      return [{ text: '', picture: block }];
    case 'file':
      return [{ text: `${escapeLine(block.name)}: ${escapeLine(block.description)}` }];
    case 'button':
      return [];
  }
}

/** Several facts are set apart by bullets, since each may run over a line on a phone. */
function factLine(bullets: boolean): (fact: { readonly name: string; readonly value: string }) => string {
  return ({ name, value }) => `${bullets ? '- ' : ''}**${escapeLine(name)}** — ${escapeLine(value)}`;
}

/** Room for the footer: a digest and a reference, of 71 and at most 40 characters in English. */
const footerRoom = 200;

/** Joins neighbouring texts into as few embeds and messages as Discord's limits allow. Never returns an empty list. */
function groupSheets(sheets: readonly Sheet[]): readonly (readonly Sheet[])[] {
  const groups: Sheet[][] = [[]];
  let used = 0;
  for (const sheet of sheets) {
    const group = groups.at(-1) ?? [];
    const open = group.at(-1);
    const joined = open && !open.picture ? join(open, sheet) : undefined;
    const grows = sheet.text.length + 2;
    if (
      joined &&
      joined.text.length <= limits.embedDescription &&
      used + grows <= limits.embedTotal - footerRoom
    ) {
      group[group.length - 1] = joined;
      used += grows;
    } else if (group.length < limits.embeds && used + grows <= limits.embedTotal - footerRoom) {
      group.push(sheet);
      used += grows;
    } else {
      groups.push([sheet]);
      used = grows;
    }
  }
  return groups;
}

function join(above: Sheet, below: Sheet): Sheet {
  const gap =
    above.text === '' || below.text === '' ? '' : /(^|\n)### [^\n]*$/.test(above.text) ? '\n' : '\n\n';
  return { ...above, ...below, text: `${above.text}${gap}${below.text}` };
}
