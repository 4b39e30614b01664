import { expect } from 'chai';
import { mergePosts } from '../../../../../channels/slack/desk/thread/merge-posts.ts';
import { botPost, historyPost } from '../../../../../channels/slack/desk/thread/thread-posts.ts';
import type { DeskPost } from '../../../../../models/desk/desk-post.ts';

const TEXT = '**Returns**\n\n- within 30 days <!channel>';

describe('the posts of a case’s thread', () => {
  it('show the bot’s Markdown as rich text, and plain text as it is written', () => {
    const shown = JSON.stringify(botPost({ type: 'bot', text: TEXT, markdown: true }));
    expect(shown).to.contain('{"type":"text","text":"Returns","style":{"bold":true}}');
    expect(shown).to.contain('"rich_text_list"');
    expect(shown).to.not.contain('usergroup').and.not.contain('"broadcast"');
    expect(JSON.stringify(botPost({ type: 'bot', text: TEXT })[0]?.blocks)).to.contain('**Returns**');
  });

  it('show each line of the history by its own format', () => {
    const lines = [
      { who: 'customer', text: '**not bold**' },
      { who: 'bot', text: '**bold**', markdown: true },
    ] as const;
    const shown = JSON.stringify(historyPost({ type: 'history', lines: [...lines] })[0]?.blocks);
    expect(shown).to.contain('**not bold**');
    expect(shown).to.contain('{"type":"text","text":"bold","style":{"bold":true}}');
  });

  it('merge a plain answer into the message that it answers, and leave a formatted one a post of its own', () => {
    const activity = (post: DeskPost) => ({ channelData: { post, route: 'C1' } });
    const customer = activity({
      type: 'customer',
      name: 'Ann',
      entries: [{ id: 'm1', text: 'Hi', files: [] }],
    });
    expect(mergePosts(customer, activity({ type: 'bot', text: 'plain' }))).to.not.equal(undefined);
    expect(mergePosts(customer, activity({ type: 'bot', text: TEXT, markdown: true }))).to.equal(undefined);
  });
});
