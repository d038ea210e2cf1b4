import { defineWords } from '../../src/language/language.ts';
import { command } from '../../src/language/sentence-parts.ts';

/** What people read in Slack that is the adapter's own: around what the core says. */
export const slackWords = defineWords(({ text }) => ({
  appTitle: text`Parley`,
  close: text`Close`,
  cancel: text`Cancel`,

  oneMoment: text`One moment…`,
  saving: text`Saving your answers. Please keep this open…`,
  someAnswersNeedALook: text`Some answers need a look`,
  formIsReady: text`The form is ready.`,
  openTheForm: text`Open the form`,
  tooSlow: text`That took too long`,
  pressAgain: text`Nothing is lost. Please press the button again.`,

  restOfView: text`This is not all of it. The rest does not fit here: send ${command('/pulse summary')} in any channel.`,
  restOfReply: text`This is not all of it. The rest does not fit here.`,

  /** The commands that concern oneself, by command and subcommand. What a button says fits a phone's width. */
  homeButtons: {
    'pulse check': text`Was I counted?`,
    'pulse me': text`What do you hold about me?`,
    'pulse privacy': text`How it stays private`,
    'pulse mute': text`Stop invitations`,
    'pulse unmute': text`Resume invitations`,
  },
  ask: text`Ask`,

  /** What the file of a picture is called in Slack's list of files. */
  pictureTitle: text`Summary`,
}));
