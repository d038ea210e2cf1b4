import type { Context, Hono } from 'hono';
import type { FormReply } from '../../src/ports/platform.ts';
import { showStranger } from './enter-pages.tsx';
import { accountOf, type FrontDesk } from './front-desk.tsx';
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
    const formId = openedForm.get(c);
    if (formId === undefined) return showNone(c, desk, 'What you have sent stays sent.');
    const opened = await listener.openForm(accountOf(visitor), formId);
    if (opened.kind === 'message') return showReply(c, desk, visitor, opened);
    const { form } = opened;
    return desk.show(c, { title: form.title, body: <FormView form={form} token={tokens.issue(c)} /> });
  });

  app.post('/form', async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return showStranger(c, desk);
    const sent = await c.req.parseBody();
    const formId = sent[formIdField];
    if (typeof formId !== 'string') return showNone(c, desk, 'Nothing was stored.');
    const values = parseSubmission(sent);
    const reply = await listener.submitForm(accountOf(visitor), formId, values);
    const errors = reply.fieldErrors ?? {};
    if (Object.keys(errors).length === 0) return showOutcome(c, desk, visitor, reply);
    const opened = await listener.openForm(accountOf(visitor), formId);
    if (opened.kind === 'message') return showOutcome(c, desk, visitor, opened);
    const { form } = opened;
    // In both answers, so that a proxy cannot tell one with something to correct.
    openedForm.set(c, formId);
    const body = <FormView form={form} token={tokens.issue(c)} values={values} errors={errors} />;
    return desk.show(c, { title: `To correct: ${form.title}`, body });
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

function showNone(c: Context<WebEnv>, desk: FrontDesk, stored: string): Promise<Response> {
  const body = (
    <section class="narrow card">
      <h1>No form is open here</h1>
      <p>
        A form can be loaded again until it is sent, for an hour at most, in the browser in which it was
        opened. {stored} To open one, press its button in <a href="/">your inbox</a>, or send the command
        again under <a href="/commands">Commands</a>.
      </p>
    </section>
  );
  return desk.show(c, { title: 'No form is open here', body });
}
