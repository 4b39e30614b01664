import { ActivityHandler, type TurnContext } from 'botbuilder';
import { RECEIPT } from '../models/desk.ts';
import { COMMAND_RESULT, type CommandResult, TURN, type Turn } from '../models/turn.ts';
import type { Brain } from './brain.ts';
import { receiptOf } from './receipts.ts';

/** The one bot behind every channel: gives each kind of activity to the brain, and does nothing else. */
export class SupportBot extends ActivityHandler {
  constructor(brain: Brain) {
    super();
    this.onMessage(async (context, next) => {
      const { text, locale } = context.activity;
      await brain.hear(turnOf(context), text ?? '', locale, (activity) => context.sendActivity(activity));
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      await brain.greet(turnOf(context), context.activity.locale, (activity) =>
        context.sendActivity(activity),
      );
      await next();
    });
    this.onEvent(async (context, next) => {
      const turn = turnOf(context);
      if (turn.internal && context.activity.name === COMMAND_RESULT) {
        const result = context.activity.value as CommandResult;
        await brain.conclude(turn, result, (activity) => context.sendActivity(activity));
      }
      const receipt = context.activity.name === RECEIPT ? receiptOf(context.activity.value) : undefined;
      if (receipt !== undefined) turn.receive(receipt);
      await next();
    });
  }
}

function turnOf(context: TurnContext): Turn {
  const turn = context.turnState.get<Turn>(TURN);
  if (turn === undefined) throw new Error('SupportBot has to be hosted on an adapter that gives it a turn.');
  return turn;
}
