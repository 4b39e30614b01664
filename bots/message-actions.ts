import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';

/** How an answer is spoken: appended to the turn, sent after its commit. */
export type Speak = (activity: Partial<Activity>) => Promise<unknown>;

/** All that can be done to what a customer is shown; appended to the turn as well. */
export interface Voice {
  readonly say: Speak;
  /** Changes the text of an earlier message. */
  change(id: string, text: string): Promise<unknown>;
  /** Takes an earlier message back. */
  takeBack(id: string): Promise<unknown>;
}

/** The voice of a turn. */
export function voiceOf(context: TurnContext): Voice {
  return {
    say: (activity) => context.sendActivity(activity),
    change: (id, text) => context.updateActivity({ type: ActivityTypes.Message, id, text }),
    takeBack: (id) => context.deleteActivity(id),
  };
}
