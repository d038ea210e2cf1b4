import type { Links } from './measure-links.ts';

/** What could be tied to a person of Parley's, readable or not, in sentences. */
export function describeSealed(open: Links, after: Links): string {
  const { sealed } = open;
  return [
    `While the round was open, ${sealed.tried} ways of linking tied at best ${sealed.exact} of ${open.figure.of} people to a sealed ballot that cannot be opened (${sealed.method}).`,
    `After destruction: ${after.sealed.exact} of ${after.figure.of} (${after.sealed.tried} ways).`,
  ].join(' ');
}
