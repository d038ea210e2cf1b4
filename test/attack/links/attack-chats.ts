import { renderForm } from '../../../adapters/slack/render-form.ts';
import type { Context } from '../../../src/bot/context.ts';
import { english } from '../../../src/language/languages.ts';
import { ballotForm } from '../../../src/messages/ballot-form.ts';
import { newestButton, press, send } from '../../discord/server/act.ts';
import { postSigned } from '../../slack/server/deliver.ts';
import { submissionPayload } from '../../slack/server/payloads.ts';
import { readModal } from '../../slack/server/web-api.ts';
import { slackIdOf } from '../../slack/start-platform.ts';
import type { Attack } from '../attack.ts';
import { judge } from '../judge.ts';
import { discordId } from '../stuffing/ground-people.ts';
import { type Box, type Ground, startGround } from '../stuffing/start-ground.ts';

const onSlack = [2, 3, 4, 5, 6];
const answers = { workload: '4', it: '2', morale: '5', comment: 'Zebras are left in corridor ten.' };

/** 7, on Slack and Discord: what their exports show of somebody’s answering. With whatever box the ballots go into. */
export function createAttackChats(createBox: (context: Context) => Promise<Box>): Attack {
  return {
    number: 7,
    name: 'Slack’s and Discord’s direct messages before and after people answer through their forms',
    theThiefHas: 'an owner’s export of both, made twice',
    runs: 'once',
    async run(world) {
      const ground = await startGround(await world.openDatabase(), createBox);
      try {
        const before = exportOf(ground);
        await answerEverywhere(ground);
        await ground.runDue();
        const after = exportOf(ground);
        const ballots = await ground.box.count(ground.round.id);
        const changed = [...after].filter(([conversation, shown]) => before.get(conversation) !== shown);
        const parley = { kind: 'found', hits: changed.length, of: ballots } as const;
        if (ballots !== onSlack.length + 1 || before.size === 0)
          throw new Error('Not everybody has answered.');
        return {
          parley,
          chance: 'nothing',
          verdict: judge({ parley }),
          detail: `${onSlack.length} people answered on Slack and one on Discord, through the real adapters before servers of their own. Of ${after.size} conversations ${changed.length} had changed by a message that came, went or was edited. The control’s messages are in the attack above.`,
        };
      } finally {
        await ground.close();
      }
    },
  };
}

async function answerEverywhere({ slack, slackUrl, discord, round, clock }: Ground): Promise<void> {
  const form = renderForm(ballotForm(round, english), { language: english });
  const view = readModal(slack.world, JSON.stringify(form));
  const values = Object.fromEntries(Object.entries(answers).map(([id, value]) => [`field.${id}`, value]));
  for (const number of onSlack) {
    const payload = submissionPayload(slack.world, slackIdOf(number), 'V0000000001', view, values);
    await postSigned(slackUrl, slack.world.signingSecret, clock.now(), payload);
  }
  const { modal } = await press(discord, discordId, newestButton(discord, discordId));
  if (!modal) throw new Error('Discord showed no form.');
  await send(discord, discordId, modal, answers);
}

/** Every direct conversation, as an export shows it: all messages with their times and edits. */
function exportOf({ slack, discord }: Ground): ReadonlyMap<string, string> {
  return new Map([
    ...[...slack.world.messages]
      .filter(([conversation]) => conversation.startsWith('D'))
      .map(([conversation, messages]) => [`Slack ${conversation}`, JSON.stringify(messages)] as const),
    ...[...discord.world.channels.values()]
      .filter(({ recipient }) => recipient !== undefined)
      .map(({ id, messages }) => [`Discord ${id}`, JSON.stringify(messages)] as const),
  ]);
}
