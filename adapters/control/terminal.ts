import { createInterface } from 'node:readline/promises';

/** Where the command line's words go, and where it reads what is typed. */
export const terminal = {
  write: (text: string): void => void process.stdout.write(text),
  writeError: (text: string): void => void process.stderr.write(text),
  /** Progress, for whoever waits; standard output is for what was asked for. */
  tell: (sentence: string): void => void process.stderr.write(`${sentence}\n`),
  /** One line of standard input; empty where it has ended. */
  ask: async (question: string): Promise<string> => {
    const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
    process.stderr.write(question);
    try {
      for await (const line of lines) return line;
      return '';
    } finally {
      lines.close();
    }
  },
};
