import type { Arguments, Misuse, Shape } from './arguments.ts';
import type { Exit, Io } from './output.ts';

export interface Context {
  readonly io: Io;
  readonly dataDir: string;
}

export interface Command extends Shape {
  /** Answers how it ended, or what was wrong with the command line. */
  readonly run: (given: Arguments, context: Context) => Promise<Exit | Misuse>;
}
