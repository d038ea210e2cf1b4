import { embeddedEngines } from './test-engines.ts';
import { wholeWeekContract } from './whole-week-contract.ts';

wholeWeekContract('PGlite', embeddedEngines);
