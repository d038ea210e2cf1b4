import type { FormValues } from '../../src/messages/form.ts';

/** Fields of a form bear this before their id, so that none can be mistaken for the page's own. */
export const fieldPrefix = 'field.';

/**
 * The values of a submitted form, unchecked: the core checks them. Browsers send line breaks as CR LF; the core gets LF.
 * Of a field that came twice, the last counts.
 */
export function parseSubmission(body: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      name.startsWith(fieldPrefix) && typeof value === 'string'
        ? [[name.slice(fieldPrefix.length), value.replaceAll('\r\n', '\n')]]
        : [],
    ),
  );
}
