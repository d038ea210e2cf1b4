import { makeEmptyDatabase } from './empty-database.ts';

// Run by the build, as a process of its own, which gives back the memory that it took.
await makeEmptyDatabase();
