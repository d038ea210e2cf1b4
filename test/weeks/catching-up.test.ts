import { catchingUpContract } from './catching-up-contract.ts';
import { embeddedEngines } from './test-engines.ts';

catchingUpContract('PGlite', embeddedEngines);
