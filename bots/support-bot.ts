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
import { voiceOf } from './voice.ts';

/**
 * The one bot behind every channel: gives each kind of activity to the brain, and does nothing else. An edit or a deletion by the
 * customer is recorded by the path like everything that comes in, and not answered.
 */
export class SupportBot extends ActivityHandler {
  constructor(brain: Brain) {
    super();
    this.onMessage(async (context, next) => {
      const { locale, attachments = [], channelData } = context.activity;
      const text = ownWords(context.activity);
      const { say } = voiceOf(context);
      const unanswered: unknown = channelData?.[UNANSWERED];
      if (typeof unanswered === 'string') brain.callStaff(turnOf(context), locale, unanswered);
      else if (text.trim() === '' && attachments.length > 0)
        await brain.handleFiles(turnOf(context), locale, say);
      else await brain.handleMessage(turnOf(context), text, locale, say);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      await brain.greet(turnOf(context), context.activity.locale, voiceOf(context).say);
      await next();
    });
    this.onEvent(async (context, next) => {
      const turn = turnOf(context);
      if (turn.internal) await fromOurselves(brain, turn, context);
      else fromChannel(brain, turn, context);
      await next();
    });
    this.onMessageReaction(async (context, next) => {
      const reaction = reactionOf(context.activity);
      if (reaction !== undefined) await brain.handleReaction(turnOf(context), reaction, voiceOf(context).say);
      await next();
    });
  }
}

/** What the customer wrote: a channel may have added a note for staff at its end, and says which. */
function ownWords({ text = '', channelData }: Partial<Activity>): string {
  const note: unknown = channelData?.note;
  return typeof note === 'string' && text.endsWith(note) ? text.slice(0, text.length - note.length) : text;
}

async function fromOurselves(brain: Brain, turn: Turn, context: TurnContext): Promise<void> {
  const { name, value } = context.activity;
  if (name === COMMAND_RESULT)
    await brain.handleCommandResult(turn, value as CommandResult, voiceOf(context).say);
  else if (name === CASE_COMMAND)
    await brain.handleCaseCommand(turn, value as CaseCommandEnvelope, voiceOf(context));
  else if (name === REMINDER) brain.resumeBot(turn);
}

function fromChannel(brain: Brain, turn: Turn, { activity }: TurnContext): void {
  const { id = '', name, value, text = '' } = activity;
  if (name === RECEIPT) {
    const receipt = receiptSchema.safeParse(value);
    if (receipt.success) turn.recordReceipt(receipt.data);
  } else if (name === PROVIDER_APP_TAKEOVER && turn.sender.ofShop === true) {
    const told = providerAppTakeoverSchema.safeParse(value);
    if (told.success) brain.pauseBot(turn, { id, text, files: fileRefs(activity) }, told.data);
  }
}

function turnOf(context: TurnContext): Turn {
  const turn = context.turnState.get<Turn>(TURN);
  if (turn === undefined) throw new OnevoiceError('NO_TURN');
  return turn;
}
