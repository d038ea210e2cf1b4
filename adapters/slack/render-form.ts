import type { types } from '@slack/bolt';
import type { Language } from '../../src/language/language.ts';
import type { ChoiceField, Field, Form, FormValues, TextField } from '../../src/messages/form.ts';
import { limits, shorten } from './limits.ts';
import { plain, renderBlocks, renderHeading, type SlackBlock } from './render-message.ts';
import { slackWords } from './words.ts';

/** The callback id of a form's modal; the form's own id travels in the private metadata, which only the app can set. */
export const formCallback = 'form';
/** The action id of every input in a form's modal. */
export const inputAction = 'value';

/** The block id of a field's input, and the other way round. */
export function blockIdOf(fieldId: string): string {
  return `field.${fieldId}`;
}
export function fieldIdOf(blockId: string): string | undefined {
  return blockId.startsWith('field.') ? blockId.slice('field.'.length) : undefined;
}

/**
 * The form as a modal. `values` fills it again, with `problems` on top, after a submission that had to be corrected
 * came too late to be answered with errors beside the fields. A title for which a modal has no room stands under it.
 */
export function renderForm(
  form: Form,
  options: {
    readonly language: Language;
    readonly values?: FormValues;
    readonly problems?: readonly string[];
  },
): types.ModalView {
  const { language, values = {}, problems = [] } = options;
  const words = slackWords(language);
  const titleFits = form.title.length <= limits.modalTitle;
  return {
    type: 'modal',
    callback_id: formCallback,
    private_metadata: form.id,
    title: plain(titleFits ? shorten(form.title, limits.modalTitle) : words.appTitle),
    submit: plain(shorten(form.submitLabel, limits.modalTitle)),
    close: plain(words.cancel),
    blocks: [
      ...(titleFits ? [] : renderHeading(form.title)),
      ...(problems.length === 0
        ? []
        : renderBlocks({ title: words.someAnswersNeedALook, blocks: [{ kind: 'list', items: problems }] })),
      ...(form.intro === ''
        ? []
        : [{ type: 'section' as const, text: plain(shorten(form.intro, limits.text)) }]),
      ...form.fields.map((field) => renderField(field, values[field.id])),
    ],
  };
}

function renderField(field: Field, value: string | undefined): SlackBlock {
  return {
    type: 'input',
    block_id: blockIdOf(field.id),
    label: plain(shorten(field.label, limits.inputLabel)),
    optional: !field.required,
    element: field.kind === 'choice' ? renderChoice(field, value) : renderTextInput(field, value),
    ...(field.kind === 'text' && field.hint !== ''
      ? { hint: plain(shorten(field.hint, limits.inputLabel)) }
      : {}),
  };
}

/** Radio buttons cost one tap; a select costs two, and is for the few questions with more options than Slack has room. */
function renderChoice(
  field: ChoiceField,
  value: string | undefined,
): types.RadioButtons | types.StaticSelect {
  const options = field.options
    .slice(0, limits.selectOptions)
    .map((option) => ({ text: plain(shorten(option.label, limits.optionLabel)), value: option.value }));
  const chosen = options.find((option) => option.value === value);
  const initial = chosen ? { initial_option: chosen } : {};
  return options.length <= limits.radioOptions
    ? { type: 'radio_buttons', action_id: inputAction, options, ...initial }
    : { type: 'static_select', action_id: inputAction, options, ...initial };
}

function renderTextInput(field: TextField, value: string | undefined): types.PlainTextInput {
  const maxLength = Math.min(field.maxLength, limits.writtenText);
  return {
    type: 'plain_text_input',
    action_id: inputAction,
    multiline: true,
    max_length: maxLength,
    ...(value === undefined || value === '' ? {} : { initial_value: value.slice(0, maxLength) }),
  };
}
