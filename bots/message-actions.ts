import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';

/** Sends a message to the customer: appended to the turn's draft, sent after its commit. */
export type SendMessage = (activity: Partial<Activity>) => Promise<unknown>;

/** What a turn does with messages to its customer: send, edit and delete; appended to the turn's draft as well. */
export interface MessageActions {
  readonly send: SendMessage;
  /** Replaces the text of an earlier message. */
  edit(id: string, text: string): Promise<unknown>;
  /** Deletes an earlier message. */
  delete(id: string): Promise<unknown>;
}

/** The message actions of a turn. */
export function messageActionsOf(context: TurnContext): MessageActions {
  return {
    send: (activity) => context.sendActivity(activity),
    edit: (id, text) => context.updateActivity({ type: ActivityTypes.Message, id, text }),
    delete: (id) => context.deleteActivity(id),
  };
}
