import { formatMoment } from '../../src/messages/format-moment.ts';
import type { SampleState, SampleStep } from '../../src/sample/sample-controls.ts';
import type { Visitor } from './web-options.ts';

const stepLabels: Readonly<Record<SampleStep, string>> = {
  open: 'Open the week',
  'others-answer': 'Let the others answer',
  remind: 'Send the reminder',
  close: 'Close the week',
  publish: 'Publish the summary',
};

export interface SampleBarProps {
  readonly state: SampleState;
  readonly token: string;
  readonly path: string;
  readonly actingAs: Visitor | undefined;
}

/** The sample's control for time, on every page: what the clock would do in a week, a button each. */
export function SampleBar({ state, token, path, actingAs }: SampleBarProps) {
  return (
    <aside class="sample" aria-label="Sample controls">
      <div class="inner">
        <p class="sample-state">
          <strong>Sample</strong> <time datetime={state.now}>{formatMoment(state.now, state.timeZone)}</time>
          <span class="sample-round">{describeRound(state)}</span>
        </p>
        <p class="sample-who">
          {actingAs === undefined ? null : <>You are {describeVisitor(actingAs)}. </>}
          {path === '/sample/people' ? null : (
            <a href="/sample/people">{actingAs === undefined ? 'Choose who you are' : 'Be somebody else'}</a>
          )}
        </p>
        <form method="post" action="/sample/step" class="steps">
          <input type="hidden" name="_token" value={token} />
          <input type="hidden" name="back" value={path} />
          {state.possible.map((step, index) => (
            <button type="submit" name="step" value={step} class={index === 0 ? 'step next' : 'step'}>
              {stepLabels[step]}
            </button>
          ))}
          <span class="sample-wait">Each step takes a few seconds.</span>
        </form>
      </div>
    </aside>
  );
}

function describeRound(state: SampleState): string {
  const week = state.roundId === undefined ? 'The week' : `Week ${state.roundId}`;
  switch (state.round) {
    case 'none':
      return 'No week is open yet';
    case 'open':
      return `${week} is open, ${state.answered} of ${state.asked} answered`;
    case 'closed':
      return `${week} is closed and counted`;
    case 'published':
      return `${week} is published`;
  }
}

function describeVisitor({ name, person }: Visitor): string {
  const team = person.team.at(-1) ?? '';
  return `${name ?? { staff: 'a member of staff', rep: 'a union rep', leader: 'a leader' }[person.role]}, ${team}`;
}
