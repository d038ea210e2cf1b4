import type { Language } from '../../src/language/language.ts';
import type { CommandSpec, OptionSpec, SubcommandSpec } from '../../src/messages/command.ts';
import { formTokenField } from './form-token.ts';
import { formWords } from './form-words.ts';
import { fieldPrefix } from './parse-submission.ts';

/** Suggested values by `command subcommand option`. */
export type Suggestions = ReadonlyMap<string, readonly string[]>;

interface CommandBoxProps {
  readonly token: string;
  readonly typed: string;
  readonly fault: string | undefined;
  readonly language: Language;
}

/** One box to type a command in. */
export function CommandBox({ token, typed, fault, language }: CommandBoxProps) {
  const words = formWords(language).commands;
  return (
    <form class={fault === undefined ? 'command-box' : 'command-box faulty'} method="post" action="/commands">
      <input type="hidden" name={formTokenField} value={token} />
      <label class="question" for="typed">
        {words.type}
      </label>
      <p class="hint" id="typed-hint">
        {words.asInChat}
      </p>
      {fault === undefined ? null : (
        <p class="error" id="typed-error">
          {fault}
        </p>
      )}
      <div class="row">
        <input
          type="text"
          id="typed"
          name="typed"
          value={typed}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          autofocus={fault !== undefined}
          aria-invalid={fault === undefined ? undefined : 'true'}
          aria-describedby={fault === undefined ? 'typed-hint' : 'typed-hint typed-error'}
        />
        <button class="button" type="submit">
          {words.run}
        </button>
      </div>
    </form>
  );
}

interface CommandListProps {
  readonly command: CommandSpec;
  readonly token: string;
  readonly suggestions: Suggestions;
  readonly language: Language;
}

/** A command's subcommands, each with its fields and its button. */
export function CommandList({ command, token, suggestions, language }: CommandListProps) {
  return (
    <section>
      <h2>{command.description}</h2>
      <ul class="commands">
        {command.subcommands.map((subcommand) => (
          <li>
            <SubcommandForm
              command={command.name}
              spec={subcommand}
              token={token}
              suggestions={suggestions}
              language={language}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SubcommandFormProps {
  readonly command: string;
  readonly spec: SubcommandSpec;
  readonly token: string;
  readonly suggestions: Suggestions;
  readonly language: Language;
}

function SubcommandForm({ command, spec, token, suggestions, language }: SubcommandFormProps) {
  const words = formWords(language).commands;
  const full = `/${command} ${spec.name}`;
  return (
    <form class="command" method="post" action="/commands" novalidate>
      <div>
        <h3>
          <code>{full}</code>
        </h3>
        <p class="description">{spec.description}</p>
      </div>
      <input type="hidden" name={formTokenField} value={token} />
      <input type="hidden" name="command" value={command} />
      <input type="hidden" name="subcommand" value={spec.name} />
      {spec.options.map((option) => (
        <OptionView
          option={option}
          within={`${command}-${spec.name}`}
          values={suggestions.get(`${command} ${spec.name} ${option.name}`)}
        />
      ))}
      <button class="button secondary" type="submit" aria-label={words.runOne(full)}>
        {words.run}
      </button>
    </form>
  );
}

interface OptionViewProps {
  readonly option: OptionSpec;
  /** The command and subcommand, for an id that no other field of the page has. */
  readonly within: string;
  readonly values: readonly string[] | undefined;
}

function OptionView({ option, within, values = [] }: OptionViewProps) {
  const id = `${within}-${option.name}`;
  return (
    <p class="option-field">
      <label for={id}>{option.description}</label>
      <input
        type="text"
        id={id}
        name={fieldPrefix + option.name}
        autocomplete="off"
        list={values.length === 0 ? undefined : `${id}-values`}
      />
      {values.length === 0 ? null : (
        <datalist id={`${id}-values`}>
          {values.map((value) => (
            <option value={value} />
          ))}
        </datalist>
      )}
    </p>
  );
}
