import type { Said } from '../language/language.ts';
import type { CommandCall, CommandSpec } from '../messages/command.ts';
import type { Form, FormValues } from '../messages/form.ts';
import type { Message } from '../messages/message.ts';
import type { Account, Person, PlatformName } from '../people/person.ts';
import type { ChannelName, Organisation } from '../survey/organisation.ts';

/** What the core asks of a platform. */
export interface Platform {
  readonly name: PlatformName;
  /**
   * Finds the account of each person that this platform can reach. People it cannot reach come with the reason, as a
   * sentence for the operator that names nobody. Bots, guests and deactivated accounts are never reachable.
   */
  reach(people: readonly Person[]): Promise<ReadonlyMap<string, Reach>>;
  /**
   * Sends one person a private message. `key` identifies this message for ever: it is what `find` looks for.
   * Rejects with UnreachableError (certainly not sent, and of no use to try again at once), RetryLaterError (certainly not
   * sent; an OperatorNeededError where only the operator can mend it), or any other error (the outcome is unknown: call
   * `find` before sending again).
   */
  sendToPerson(person: Person, message: Message, key: string): Promise<void>;
  /** Posts to one of the two channels, under the same rules as `sendToPerson`. */
  postToChannel(channel: ChannelName, message: Message, key: string): Promise<void>;
  /**
   * Whether the message with this key already stands where it was to be sent. Rejects with UnreachableError where nobody
   * can look: that is no "no". Looks back far enough for whatever may have to be sent again; with `since` (milliseconds),
   * as far as that, and rejects where the platform no longer shows so much.
   */
  find(target: Person | ChannelName, key: string, since?: number): Promise<boolean>;
  /** Whether this platform carries the channel at all, and so posts go to it. */
  carries(channel: ChannelName): boolean;
  /** From now on these are the channels: both sides have agreed on others. */
  useChannels(agreed: AgreedChannels): Promise<void>;
  /** Begins to tell `listener` what people do. Resolves once people can use it. */
  start(listener: PlatformListener): Promise<void>;
  /** Stops listening, having answered what was begun. */
  stop(): Promise<void>;
}

export type AgreedChannels = Pick<Organisation, 'channels' | 'staffChannel'>;

export type Reach =
  | { readonly reachable: true; readonly account: Account; readonly timeZone?: string }
  | { readonly reachable: false; readonly reason: Said };

/**
 * What a platform tells the core. No method rejects: whatever goes wrong becomes a reply in words.
 * `account` is as the platform authenticated it; the core finds the person and their role.
 */
export interface PlatformListener {
  readonly commands: readonly CommandSpec[];
  /** A button with this `formId` was pressed. */
  openForm(account: Account, formId: string): Promise<FormReply>;
  /** The ballot is stored before this resolves. */
  submitForm(account: Account, formId: string, values: FormValues): Promise<Reply>;
  runCommand(account: Account, call: CommandCall): Promise<FormReply>;
  /** At most 25 suggestions for an option that `completes` (Discord's limit). */
  complete(account: Account, call: CommandCall, option: string): Promise<readonly string[]>;
  /** What stands on a person's home: an App Home tab, the web inbox. */
  home(account: Account): Promise<Message>;
}

/** A private answer, seen by the caller only. */
export interface Reply {
  readonly kind: 'message';
  readonly message: Message;
  /** Whether what was asked for was done; a platform may show a refusal in another colour. */
  readonly ok: boolean;
  /** For a form: which field to correct, and why. The form stays open with what was entered. */
  readonly fieldErrors?: Readonly<Record<string, string>>;
}

export type FormReply = Reply | { readonly kind: 'form'; readonly form: Form };
