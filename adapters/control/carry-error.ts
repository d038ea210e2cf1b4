import { z } from 'zod';
import { FaultyFileError } from '../../src/errors/fault.ts';
import { ParleyError } from '../../src/errors/parley-error.ts';

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
export function packError(error: unknown): CarriedError {
  if (error instanceof FaultyFileError) return { faults: [...error.faults] };
  if (error instanceof ParleyError) return { whatHappened: error.message, whatToDo: error.whatToDo };
  return {
    whatHappened: 'The running Parley met an error that was not foreseen.',
    whatToDo: 'Its log says more. Nothing was lost: every step can be run again.',
  };
}

export function unpackError(carried: CarriedError): ParleyError {
  if ('faults' in carried) return new FaultyFileError(carried.faults);
  return new ParleyError(carried.whatHappened, carried.whatToDo);
}
