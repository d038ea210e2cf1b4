import type { Context, Hono } from 'hono';
import type { FormReply } from '../../src/ports/platform.ts';
import { showStranger } from './enter-pages.tsx';
import { formWords } from './form-words.ts';
import { accountOf, type FrontDesk } from './front-desk.tsx';
import { asLink, markSentence } from './mark-sentence.tsx';
import { formIdField } from './opened-form.ts';
import { parseSubmission } from './parse-submission.ts';
import { FormView } from './render-form.tsx';
import { leadToForm, showReply } from './show-reply.tsx';
import type { Visitor, WebEnv } from './web-options.ts';

/**
 * Forms, all at one address: opened by `POST /form/open`, shown by `GET /form`, sent by `POST /form`. Nothing that a
 * proxy notes by default may tell one form from another, so every answer has status 200 as well, one that has something
 * to correct included: an empty concern is turned away, an empty ballot is not.
 */
export function addFormPages(app: Hono<WebEnv>, desk: FrontDesk): void {
  const { listener, openedForm, tokens } = desk;

  app.post('/form/open', async (c) => {
    if (c.get('visitor') === undefined) return showStranger(c, desk);
    return leadToForm(c, desk, (await c.req.parseBody())[formIdField]);
  });

  app.get('/form', async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return showStranger(c, desk);
    const language = c.get('language');
    const formId = openedForm.get(c);
    if (formId === undefined) return showNone(c, desk, 'to load');
    const opened = await listener.openForm(accountOf(visitor, language), formId);
    if (opened.kind === 'message') return showReply(c, desk, visitor, opened);
    const { form } = opened;
    const body = <FormView form={form} token={tokens.issue(c)} language={language} />;
    return desk.show(c, { title: form.title, body });
  });

  app.post('/form', async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return showStranger(c, desk);
    const language = c.get('language');
    const sent = await c.req.parseBody();
    const formId = sent[formIdField];
    if (typeof formId !== 'string') return showNone(c, desk, 'to send');
    const values = parseSubmission(sent);
    const reply = await listener.submitForm(accountOf(visitor, language), formId, values);
    const errors = reply.fieldErrors ?? {};
    if (Object.keys(errors).length === 0) return showOutcome(c, desk, visitor, reply);
    const opened = await listener.openForm(accountOf(visitor, language), formId);
    if (opened.kind === 'message') return showOutcome(c, desk, visitor, opened);
    const { form } = opened;
    // In both answers, so that a proxy cannot tell one with something to correct.
    openedForm.set(c, formId);
    const body = (
      <FormView form={form} token={tokens.issue(c)} values={values} errors={errors} language={language} />
    );
    return desk.show(c, { title: formWords(language).toCorrect(form.title), body });
  });
}

/** Once a form is sent, this browser no longer says which it was. */
function showOutcome(
  c: Context<WebEnv>,
  desk: FrontDesk,
  visitor: Visitor,
  reply: FormReply,
): Promise<Response> {
  if (reply.kind === 'message') desk.openedForm.clear(c);
  return showReply(c, desk, visitor, reply);
}

/** Where somebody tried to load a form, or to send one, and this browser has opened none. */
function showNone(c: Context<WebEnv>, desk: FrontDesk, tried: 'to load' | 'to send'): Promise<Response> {
  const words = formWords(c.get('language')).noneIsOpen;
  const body = (
    <section class="narrow card">
      <h1>{words.title}</h1>
      <p>{markSentence((mark) => words.text(tried, mark(asLink('/')), mark(asLink('/commands'))))}</p>
    </section>
  );
  return desk.show(c, { title: words.title, body });
}
