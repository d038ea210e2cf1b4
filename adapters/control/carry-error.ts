import { z } from 'zod';
import { FaultyFileError } from '../../src/errors/fault.ts';
import { ParleyError, toldTrouble } from '../../src/errors/parley-error.ts';
import type { Language } from '../../src/language/language.ts';
import { controlWords } from './words.ts';

/** An error as it crosses the socket: all that a person is told, and nothing else. */
export const carriedErrorSchema = z.union([
  z.object({
    faults: z
      .array(z.object({ file: z.string(), line: z.int().exactOptional(), message: z.string() }))
      .min(1),
  }),
  z.object({ whatHappened: z.string(), whatToDo: z.string() }),
]);
export type CarriedError = z.infer<typeof carriedErrorSchema>;

/** An error that was not foreseen may quote a statement or a person, so its own text stays behind. */
export function packError(error: unknown, language: Language): CarriedError {
  if (error instanceof FaultyFileError) {
    return { faults: error.faults.map((fault) => ({ ...fault, message: fault.message(language) })) };
  }
  const { what, whatToDo } =
    error instanceof ParleyError ? error.tell(language) : controlWords(language).notForeseen;
  return { whatHappened: what, whatToDo };
}

export function unpackError(carried: CarriedError): ParleyError {
  if ('faults' in carried) {
    return new FaultyFileError(carried.faults.map((fault) => ({ ...fault, message: () => fault.message })));
  }
  return new ParleyError(toldTrouble(carried.whatHappened, carried.whatToDo));
}
