import { type Activity, ActivityTypes } from 'botbuilder';
import { expect } from 'chai';
import { inboundActivity } from '../../adapters/inbox/inbound-activity.ts';
import { deliveryStatusEvent } from '../../adapters/turn/case-events.ts';
import { ChannelAdapter } from '../../adapters/turn/channel-adapter.ts';
import { TurnDraft } from '../../adapters/turn/turn-draft.ts';
import { SupportBot } from '../../bots/support-bot.ts';
import type { Commit } from '../../models/conversation/conversation-repository.ts';
import type { InboxItem } from '../../models/conversation/inbox.ts';
import type { OutboxEntry } from '../../models/conversation/outbox.ts';
import { type DeliveryStatus, RECEIPT } from '../../models/conversation/receipt.ts';
import type { StoredConversation } from '../../models/conversation/stored-conversation.ts';
import { CASE_COMMAND, type CaseCommand, PROVIDER_APP_TAKEOVER, REMINDER } from '../../models/desk/desk.ts';
import type { SenderInfo } from '../../models/turn.ts';
import { brainWith, matching } from '../support/dialogs/brain-kit.ts';
import { testChannel } from '../support/path/path-kit.ts';
import { ConversationStub, TURN_CLOCK } from '../support/path/turn-stub.ts';

const stored: StoredConversation = {
  ...new ConversationStub().conversation,
  seq: 4,
  outbox: [],
  consumed: [],
  lostWorkers: 0,
  failures: 0,
  retryAt: null,
};

/** What one activity comes to in a conversation. */
async function commitOf(
  activity: Partial<Activity>,
  conversation: Partial<StoredConversation> = {},
  internal = false,
  sender: SenderInfo = {},
): Promise<Commit> {
  const item: InboxItem = {
    _id: 'test:shop:i1',
    conversation: stored._id,
    address: { channel: 'test', account: 'shop', externalId: '1' },
    arrivalSeq: TURN_CLOCK.getTime() * 1000,
    providerId: 'i1',
    activity: JSON.stringify(activity),
    internal,
    state: 'open',
  };
  const heard = inboundActivity(item);
  const draft = new TurnDraft({
    item,
    activity: heard,
    conversation: { ...stored, ...conversation },
    channel: testChannel('test'),
    now: TURN_CLOCK,
    sender,
    desk: true,
  });
  const bot = new SupportBot(brainWith(matching));
  await new ChannelAdapter(async () => {}).runTurn(draft, heard, (context) => bot.run(context));
  return draft.toCommit(TURN_CLOCK, [], []);
}

const kinds = ({ outbox }: Commit) => outbox.map(({ kind }) => kind);

const said = ({ outbox }: Commit): Partial<Activity>[] =>
  outbox.flatMap((entry: OutboxEntry) =>
    entry.kind === 'say' ? [JSON.parse(entry.activity) as Partial<Activity>] : [],
  );

const act = (value: CaseCommand, internal = true) =>
  commitOf(
    { type: 'event', name: CASE_COMMAND, value: { command: value, case: 'test:shop:1/1' } },
    { owner: 'human' },
    internal,
  );

