import { type Activity, ActivityTypes } from 'botbuilder';
import { expect } from 'chai';
import { ChannelAdapter } from '../../adapters/channel-adapter.ts';
import { Draft } from '../../adapters/draft.ts';
import { heardActivity } from '../../adapters/heard.ts';
import { SupportBot } from '../../bots/support-bot.ts';
import type { StoredConversation } from '../../models/conversation.ts';
import type { Commit } from '../../models/conversation-repository.ts';
import { DESK_ACT, type DeskAct, RECEIPT } from '../../models/desk.ts';
import type { InboxItem } from '../../models/inbox.ts';
import type { OutboxEntry } from '../../models/outbox.ts';
import { brainWith, matching } from '../support/brain-kit.ts';
import { testChannel } from '../support/path-kit.ts';
import { ConversationStub, TURN_CLOCK } from '../support/turn-stub.ts';

const stored: StoredConversation = {
  ...new ConversationStub().conversation,
  seq: 4,
  outbox: [],
  consumed: [],
  stalls: 0,
  failures: 0,
  retryAt: null,
};

/** What one activity comes to in a conversation. */
async function commitOf(
  activity: Partial<Activity>,
  conversation: Partial<StoredConversation> = {},
  internal = false,
): Promise<Commit> {
  const item: InboxItem = {
    _id: 'test:shop:i1',
    conversation: stored._id,
    address: { channel: 'test', account: 'shop', externalId: '1' },
    order: TURN_CLOCK.getTime() * 1000,
    providerId: 'i1',
    activity: JSON.stringify(activity),
    internal,
    state: 'open',
  };
  const heard = heardActivity(item);
  const draft = new Draft({
    item,
    activity: heard,
    conversation: { ...stored, ...conversation },
    channel: testChannel('test'),
    now: TURN_CLOCK,
    sender: {},
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

const act = (value: DeskAct, internal = true) =>
  commitOf(
    { type: 'event', name: DESK_ACT, value: { act: value, case: 'test:shop:1/1' } },
    { owner: 'human' },
    internal,
  );

describe('the bot behind every channel', () => {
  for (const type of [ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete]) {
    it(`records a customer's ${type} and answers nothing`, async () => {
      const commit = await commitOf({ type, id: 'm1', text: 'corrected' });
      expect(kinds(commit)).to.deep.equal(['heard']);
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

  it('changes and takes back a message under its own id', async () => {
    const [edit] = said(await act({ type: 'edit', ref: 'r1', id: 'test:shop:1:3', text: 'better' }));
    expect(edit).to.deep.include({ type: 'messageUpdate', id: 'test:shop:1:3', text: 'better' });
    const [deletion] = said(await act({ type: 'deletion', ref: 'r1', id: 'test:shop:1:3' }));
    expect(deletion).to.deep.include({ type: 'messageDelete', id: 'test:shop:1:3' });
  });

  it('believes an act of staff only if it was made by ourselves', async () => {
    const forged = await act({ type: 'message', ref: 'r1', staff: 'Ann', text: 'Hello', files: [] }, false);
    expect(said(forged)).to.deep.equal([]);
  });

  it('keeps what a provider tells about a message', async () => {
    const value = { providerId: 'p1', mark: 'read' };
    const commit = await commitOf({ type: 'event', name: RECEIPT, value });
    expect(commit.outbox.find(({ kind }) => kind === 'receipt')).to.deep.include({ receipt: value });
    expect(said(commit)).to.deep.equal([]);
  });

  for (const value of [
    undefined,
    null,
    'read',
    {},
    { mark: 'read' },
    { id: 7, mark: 'read' },
    { id: 'a', mark: 'eaten' },
  ]) {
    it(`ignores a receipt that reads ${JSON.stringify(value)}`, async () => {
      expect(kinds(await commitOf({ type: 'event', name: RECEIPT, value }))).not.to.include('receipt');
    });
  }
});
