import type { StaffAct, StaffMember } from '../models/desk.ts';
import type { Relay } from './case.ts';
import type { Casework } from './casework.ts';
import { changeRelay } from './change-relay.ts';
import { isNote, looksInternal } from './looks-internal.ts';
import { mayAct } from './permissions.ts';

type Of<T extends StaffAct['type']> = Extract<StaffAct, { type: T }>;
type Handlers = { readonly [T in StaffAct['type']]: (work: Casework, act: Of<T>, by: StaffMember) => void };

/** What a member of staff's act means for its case. Whoever may not do it is told so, and nothing else happens. */
export function stepStaff(work: Casework, act: StaffAct, by: StaffMember): void {
  const refusal = mayAct(work.case, act, by);
  if (refusal !== undefined) {
    work.whisper(by, refusal);
    return;
  }
  const handler = HANDLERS[act.type] as (work: Casework, act: StaffAct, by: StaffMember) => void;
  handler(work, act, by);
}

/** Gives the conversation to a member of staff once it was taken from the bot; false: it could not be. */
export function concludeClaim(work: Casework, taken: boolean): void {
  const { claiming: by, ...rest } = work.case;
  if (by === undefined) return;
  work.replace(rest);
  if (!taken) {
    work.whisper(by, 'This conversation has ended; the next message of the customer opens a new case.');
    return;
  }
  const at = work.facts.now.toISOString();
  work.change({
    status: 'claimed',
    claimedBy: by,
    claimedAt: at,
    firstClaimAt: work.case.firstClaimAt ?? at,
  });
  work.forgetReminders();
  work.act({ type: 'joined', staff: by.name });
  work.post({
    type: 'notice',
    text: `${by.name} has claimed this conversation. What ${by.name} writes here goes to the customer; a message that begins with // stays here.`,
  });
}

const HANDLERS: Handlers = {
  claim: (work, _act, by) => claimFor(work, { id: by.id, name: by.name }),

  assign: (work, { to, name }, by) => {
    if (name === '') return work.whisper(by, 'Only members of the support group can be given a case.');
    claimFor(work, { id: to, name });
    work.post({ type: 'notice', text: `${by.name} has given this to ${name}.`, ping: [to] });
  },

  resolve: (work, _act, by) => {
    work.act({ type: 'resolved', case: work.case.card.case });
    work.change({ status: 'resolved', resolvedAt: work.facts.now.toISOString() });
    work.changeCard({ resolvedBy: { id: by.id, name: by.name } });
    work.forgetReminders();
  },

  'back-to-bot': (work, _act, by) => {
    const { answers } = work.case;
    const summary = `${by.name} answered ${answers} ${answers === 1 ? 'message' : 'messages'}.`;
    work.act({ type: 'back-to-bot', staff: by.name, summary });
    work.change({ status: 'bot' });
    work.forgetReminders();
    work.post({ type: 'notice', text: `${by.name} has given the conversation back to the bot.` });
  },

  show: (work) => work.showCard(false),

  suggest: (work, _act, by) => {
    const { suggestion, now } = work.facts;
    if (suggestion === null) {
      work.whisper(by, "Nothing in the knowledge base answers the customer's last message.");
      return;
    }
    propose(work, `suggestion-${now.getTime()}`, suggestion.text, [...suggestion.sources]);
  },

  note: (work, { text }, by) => work.post({ type: 'note', by: { id: by.id, name: by.name }, text }),

  snooze: (work, { minutes }, by) => {
    const until = new Date(work.facts.now.getTime() + minutes * 60_000);
    const putOff = work.case.status === 'claimed' ? 'claimed' : 'waiting';
    work.change({ status: 'snoozed', putOff });
    work.changeCard({ snoozedUntil: until.toISOString() });
    work.forgetReminders();
    work.remind('wake', until);
    work.post({ type: 'notice', text: `Put off by ${by.name}.` });
  },

  block: (work, { blocked }, by) => {
    work.act({ type: 'block', blocked });
    work.changeCard({ customer: { ...work.case.card.customer, blocked } });
    work.post({
      type: 'notice',
      text: blocked
        ? `${by.name} has blocked this customer: what they write is kept and not answered.`
        : `${by.name} has let this customer in again.`,
    });
  },

  merge: (work, { into }, by) => {
    const { customer } = work.case.customer;
    if (customer === undefined) work.whisper(by, 'Only somebody who is proved has a profile to merge.');
    else work.command('merge-profiles', { customer, into, by: by.id });
  },

  unmerge: (work, _act, by) => {
    const { customer } = work.case.customer;
    const { mergedInto } = work.case.card;
    if (customer === undefined || mergedInto === undefined)
      work.whisper(by, 'There is no merge to take back.');
    else work.command('unmerge-profiles', { customer, into: mergedInto });
  },

  retry: (work, { ref }) => {
    const relay = work.case.relays.find((entry) => entry.ref === ref && entry.mark === 'failed');
    if (relay?.text !== undefined) relayToCustomer(work, { ...relay, text: relay.text });
  },

  send: (work, { ref, text, draft }, by) => {
    const words = text === '' ? work.case.drafts.find(({ id }) => id === draft)?.text : text;
    if (words === undefined) return work.whisper(by, 'This draft was sent or discarded already.');
    closeDraft(work, draft, 'sent', words);
    relayToCustomer(work, { ref, text: words, files: [] });
  },

  prepare: (work, { reply }, by) => {
    const filled = work.facts.reply(reply, work.case.card);
    if (filled.type === 'filled') propose(work, `reply-${work.facts.now.getTime()}`, filled.text, []);
    else if (filled.type === 'unknown') work.whisper(by, `There is no saved reply "${reply}".`);
    else work.whisper(by, `"${reply}" needs what is not known here: ${filled.placeholders.join(', ')}.`);
  },

  discard: (work, { draft }) => closeDraft(work, draft, 'discarded'),

  typed: (work, { ref, text, files }, by) => {
    const { status, claimedBy } = work.case;
    if (isNote(text)) return;
    if (status !== 'claimed') {
      work.whisper(
        by,
        'This stayed here: nobody has claimed the conversation. Press Claim to answer the customer.',
      );
    } else if (claimedBy?.id !== by.id) {
      work.whisper(by, `This stayed here: ${claimedBy?.name ?? 'somebody else'} has this conversation.`);
    } else if (looksInternal(text)) {
      propose(work, `held-${ref}`, text, []);
      work.whisper(
        by,
        'This reads like a note, so it was not sent. Press Send under it if the customer shall have it.',
      );
    } else {
      const tooLarge = files.filter(({ size }) => size > work.facts.can.maxFile);
      for (const { name } of tooLarge) {
        work.whisper(
          by,
          `${name} was not sent: the customer's channel takes ${allowance(work.facts.can.maxFile)}.`,
        );
      }
      relayToCustomer(work, { ref, text, files: files.filter((file) => !tooLarge.includes(file)) });
    }
  },

  retyped: (work, { ref, text }, by) => {
    const relay = relayOf(work, ref);
    if (relay === undefined) return;
    if (isNote(text)) takeBack(work, relay, by);
    else if (work.facts.can.edits) changeRelay(work, relay, { type: 'edit', text });
    else work.whisper(by, "The customer's channel can't change a message that was sent; write a new one.");
  },

  untyped: (work, { ref }, by) => {
    const relay = relayOf(work, ref);
    if (relay !== undefined) takeBack(work, relay, by);
  },
};

