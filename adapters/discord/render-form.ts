import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Language } from '../../src/language/language.ts';
import type { ChoiceField, Field, Form, FormValues, TextField } from '../../src/messages/form.ts';
import { limits, shorten } from './limits.ts';
import { escapeText } from './render-text.ts';
import { discordWords } from './words.ts';

type ModalComponent = APIModalInteractionResponseCallbackData['components'][number];

/**
 * Renders a form as the modals that a person goes through, one after the other: Discord holds five components in each.
 * The introduction is shown where it needs no further step. `customIds` names each step and comes back with it.
 * `typed`: what the fields begin with.
 */
export function renderForm(
  form: Form,
  customIds: (step: number) => string,
  typed: FormValues,
  language: Language,
): readonly APIModalInteractionResponseCallbackData[] {
  const fields = form.fields.map((field) => renderField(field, typed[field.id] ?? ''));
  const intro: ModalComponent[] =
    form.intro === ''
      ? []
      : [{ type: ComponentType.TextDisplay, content: escapeText(shorten(form.intro, 1000)) }];
  const introFits = stepsOf([intro, ...fields]).length === stepsOf(fields).length;
  const steps = stepsOf(introFits ? [intro, ...fields] : fields);
  return steps.map((components, index) => {
    const place = steps.length === 1 ? '' : ` ${discordWords(language).partOf(index + 1, steps.length)}`;
    return {
      custom_id: customIds(index + 1),
      title: shorten(form.title, limits.modalTitle - place.length) + place,
      components: [...components],
    };
  });
}

/** The components of one field stay together. */
function stepsOf(groups: readonly (readonly ModalComponent[])[]): readonly (readonly ModalComponent[])[] {
  const steps: ModalComponent[][] = [[]];
  for (const group of groups) {
    const step = steps.at(-1) ?? [];
    if (step.length + group.length <= limits.modalComponents) step.push(...group);
    else steps.push([...group]);
  }
  return steps;
}

/**
 * A label of at most 45 characters with the question in full under it (at most 100). A longer question, or a hint for
 * which no room is left, stands above its field as a text of its own.
 */
function renderField(field: Field, typed: string): readonly ModalComponent[] {
  const component = field.kind === 'choice' ? renderChoices(field, typed) : renderTextInput(field, typed);
  const hint = field.kind === 'text' ? field.hint : '';
  const whole = field.label.length <= limits.label;
  const below = whole ? hint : field.label;
  const above = [
    ...(below.length > limits.labelDescription ? [below] : []),
    ...(!whole && hint !== '' && !hintIsPlaceholder(field) ? [hint] : []),
  ];
  return [
    ...(above.length === 0
      ? []
      : [{ type: ComponentType.TextDisplay as const, content: escapeText(above.join('\n')) }]),
    {
      type: ComponentType.Label,
      label: shorten(whole ? field.label : field.shortLabel, limits.label),
      ...(below !== '' && below.length <= limits.labelDescription ? { description: below } : {}),
      component,
    },
  ];
}

/** Radio buttons show every choice at once; only a list too long for them folds into a menu. */
function renderChoices(field: ChoiceField, typed: string): APIComponentInLabel {
  const options = field.options.map(({ value, label }) => ({
    value,
    label: shorten(label, limits.optionText),
    ...(value === typed ? { default: true } : {}),
  }));
  if (options.length <= limits.radioOptions && options.length >= 2) {
    return { type: ComponentType.RadioGroup, custom_id: field.id, options, required: field.required };
  }
  return {
    type: ComponentType.StringSelect,
    custom_id: field.id,
    options: options.slice(0, limits.selectOptions),
    required: field.required,
    min_values: field.required ? 1 : 0,
    max_values: 1,
  };
}

function renderTextInput(field: TextField, typed: string): APIComponentInLabel {
  return {
    type: ComponentType.TextInput,
    custom_id: field.id,
    style: TextInputStyle.Paragraph,
    required: field.required,
    max_length: Math.min(field.maxLength, limits.textInput),
    // Discord refuses the whole form where the text is longer than the box takes.
    ...(typed === '' ? {} : { value: typed.slice(0, Math.min(field.maxLength, limits.textInput)) }),
    ...(hintIsPlaceholder(field) ? { placeholder: field.hint } : {}),
  };
}

/** Where the label's description is taken by the question, a short hint stands inside the empty box. */
function hintIsPlaceholder(field: Field): boolean {
  return (
    field.kind === 'text' &&
    field.hint !== '' &&
    field.hint.length <= limits.placeholder &&
    field.label.length > limits.label
  );
}
