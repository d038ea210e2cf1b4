import type { Language } from '../../src/language/language.ts';
import type { SampleState } from '../../src/sample/sample-controls.ts';
import { sampleWords } from './sample-words.ts';
import type { Visitor } from './web-options.ts';

export interface SampleBarProps {
  readonly state: SampleState;
  readonly token: string;
  readonly path: string;
  readonly actingAs: Visitor | undefined;
  readonly language: Language;
}

/** The sample's control for time, on every page: what the clock would do in a week, a button each. */
export function SampleBar({ state, token, path, actingAs, language }: SampleBarProps) {
  const words = sampleWords(language);
  return (
    <aside class="sample" aria-label={words.controls}>
      <div class="inner">
        <p class="sample-state">
          <strong>{words.sample}</strong>{' '}
          <time datetime={state.now}>{words.now(state.now, state.timeZone)}</time>
          <span class="sample-round">{words.rounds[state.round](state)}</span>
        </p>
        <p class="sample-who">
          {actingAs === undefined ? null : <>{words.youAre(actorOf(actingAs))} </>}
          {path === '/sample/people' ? null : (
            <a href="/sample/people">{actingAs === undefined ? words.chooseWho : words.beSomebodyElse}</a>
          )}
        </p>
        <form method="post" action="/sample/step" class="steps">
          <input type="hidden" name="_token" value={token} />
          <input type="hidden" name="back" value={path} />
          {state.possible.map((step, index) => (
            <button type="submit" name="step" value={step} class={index === 0 ? 'step next' : 'step'}>
              {words.steps[step]}
            </button>
          ))}
          <span class="sample-wait">{words.stepsTakeSeconds}</span>
        </form>
      </div>
    </aside>
  );
}

function actorOf({ name, person }: Visitor) {
  const actor = { role: person.role, team: person.team.at(-1) ?? '' };
  return name === undefined ? actor : { ...actor, name };
}
