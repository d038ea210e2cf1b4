import type { Context, Hono } from 'hono';
import { ParleyError, type Trouble } from '../../src/errors/parley-error.ts';
import type { Role } from '../../src/people/person.ts';
import { type SampleControls, sampleSteps } from '../../src/sample/sample-controls.ts';
import { formTokenField } from './form-token.ts';
import type { FrontDesk } from './front-desk.tsx';
import { sampleWords } from './sample-words.ts';
import type { WebEnv } from './web-options.ts';

type Cast = Awaited<ReturnType<SampleControls['cast']>>;

/** The sample organisation's own pages: who one wants to be, and the steps of the week. Mounted nowhere else. */
export function addSamplePages(app: Hono<WebEnv>, desk: FrontDesk, sample: SampleControls): void {
  let running = false;

  app.get('/', async (c, next) => (c.get('visitor') === undefined ? showPeople(c, desk, sample) : next()));
  app.get('/sample/people', (c) => showPeople(c, desk, sample));

  app.post('/sample/be', async (c) => {
    const { person } = await c.req.parseBody();
    const chosen = (await sample.cast()).find(({ personId }) => personId === person);
    if (chosen === undefined) return showPeople(c, desk, sample);
    const { secret } = await desk.links.createLinkSecret(chosen.personId);
    const entered = await desk.linkCheck.use(secret);
    if (entered.kind === 'entered') await desk.sessions.begin(c, entered);
    desk.openedForm.forget(c);
    return c.redirect('/', 303);
  });

  app.post('/sample/step', async (c) => {
    const body = await c.req.parseBody();
    const back = safePath(body.back);
    const step = sampleSteps.find((name) => name === body.step);
    if (step === undefined) return c.redirect(back, 303);
    const language = c.get('language');
    if (running) return showStepRefused(c, desk, back, sampleWords(language).stepIsRunning);
    running = true;
    try {
      await sample.run(step);
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      return await showStepRefused(c, desk, back, error.tell(language));
    } finally {
      running = false;
    }
    return c.redirect(back, 303);
  });
}

/** Only a path of this site: anything else could lead people elsewhere. */
function safePath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])[\w./-]*$/.test(path) ? path : '/';
}

function showStepRefused(
  c: Context<WebEnv>,
  desk: FrontDesk,
  back: string,
  { what, whatToDo }: Trouble,
): Promise<Response> {
  const body = (
    <section class="narrow card">
      <h1>{what}</h1>
      <p>{whatToDo}</p>
      <p>
        <a href={back}>{sampleWords(c.get('language')).back}</a>
      </p>
    </section>
  );
  return desk.show(c, { title: what, body, path: back });
}

async function showPeople(c: Context<WebEnv>, desk: FrontDesk, sample: SampleControls): Promise<Response> {
  const cast = await sample.cast();
  const token = desk.tokens.issue(c);
  const words = sampleWords(c.get('language'));
  const body = (
    <>
      <h1>{words.whoToBe}</h1>
      <p class="intro">{words.intro(desk.options.organisationName)}</p>
      <Group title={words.groups.leader} people={withRole(cast, 'leader')} token={token} />
      <Group title={words.groups.rep} people={withRole(cast, 'rep')} token={token} />
      <Group title={words.groups.staff} people={withRole(cast, 'staff')} token={token} />
    </>
  );
  return desk.show(c, { title: words.whoToBe, body });
}

function withRole(cast: Cast, role: Role): Cast {
  return cast.filter((member) => member.role === role);
}

function Group({ title, people, token }: { title: string; people: Cast; token: string }) {
  if (people.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <form method="post" action="/sample/be">
        <input type="hidden" name={formTokenField} value={token} />
        <ul class="people">
          {people.map(({ personId, name, team }) => (
            <li>
              <button type="submit" class="person" name="person" value={personId}>
                <span class="person-name">{name}</span> <span class="person-team">{team}</span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}
