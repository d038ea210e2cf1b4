import type { HttpBindings } from '@hono/node-server';
import type { Language } from '../../src/language/language.ts';
import type { Languages } from '../../src/language/languages.ts';
import type { Person } from '../../src/people/person.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { RosterStore, SummaryStore, WebStore } from '../../src/ports/store.ts';
import type { SampleControls } from '../../src/sample/sample-controls.ts';
import type { RandomBytes } from './secret.ts';

export interface WebPlatformOptions {
  /** Where to listen: HOST and PORT. Port 0 takes any free one. */
  readonly host: string;
  readonly port: number;
  /** The address by which people come, where a reverse proxy stands in front: `https://parley.example.org`. */
  readonly baseUrl?: string;
  readonly store: StoreForWeb;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly organisationName: string;
  /** Where users get the source of this program, if that is said. */
  readonly sourceUrl?: string;
  /** Those that people can read it in; those that ship unless set. */
  readonly languages?: Languages;
  /** IANA zone in which dates are shown. */
  readonly timeZone: string;
  /** Present only in the sample organisation: then people pick who they are, and move the time. */
  readonly sample?: SampleControls;
  readonly randomBytes?: RandomBytes;
}

/** Who has a page open. */
export interface Visitor {
  readonly person: Person;
  /** Names the session within this process, never the person. */
  readonly sessionHash: string;
  /** ISO instant. Visits do not put it off. */
  readonly signedInUntil: string;
  /** The sample's people have names; real ones have none here. */
  readonly name?: string;
}

export interface WebEnv {
  Bindings: HttpBindings;
  Variables: {
    visitor: Visitor | undefined;
    /** The one that the browser asks for, of those there are; whoever the visitor is. */
    language: Language;
    /** The secret of this browser's form tokens, where this very answer gives it one. */
    formSecret: string | undefined;
  };
}

/** What of the store the web platform uses. It reads published summaries only. */
export interface StoreForWeb {
  readonly web: WebStore;
  readonly rosters: Pick<RosterStore, 'find'>;
  readonly summaries: Pick<SummaryStore, 'published' | 'getPublished'>;
}
