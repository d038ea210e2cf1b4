/** What the operator sees once Parley runs: where to go, and whether anybody in it is real. */
export function describeRunning(organisation: string, address: string, isSample: boolean): string {
  const lines = ['', `Parley is running for ${organisation}. Open this address:`, '', `  ${address}`, ''];
  if (isSample) lines.push('This is the sample organisation. Nobody in it is real. Ctrl-C stops it.');
  return `${lines.join('\n')}\n`;
}
