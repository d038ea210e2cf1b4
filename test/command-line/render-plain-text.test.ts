import { expect, it } from 'vitest';
import { renderPlainText } from '../../src/command-line/render-plain-text.ts';

it('a message on a terminal has every word of it, the picture by its description', () => {
  const text = renderPlainText({
    title: 'Week 48',
    blocks: [
      { kind: 'text', text: '183 of 250 answered.' },
      { kind: 'heading', text: 'Topics' },
      { kind: 'facts', items: [{ name: 'Workload', value: '30%' }] },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'picture', png: new Uint8Array(), description: 'Workload went up.' },
      { kind: 'button', button: { label: 'Answer', formId: 'ballot.2026-W48' } },
      { kind: 'note', text: 'Digest abc.' },
    ],
  });
  expect(text).toBe(
    `Week 48
=======

183 of 250 answered.

Topics
------

Workload: 30%

- one
- two

Workload went up.

Digest abc.
`,
  );
});
