import type { CaseCommand, CaseCommandEnvelope } from '../../models/desk/desk.ts';
import type { Turn } from '../../models/turn.ts';

/** The commands of a case that decide who has the conversation, or that say it. */
export const DECIDES_OWNER: ReadonlySet<CaseCommand['type']> = new Set([
  'claimed',
  'resolved',
  'ticket-merged',
  'back-to-bot',
]);

/**
 * Whether a later claim has overtaken a command that decides who has the conversation. A claim takes effect at once, while a command waits in the inbox
 * for its turn: a conversation that was given back to the bot and claimed within the same second stays with the person who claimed it.
 */
export function isOvertaken({ conversation }: Turn, { command, claims }: CaseCommandEnvelope): boolean {
  return claims !== undefined && DECIDES_OWNER.has(command.type) && claims < (conversation.claims ?? 0);
}