function claimFor(work: Casework, staff: { id: string; name: string }): void {
  const { status, claimedBy, customer } = work.case;
  if (status === 'claimed' && claimedBy !== undefined) {
    // A person has the conversation already: nobody needs to be stopped.
    work.change({ claimedBy: staff, claimedAt: work.facts.now.toISOString() });
    work.act({ type: 'joined', staff: staff.name });
    work.post({ type: 'notice', text: `${staff.name} has taken over from ${claimedBy.name}.` });
    return;
  }
  work.change({ claiming: staff });
  work.command('take-over', {
    conversation: customer.conversation,
    episode: String(customer.episode),
    claim: staff.id,
  });
}

function relayToCustomer(
  work: Casework,
  { ref, text, files }: Pick<Relay, 'ref' | 'files'> & { text: string },
): void {
  const { relays, claimedBy, card } = work.case;
  const staff = claimedBy?.name ?? '';
  const kept = { text, ...(files && files.length > 0 && { files }) };
  const others = relays.filter((relay) => relay.ref !== ref);
  work.change({ relays: [...others, { ref, id: '', mark: 'pending', ...kept }] });
  work.act({ type: 'message', ref, staff, text, files: files ?? [] });
  if (card.contact !== undefined && text !== '') {
    const { locale } = card.customer;
    const key = `${card.case}:${ref}`;
    work.command('mail-answer', { to: card.contact.email, text, key, staff, locale });
  }
}

/** The relayed message, if it is with the customer or on its way there. */
function relayOf(work: Casework, ref: string): Relay | undefined {
  return work.case.relays.find((relay) => relay.ref === ref && relay.mark !== 'failed');
}

function takeBack(work: Casework, relay: Relay, by: StaffMember): void {
  if (work.facts.can.edits) changeRelay(work, relay, { type: 'deletion' });
  else work.whisper(by, "It can't be taken back: the customer's channel has delivered it.");
}

function propose(work: Casework, id: string, text: string, sources: string[]): void {
  work.change({ drafts: [...work.case.drafts.filter((draft) => draft.id !== id), { id, text, sources }] });
  work.post({ type: 'draft', draft: id, text, sources, state: 'open' }, id);
}

function closeDraft(
  work: Casework,
  id: string | undefined,
  state: 'sent' | 'discarded',
  text?: string,
): void {
  const draft = work.case.drafts.find((entry) => entry.id === id);
  if (draft === undefined) return;
  work.change({ drafts: work.case.drafts.filter((entry) => entry !== draft) });
  const { sources } = draft;
  work.post({ type: 'draft', draft: draft.id, text: text ?? draft.text, sources, state }, draft.id);
}

function allowance(maxFile: number): string {
  return maxFile === 0 ? 'no files' : `files of at most ${Math.floor(maxFile / 1_048_576)} MB`;
}
