import { createElement } from 'hono/jsx';
import type { Language } from '../../src/language/language.ts';
import type { Block, Button, Message } from '../../src/messages/message.ts';
import { formTokenField } from './form-token.ts';
import { asCode, markSentence } from './mark-sentence.tsx';
import { formIdField } from './opened-form.ts';
import { pageWords } from './page-words.ts';

type FileUrl = (name: string, bytes: Uint8Array) => string;

export interface MessageViewProps {
  readonly message: Message;
  /** The heading level of the message's title: 1 to 4. Headings inside it are one deeper. */
  readonly level: 1 | 2 | 3 | 4;
  /** This page's form token: a button that opens a form sends it. */
  readonly token: string;
  /** Gives the address under which this visitor can load a picture. */
  readonly pictureUrl: (png: Uint8Array) => string;
  /** Gives the address of a file; without it, a file is only named. */
  readonly fileUrl?: FileUrl;
  /** When it was sent, for a line under the title: an ISO instant, and an IANA zone. */
  readonly sent?: { readonly at: string; readonly timeZone: string };
  /** The week whose document and receipts can be read, where the message shows a published summary. */
  readonly roundId?: string;
  /** In which the message was made, and in which what stands around it is said. */
  readonly language: Language;
}

/** A neutral message as HTML. hono/jsx escapes all text. */
export function MessageView(props: MessageViewProps) {
  const { message, level, token, pictureUrl, fileUrl, sent, roundId, language } = props;
  const words = pageWords(language);
  const { digest } = message;
  const mainButton = message.blocks.find(({ kind }) => kind === 'button');
  return (
    <article class="message" lang={language.code}>
      <header>
        <Heading level={level} text={message.title} />
        {sent === undefined ? null : (
          <p class="when">
            <time datetime={sent.at}>{words.sentAt(sent.at, sent.timeZone)}</time>
          </p>
        )}
      </header>
      {message.blocks.map((block) => (
        <BlockView
          block={block}
          level={level + 1}
          token={token}
          isMain={block === mainButton}
          pictureUrl={pictureUrl}
          fileUrl={fileUrl}
          language={language}
        />
      ))}
      {digest === undefined ? null : (
        <p class="digest">
          {markSentence((mark) => words.digest(digest, mark(asCode)))}
          {roundId === undefined ? null : (
            <>
              {' '}
              <a href={`/receipts/${roundId}`}>{words.receiptsOf(roundId)}</a>
            </>
          )}
        </p>
      )}
    </article>
  );
}

interface BlockViewProps {
  readonly block: Block;
  readonly level: number;
  readonly token: string;
  /** Whether it is the first button of its message. */
  readonly isMain: boolean;
  readonly pictureUrl: (png: Uint8Array) => string;
  readonly fileUrl: FileUrl | undefined;
  readonly language: Language;
}

function BlockView({ block, level, token, isMain, pictureUrl, fileUrl, language }: BlockViewProps) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={level} text={block.text} />;
    case 'text':
      return <p class="text">{block.text}</p>;
    case 'note':
      return <p class="note">{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <dl class="facts">
          {block.items.map(({ name, value }) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'picture':
      return (
        <PictureView
          png={block.png}
          description={block.description}
          url={pictureUrl(block.png)}
          language={language}
        />
      );
    case 'file':
      return (
        <p class="text">
          {markSentence((mark) =>
            pageWords(language).file(block.name, block.description, mark(asDownload(block, fileUrl))),
          )}
        </p>
      );
    case 'button':
      return <ButtonView button={block.button} token={token} isMain={isMain} />;
  }
}

/** Shows a file's name as what one presses to get it; without an address, as it is. */
function asDownload({ name, bytes }: { name: string; bytes: Uint8Array }, fileUrl: FileUrl | undefined) {
  return (part: string) =>
    fileUrl === undefined ? (
      part
    ) : (
      <a href={fileUrl(name, bytes)} download={name}>
        {part}
      </a>
    );
}

/** A form and not a link, as a link would have the form's name in its address. */
function ButtonView({ button, token, isMain }: { button: Button; token: string; isMain: boolean }) {
  return (
    <form method="post" action="/form/open">
      <input type="hidden" name={formTokenField} value={token} />
      <input type="hidden" name={formIdField} value={button.formId} />
      <p>
        <button class={isMain ? 'button' : 'button secondary'} type="submit">
          {button.label}
        </button>
      </p>
    </form>
  );
}

function Heading({ level, text }: { level: number; text: string }) {
  return createElement(`h${level}`, {}, text);
}

interface PictureViewProps {
  readonly png: Uint8Array;
  readonly description: string;
  readonly url: string;
  readonly language: Language;
}

function PictureView({ png, description, url, language }: PictureViewProps) {
  const words = pageWords(language);
  const { width, height } = pictureSize(png);
  return (
    <figure>
      <img src={url} width={width} height={height} loading="lazy" alt={words.chart} />
      <figcaption>
        <details>
          <summary>{words.pictureInWords}</summary>
          <p class="text">{description}</p>
        </details>
      </figcaption>
    </figure>
  );
}

/** Width and height as the PNG's first chunk states them, so that the page does not jump when the picture arrives. */
function pictureSize(png: Uint8Array): { readonly width?: number; readonly height?: number } {
  if (png.byteLength < 24) return {};
  const header = new DataView(png.buffer, png.byteOffset, 24);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}
