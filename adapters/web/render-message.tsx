import { createElement } from 'hono/jsx';
import type { Block, Button, Message } from '../../src/messages/message.ts';
import { formTokenField } from './form-token.ts';
import { formIdField } from './opened-form.ts';

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
  /** A line under the title, such as when it was sent. */
  readonly when?: { readonly text: string; readonly at: string };
  /** The week whose document and receipts can be read, where the message shows a published summary. */
  readonly roundId?: string;
}

/** A neutral message as HTML. hono/jsx escapes all text. */
export function MessageView(props: MessageViewProps) {
  const { message, level, token, pictureUrl, fileUrl, when, roundId } = props;
  const mainButton = message.blocks.find(({ kind }) => kind === 'button');
  return (
    <article class="message">
      <header>
        <Heading level={level} text={message.title} />
        {when === undefined ? null : (
          <p class="when">
            <time datetime={when.at}>{when.text}</time>
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
        />
      ))}
      {message.digest === undefined ? null : (
        <p class="digest">
          Digest: <code>{message.digest}</code>
          {roundId === undefined ? null : (
            <>
              {' '}
              <a href={`/receipts/${roundId}`}>Receipts and document of {roundId}</a>
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
}

function BlockView({ block, level, token, isMain, pictureUrl, fileUrl }: BlockViewProps) {
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
      return <PictureView png={block.png} description={block.description} url={pictureUrl(block.png)} />;
    case 'file':
      return (
        <p class="text">
          {fileUrl === undefined ? (
            block.name
          ) : (
            <a href={fileUrl(block.name, block.bytes)} download={block.name}>
              {block.name}
            </a>
          )}
          : {block.description}
        </p>
      );
    case 'button':
      return <ButtonView button={block.button} token={token} isMain={isMain} />;
  }
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
}

function PictureView({ png, description, url }: PictureViewProps) {
  const { width, height } = pictureSize(png);
  return (
    <figure>
      <img src={url} width={width} height={height} loading="lazy" alt="A chart. The same in words follows." />
      <figcaption>
        <details>
          <summary>The picture in words</summary>
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
