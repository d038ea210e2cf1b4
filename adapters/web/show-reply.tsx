import type { Context } from 'hono';
import type { FormReply } from '../../src/ports/platform.ts';
import type { FrontDesk } from './front-desk.tsx';
import { pageWords } from './page-words.ts';
import { MessageView } from './render-message.tsx';
import type { Visitor, WebEnv } from './web-options.ts';

/** Shows a private answer, or leads to the form that the core wants filled in. */
export async function showReply(
  c: Context<WebEnv>,
  desk: FrontDesk,
  visitor: Visitor,
  reply: FormReply,
): Promise<Response> {
  if (reply.kind === 'form') return leadToForm(c, desk, reply.form.id);
  const language = c.get('language');
  const body = (
    <section class="narrow">
      <div class={reply.ok ? 'card reply' : 'card reply refused'}>
        <MessageView
          message={reply.message}
          level={1}
          token={desk.tokens.issue(c)}
          pictureUrl={(png) => desk.pictures.urlFor(visitor.person, png)}
          fileUrl={(name, bytes) => desk.pictures.urlForFile(visitor.person, name, bytes)}
          language={language}
        />
      </div>
      <p>
        <a href="/">{pageWords(language).inbox.back}</a>
      </p>
    </section>
  );
  return desk.show(c, { title: reply.message.title, body });
}

/** From a button or a command to the one address that all forms have. */
export function leadToForm(c: Context<WebEnv>, desk: FrontDesk, formId: unknown): Response {
  desk.openedForm.set(c, formId);
  return c.redirect('/form', 303);
}
