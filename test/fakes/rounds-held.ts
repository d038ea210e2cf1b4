import type { KeyVault } from '../../src/ports/key-vault.ts';

/** The rounds of which a vault holds anything; beside them it always holds the keys of the next boxes of concerns. */
export async function roundsHeld(vault: KeyVault): Promise<readonly string[]> {
  return (await vault.list()).filter((id) => /^\d{4}-W\d{2}$/.test(id));
}
