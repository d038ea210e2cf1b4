import { createMemoryVault } from '../../adapters/keys/create-memory-vault.ts';
import { keyVaultContract } from '../contracts/key-vault-contract.ts';

keyVaultContract('in memory', async () => createMemoryVault());