describe('the bot behind every channel', () => {
  for (const type of [ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete]) {
    it(`records a customer's ${type} and answers nothing`, async () => {
      const commit = await commitOf({ type, id: 'm1', text: 'corrected' });
      expect(kinds(commit)).to.deep.equal(['inbound']);
    });
  }

  it('shows who of the staff speaks, and the bot where it speaks itself', async () => {
    const relayed = await act({ type: 'message', ref: 'r1', staff: 'Ann', text: 'Hello', files: [] });
    expect(said(relayed)[0]).to.deep.include({
      text: 'Hello',
      from: { id: 'staff', name: 'Ann', role: 'bot' },
    });
    const [own] = said(await commitOf({ type: 'message', text: 'hello' }));
    expect(own?.from?.id).not.to.equal('staff');
  });

  it('edits and deletes a message under its own id', async () => {
    const [edit] = said(await act({ type: 'edit', ref: 'r1', id: 'test:shop:1:3', text: 'better' }));
    expect(edit).to.deep.include({ type: 'messageUpdate', id: 'test:shop:1:3', text: 'better' });
    const [deletion] = said(await act({ type: 'delete', ref: 'r1', id: 'test:shop:1:3' }));
    expect(deletion).to.deep.include({ type: 'messageDelete', id: 'test:shop:1:3' });
  });

  it('accepts a command of a case only from an internal event', async () => {
    const forged = await act({ type: 'message', ref: 'r1', staff: 'Ann', text: 'Hello', files: [] }, false);
    expect(said(forged)).to.deep.equal([]);
  });

  it('notifies the case of an edit that did not reach the customer, and not of one that did', async () => {
    const { outbox } = await act({ type: 'edit', ref: 'r1', id: 'test:shop:1:3', text: 'better' });
    const [edit] = outbox.filter((entry) => entry.kind === 'say');
    expect(edit?.report).to.deep.equal({ case: 'test:shop:1/1', ref: 'r1', change: 'edit' });
    const told = (mark: DeliveryStatus) =>
      deliveryStatusEvent(
        stored,
        { case: 'c', ref: 'r1', change: 'edit' },
        'x',
        { status: mark, reason: 'too late' },
        TURN_CLOCK,
      );
    expect(told('sent')).to.equal(undefined);
    const news = JSON.parse(told('failed')?.activity ?? '{}').value.event;
    expect(news).to.deep.equal({ type: 'change-failed', ref: 'r1', change: 'edit', reason: 'too late' });
  });

  const spoken = (value: unknown, sender: SenderInfo) =>
    commitOf(
      { type: 'event', id: 'e1', name: PROVIDER_APP_TAKEOVER, text: 'Hello', value },
      {},
      false,
      sender,
    );

  it('pauses for a person of the shop, whom the channel itself has to call one', async () => {
    const value = { until: '2026-03-02T21:00:00.000Z' };
    const commit = await spoken(value, { ofShop: true });
    expect(commit.owner).to.equal('human');
    expect(kinds(commit)).to.deep.equal(['inbound', 'forward', 'forward']);
    for (const [given, sender] of [
      [value, {}],
      [value, { name: 'Staff', role: 'lead' }],
      [{ until: 'soon' }, { ofShop: true }],
      [undefined, { ofShop: true }],
    ] as const) {
      const refused = await spoken(given, sender);
      expect(refused.owner).to.equal('bot');
      expect(kinds(refused)).to.deep.equal(['inbound']);
    }
  });

  it('comes back at the reminder that it has set itself', async () => {
    const { memory } = await spoken({ until: '2026-03-02T21:00:00.000Z' }, { ofShop: true });
    const reminder = { type: 'event', name: REMINDER, value: { name: 'resume-bot' } };
    expect((await commitOf(reminder, { owner: 'human', memory }, true)).owner).to.equal('bot');
    expect((await commitOf(reminder, { owner: 'human', memory }, false)).owner).to.equal('human');
  });

  it('records a reaction with its message, and ignores one without a message', async () => {
    const added = { type: 'messageReaction', replyToId: 'p1', reactionsAdded: [{ type: '👍' }] };
    const entry = async (activity: Partial<Activity>) =>
      (await commitOf(activity)).outbox.find(({ kind }) => kind === 'reaction');
    expect(await entry(added)).to.deep.include({ reaction: { providerId: 'p1', emoji: '👍' } });
    expect(await entry({ type: 'messageReaction', replyToId: 'p1', reactionsRemoved: [] })).to.deep.include({
      reaction: { providerId: 'p1', emoji: null },
    });
    const { replyToId: _gone, ...nothing } = added;
    expect(await entry(nothing)).to.equal(undefined);
    expect(await entry({ ...added, reactionsAdded: [{ type: 'x'.repeat(65) }] })).to.equal(undefined);
  });

  it('records a delivery receipt of a provider', async () => {
    const value = { providerId: 'p1', status: 'read' };
    const commit = await commitOf({ type: 'event', name: RECEIPT, value });
    expect(commit.outbox.find(({ kind }) => kind === 'receipt')).to.deep.include({ receipt: value });
    expect(said(commit)).to.deep.equal([]);
  });

  for (const value of [
    undefined,
    null,
    'read',
    {},
    { status: 'read' },
    { id: 7, status: 'read' },
    { id: 'a', mark: 'eaten' },
  ]) {
    it(`ignores a receipt that reads ${JSON.stringify(value)}`, async () => {
      expect(kinds(await commitOf({ type: 'event', name: RECEIPT, value }))).not.to.include('receipt');
    });
  }
});
