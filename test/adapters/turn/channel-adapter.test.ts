import { type Activity, TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { ChannelAdapter } from '../../../adapters/turn/channel-adapter.ts';
import type { TurnDraft } from '../../../adapters/turn/turn-draft.ts';

const CONVERSATION = { id: 'c1' } as Activity['conversation'];
const INBOUND = { type: 'message', id: 'm1', text: 'hi', channelId: 'test', conversation: CONVERSATION };

/** Runs logic in a turn, and gives what was said. */
async function said(logic: (context: TurnContext) => Promise<unknown>): Promise<Partial<Activity>[]> {
  const says: Partial<Activity>[] = [];
  const draft = { say: (activity: Partial<Activity>) => `id-${says.push(activity)}` } as TurnDraft;
  const adapter = new ChannelAdapter(async () => {});
  await adapter.runTurn(draft, INBOUND, async (context) => void (await logic(context)));
  return says;
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: { code?: unknown }) => error.code,
  );

describe('the adapter of botbuilder', () => {
  it('appends each message to the draft, and gives its id', async () => {
    let ids: unknown;
    const says = await said(async (context) => {
      ids = await context.sendActivities([{ text: 'a' }, { text: 'b' }]);
    });
    expect(says.map(({ text }) => text)).to.deep.equal(['a', 'b']);
    expect(ids).to.deep.equal([{ id: 'id-1' }, { id: 'id-2' }]);
  });

  it('appends an edit and a deletion under the id of their message', async () => {
    const says = await said(async (context) => {
      await context.updateActivity({ type: 'message', id: 'p1', text: 'better' });
      await context.deleteActivity('p1');
    });
    expect(says[0]).to.deep.include({ type: 'messageUpdate', id: 'p1', text: 'better' });
    expect(says[1]).to.deep.include({ type: 'messageDelete', id: 'p1', conversation: CONVERSATION });
  });

  it('refuses an edit or a deletion of no message', async () => {
    await said(async (context) => {
      expect(await codeOf(context.updateActivity({ text: 'better' }))).to.equal('NOT_SUPPORTED');
      expect(await codeOf(context.deleteActivity({}))).to.equal('NOT_SUPPORTED');
    });
  });

  it('runs its middleware around the logic', async () => {
    const steps: string[] = [];
    const adapter = new ChannelAdapter(async () => {});
    adapter.use(async (_context, next) => {
      steps.push('before');
      await next();
      steps.push('after');
    });
    await adapter.runTurn({} as TurnDraft, INBOUND, async () => void steps.push('logic'));
    expect(steps).to.deep.equal(['before', 'logic', 'after']);
  });

  it('continues a conversation on the path', async () => {
    const resumed: unknown[] = [];
    const adapter = new ChannelAdapter(async (reference, logic) => void resumed.push([reference, logic]));
    const reference = TurnContext.getConversationReference(INBOUND);
    const logic = async () => {};
    await adapter.continueConversation(reference, logic);
    expect(resumed).to.deep.equal([[reference, logic]]);
  });
});
