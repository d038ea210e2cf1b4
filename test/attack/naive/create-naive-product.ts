import { createHmac, randomUUID } from 'node:crypto';
import type { Worker } from 'bullmq';
import type { PoolLike } from '../../../adapters/postgres/database.ts';
import { connectBackend } from '../../../jobs/connect-backend.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Identity } from '../rounds/lived-rounds.ts';

/** An answer on its way through the control's queue. */
interface StoreJob {
  readonly round: string;
  readonly personId: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly comment: string;
}

export interface NaiveProduct {
  invite(round: string): Promise<void>;
  /** Reminds whoever has not answered. */
  remind(round: string): Promise<void>;
  /** Resolves, with the response's id, once the answer is stored and the person has been thanked. */
  submit(answer: StoreJob): Promise<string>;
  close(): Promise<void>;
}

const schema = `
CREATE SCHEMA naive;
CREATE TABLE naive.person (id text PRIMARY KEY, email text, slack_id text, discord_id text);
CREATE TABLE naive.participation (id uuid PRIMARY KEY, round text, person_id text, created_at timestamptz);
CREATE TABLE naive.response (
  id uuid PRIMARY KEY, round text, respondent text, choices json, comment text, created_at timestamptz);
CREATE TABLE naive.direct_message (
  id uuid PRIMARY KEY, round text, person_id text, kind text, body text, sent_at timestamptz);
CREATE TABLE naive.setting (name text PRIMARY KEY, value text)`;

/**
 * The control: a pulse survey as such products do it, and deliberately naive. Who took part and what was answered are in
 * two tables, the answers' without a user id; all ids are random; each row has its `created_at`; answers travel in
 * BullMQ jobs and stand in the log; a keyed hash of the e-mail address keeps anyone from answering twice; those who have
 * not answered are reminded, and those who have are thanked.
 */
export async function createNaiveProduct(options: {
  readonly pool: PoolLike;
  readonly redisUrl?: string | undefined;
  readonly clock: Clock;
  readonly people: readonly Identity[];
  readonly log: (line: string) => void;
}): Promise<NaiveProduct> {
  const { pool, redisUrl, clock, people, log } = options;
  const secret = randomUUID();
  const waiting = new Map<string, (id: string) => void>();
  for (const statement of schema.split(';')) await pool.query(statement);
  await pool.query(`INSERT INTO naive.setting VALUES ('secret', $1)`, [secret]);
  for (const { id, email, slackId, discordId } of people) {
    await pool.query('INSERT INTO naive.person VALUES ($1, $2, $3, $4)', [id, email, slackId, discordId]);
  }
  const now = () => new Date(clock.now()).toISOString();
  const bull = await connectBackend(
    redisUrl ? { kind: 'redis', url: redisUrl } : { kind: 'postgres', pool },
    'naive',
    { attempts: 3 },
  );

  async function send(round: string, personId: string, kind: string, body: string): Promise<void> {
    const row = [randomUUID(), round, personId, kind, body, now()];
    await pool.query('INSERT INTO naive.direct_message VALUES ($1, $2, $3, $4, $5, $6)', row);
  }

  async function store({ round, personId, choices, comment }: StoreJob): Promise<string> {
    const email = people.find(({ id }) => id === personId)?.email ?? '';
    const respondent = createHmac('sha256', secret).update(email).digest('hex');
    const id = randomUUID();
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const participation = [randomUUID(), round, personId, now()];
      await client.query('INSERT INTO naive.participation VALUES ($1, $2, $3, $4)', participation);
      const response = [id, round, respondent, JSON.stringify(choices), comment, now()];
      await client.query('INSERT INTO naive.response VALUES ($1, $2, $3, $4, $5, $6)', response);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
    await send(round, personId, 'receipt', 'Thank you! Your anonymous answer has been recorded.');
    return id;
  }

  const worker: Worker = bull.createWorker(
    async (job) => {
      log(`job ${job.name} ${JSON.stringify(job.data)}`);
      waiting.get(job.id ?? '')?.(await store(job.data as StoreJob));
    },
    { concurrency: 1 },
  );
  worker.on('error', () => undefined);

  return {
    invite: async (round) => {
      for (const { id } of people) await send(round, id, 'invitation', 'This week’s questions are open.');
    },
    remind: async (round) => {
      const { rows } = await pool.query<{ person_id: string }>(
        'SELECT person_id FROM naive.participation WHERE round = $1',
        [round],
      );
      const done = new Set(rows.map(({ person_id }) => person_id));
      for (const { id } of people.filter((person) => !done.has(person.id))) {
        await send(round, id, 'reminder', 'You have not answered yet.');
      }
    },
    submit: async (answer) => {
      log(`POST /answers ${JSON.stringify(answer)}`);
      const jobId = `answer-${randomUUID()}`;
      const stored = new Promise<string>((resolve) => void waiting.set(jobId, resolve));
      await bull.queue.add('store-answer', answer, { jobId });
      return stored;
    },
    close: async () => {
      await worker.close();
      await bull.queue.close();
      await bull.close();
    },
  };
}
