import type { Language } from '../../src/language/language.ts';
import type { ChoiceField, Field, Form, FormValues, TextField } from '../../src/messages/form.ts';
import { formTokenField } from './form-token.ts';
import { formWords } from './form-words.ts';
import { formIdField } from './opened-form.ts';
import { fieldPrefix } from './parse-submission.ts';

export interface FormViewProps {
  readonly form: Form;
  readonly token: string;
  /** What was entered, where the form comes back to be corrected. */
  readonly values?: FormValues;
  readonly errors?: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** A neutral form as HTML that needs no script. Its faults are listed on top, each a link to its field. */
export function FormView({ form, token, values = {}, errors = {}, language }: FormViewProps) {
  return (
    <form class="form" method="post" action="/form" novalidate>
      <ErrorSummary form={form} errors={errors} language={language} />
      <h1>{form.title}</h1>
      {form.intro === '' ? null : <p class="intro">{form.intro}</p>}
      <input type="hidden" name={formTokenField} value={token} />
      <input type="hidden" name={formIdField} value={form.id} />
      {form.fields.map((field, index) => (
        <FieldView
          field={field}
          number={index}
          value={values[field.id] ?? ''}
          error={errors[field.id]}
          language={language}
        />
      ))}
      <div class="actions">
        <button class="button" type="submit">
          {form.submitLabel}
        </button>
        <a class="quiet" href="/">
          {formWords(language).notNow}
        </a>
      </div>
    </form>
  );
}

interface ErrorSummaryProps {
  readonly form: Form;
  readonly errors: Readonly<Record<string, string>>;
  readonly language: Language;
}

function ErrorSummary({ form, errors, language }: ErrorSummaryProps) {
  const faulty = form.fields
    .map((field, number) => ({ number, text: errors[field.id] }))
    .filter(({ text }) => text !== undefined);
  if (faulty.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus>
      <p class="error-title">{formWords(language).notSentYet}</p>
      <ul>
        {faulty.map(({ number, text }) => (
          <li>
            <a href={`#${controlId(number)}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FieldViewProps<F extends Field = Field> {
  readonly field: F;
  readonly number: number;
  readonly value: string;
  readonly error: string | undefined;
  readonly language: Language;
}

function FieldView(props: FieldViewProps) {
  const { field, ...rest } = props;
  return field.kind === 'choice' ? (
    <ChoiceView field={field} {...rest} />
  ) : (
    <TextView field={field} {...rest} />
  );
}

function ChoiceView({ field, number, value, error }: FieldViewProps<ChoiceField>) {
  return (
    <fieldset class={error === undefined ? 'field' : 'field faulty'} {...describedBy(number, error, false)}>
      <legend>{field.label}</legend>
      <ErrorText number={number} error={error} />
      <div class="options">
        {field.options.map((option, index) => (
          <label class="option">
            <input
              type="radio"
              id={index === 0 ? controlId(number) : `${controlId(number)}-${index}`}
              name={fieldPrefix + field.id}
              value={option.value}
              checked={option.value === value}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function TextView({ field, number, value, error, language }: FieldViewProps<TextField>) {
  const words = formWords(language);
  return (
    <div class={error === undefined ? 'field' : 'field faulty'}>
      <label class="question" for={controlId(number)}>
        {field.label}
        {field.required ? null : <span class="optional"> {words.optional}</span>}
      </label>
      <p class="hint" id={`${controlId(number)}-hint`}>
        {words.hint(field.hint, field.maxLength)}
      </p>
      <ErrorText number={number} error={error} />
      <textarea
        id={controlId(number)}
        name={fieldPrefix + field.id}
        rows={rowsFor(field.maxLength)}
        aria-invalid={error === undefined ? undefined : 'true'}
        {...describedBy(number, error, true)}
      >
        {`\n${value}`}
      </textarea>
    </div>
  );
}

/** As many lines as the longest answer takes on a phone, but no more than four. */
function rowsFor(maxLength: number): number {
  return Math.min(4, Math.ceil(maxLength / 30));
}

function ErrorText({ number, error }: { number: number; error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <p class="error" id={`${controlId(number)}-error`}>
      {error}
    </p>
  );
}

function describedBy(number: number, error: string | undefined, hint: boolean) {
  const ids = [
    hint ? `${controlId(number)}-hint` : '',
    error === undefined ? '' : `${controlId(number)}-error`,
  ];
  const list = ids.filter(Boolean).join(' ');
  return list === '' ? {} : { 'aria-describedby': list };
}

/** Fields are numbered, so that no id from a question set can clash with the page's own. */
function controlId(number: number): string {
  return `field-${number + 1}`;
}
