import { type Activity, ActivityHandler, type TurnContext } from 'botbuilder';
import { COMMAND_RESULT, type CommandResult } from '../models/conversation/command.ts';
import { RECEIPT } from '../models/conversation/receipt.ts';
import {
  CASE_COMMAND,
  type CaseCommandEnvelope,
  PROVIDER_APP_TAKEOVER,
  REMINDER,
  UNANSWERED,
} from '../models/desk/desk.ts';
import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import { fileRefs } from '../models/files/file-ref.ts';
import { TURN, type Turn } from '../models/turn.ts';
import type { Brain } from './brain.ts';
import { providerAppTakeoverSchema, reactionOf, receiptSchema } from './event-schemas.ts';
import { messageActionsOf } from './message-actions.ts';

/**
 * The one bot behind every channel: passes each kind of activity to the brain. The path records an edit or a deletion by the customer
 * like every activity; the bot does not answer it.
 */
export class SupportBot extends ActivityHandler {
  constructor(brain: Brain) {
    super();
    this.onMessage(async (context, next) => {
      const { locale, channelData } = context.activity;
      const text = customerText(context.activity);
      const { send } = messageActionsOf(context);
      const unanswered: unknown = channelData?.[UNANSWERED];
      if (typeof unanswered === 'string') brain.callStaff(turnOf(context), locale, unanswered);
      else
        await brain.handleMessage(turnOf(context), { text, files: fileRefs(context.activity), locale }, send);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      await brain.greet(turnOf(context), context.activity.locale, messageActionsOf(context).send);
      await next();
    });
    this.onEvent(async (context, next) => {
      const turn = turnOf(context);
      if (turn.internal) await handleInternalEvent(brain, turn, context);
      else handleChannelEvent(brain, turn, context);
      await next();
    });
    this.onMessageReaction(async (context, next) => {
      const reaction = reactionOf(context.activity);
      if (reaction !== undefined)
        await brain.handleReaction(turnOf(context), reaction, messageActionsOf(context).send);
      await next();
    });
  }
}

/** The customer's own text, without the note for staff that a channel may have appended (`channelData.note`). */
function customerText({ text = '', channelData }: Partial<Activity>): string {
  const note: unknown = channelData?.note;
  return typeof note === 'string' && text.endsWith(note) ? text.slice(0, text.length - note.length) : text;
}

async function handleInternalEvent(brain: Brain, turn: Turn, context: TurnContext): Promise<void> {
  const { name, value } = context.activity;
  if (name === COMMAND_RESULT)
    await brain.handleCommandResult(turn, value as CommandResult, messageActionsOf(context).send);
  else if (name === CASE_COMMAND)
    await brain.handleCaseCommand(turn, value as CaseCommandEnvelope, messageActionsOf(context));
  else if (name === REMINDER) brain.resumeBot(turn);
}

function handleChannelEvent(brain: Brain, turn: Turn, { activity }: TurnContext): void {
  const { id = '', name, value, text = '' } = activity;
  if (name === RECEIPT) {
    const receipt = receiptSchema.safeParse(value);
    if (receipt.success) turn.recordReceipt(receipt.data);
  } else if (name === PROVIDER_APP_TAKEOVER && turn.sender.ofShop === true) {
    const takeover = providerAppTakeoverSchema.safeParse(value);
    if (takeover.success) brain.pauseBot(turn, { id, text, files: fileRefs(activity) }, takeover.data);
  }
}

function turnOf(context: TurnContext): Turn {
  const turn = context.turnState.get<Turn>(TURN);
  if (turn === undefined) throw new OnevoiceError('NO_TURN');
  return turn;
}
