/** What people see of a message, a form, a command or anything else that holds texts; not ids, kinds and values. */
function textsIn(said: unknown): readonly string[] {
  if (typeof said === 'string') return [said];
  if (said === null || typeof said !== 'object') return [];
  const unseen = ['id', 'kind', 'formId', ...('completes' in said || 'subcommands' in said ? ['name'] : [])];
  const isSubcommand = 'options' in said && 'description' in said;
  const isOption = 'value' in said && 'label' in said;
  return Object.entries(said).flatMap(([key, part]) =>
    unseen.includes(key) || (isSubcommand && key === 'name') || (isOption && key === 'value')
      ? []
      : textsIn(part),
  );
}

/** Plain letters in what was said in the pseudo-language, but for what stands as it is in any language. */
export function findPlain(said: unknown, verbatim: readonly string[] = []): readonly string[] {
  // The longest first: one may be part of another.
  const known = verbatim.toSorted((one, other) => other.length - one.length);
  return textsIn(said)
    .map((text) => known.reduce((rest, one) => rest.replaceAll(one, ' '), text))
    .flatMap((text) => text.match(/[A-Za-z][A-Za-z' ]*/g) ?? []);
}
