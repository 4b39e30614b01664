import { expect } from 'chai';
import { escaped } from '../../../../channels/slack/blocks/block.ts';
import { cut } from '../../../../channels/slack/blocks/limits.ts';
import { literal } from '../../../../channels/slack/blocks/rich-text.ts';
import { toPlain } from '../../../../channels/slack/read/plain/to-plain.ts';
import { elementsOf, hasMarkup, slackFaults } from '../../../support/slack-kit/slack-block-limits.ts';
import { HOSTILE_TEXTS, seeded } from '../../../support/slack-kit/slack-hostile.ts';

const NAMES = {
  users: new Map([['U1', 'Mia']]),
  channels: new Map([['C1', 'general']]),
  groups: new Map([['S1', 'support']]),
};

const mrkdwn = (text: string, self?: string) => toPlain({ text }, NAMES, self);

const rich = (...elements: unknown[]) =>
  toPlain({ text: 'unused', blocks: [{ type: 'rich_text', elements }] }, NAMES);

const section = (...elements: unknown[]) => ({ type: 'rich_text_section', elements });

const text = (words: string) => ({ type: 'text', text: words });

describe('what a person wrote in Slack, as plain text', () => {
  it('names people, channels and groups, by the names at hand, else by Slack’s label, else by the id', () => {
    expect(mrkdwn('<@U1> <@U2|bob> <@U3>')).to.equal('@Mia @bob @U3');
    expect(mrkdwn('<#C1> <#C2|help> <#C3|> <#C4>')).to.equal('#general #help #C3 #C4');
    expect(mrkdwn('<!subteam^S1|@x> <!subteam^S2|@leads> <!subteam^S3>')).to.equal('@support @leads @S3');
    expect(mrkdwn('<!here> <!channel|channel> <!everyone>')).to.equal('@here @channel @everyone');
  });

  it('keeps links with their labels, and dates by their fallback', () => {
    expect(mrkdwn('<https://a.example/x|the page> <https://a.example>')).to.equal(
      'the page (https://a.example/x) https://a.example',
    );
    expect(mrkdwn('<http://a.example|a.example> <mailto:m@a.example|m@a.example>')).to.equal(
      'http://a.example m@a.example',
    );
    expect(mrkdwn('<https://a.example/?x=1&amp;y=2|a &amp; b>')).to.equal(
      'a & b (https://a.example/?x=1&y=2)',
    );
    expect(mrkdwn('<!date^1392734382^{date}^https://x.example|18 February>')).to.equal('18 February');
  });

  it('decodes each entity once, and leaves short names and other signs alone', () => {
    expect(mrkdwn('1 &lt; 2 &amp;&amp; 3 &gt; 2 &amp;lt; :wave: *hi* <>')).to.equal(
      '1 < 2 && 3 > 2 &lt; :wave: *hi* <>',
    );
  });

  it('drops the bot’s own mention at the beginning only', () => {
    expect(mrkdwn('<@UBOT> hi <@UBOT>', 'UBOT')).to.equal('hi @UBOT');
    expect(mrkdwn('<@UBOT>: hi', 'UBOT')).to.equal('hi');
    expect(mrkdwn('<@U1> hi', 'UBOT')).to.equal('@Mia hi');
    const blocks = [
      { type: 'rich_text', elements: [section({ type: 'user', user_id: 'UBOT' }, text(' hi'))] },
    ];
    expect(toPlain({ text: '', blocks }, NAMES, 'UBOT')).to.equal('hi');
  });

  it('reads every element of rich text', () => {
    expect(
      rich(
        section(
          text('Hi '),
          { type: 'user', user_id: 'U1' },
          text(', '),
          { type: 'channel', channel_id: 'C1' },
          text(' '),
          { type: 'usergroup', usergroup_id: 'S1' },
          text(' '),
          { type: 'broadcast', range: 'here' },
          text(' '),
          { type: 'link', url: 'https://a.example', text: 'there' },
          text(' '),
          { type: 'emoji', name: 'wave', unicode: '1f44b-1f3fb' },
          { type: 'emoji', name: 'our_own' },
          { type: 'emoji', name: 'odd', unicode: 'd800' },
          { type: 'date', timestamp: 0, format: '{date}', fallback: ' then' },
          { type: 'of-the-future', text: '!' },
        ),
      ),
    ).to.equal('Hi @Mia, #general @support @here there (https://a.example) 👋🏻:our_own::odd: then!');
  });

  it('reads lists, quotes and code', () => {
    const list = (style: string, indent: number, ...items: string[]) => ({
      type: 'rich_text_list',
      style,
      indent,
      elements: items.map((item) => section(text(item))),
    });
    expect(
      rich(
        section(text('First:\n')),
        list('ordered', 0, 'one', 'two'),
        list('bullet', 1, 'deep'),
        { type: 'rich_text_quote', elements: [text('said\nso')] },
        { type: 'rich_text_preformatted', elements: [text('a < b\n  c')] },
      ),
    ).to.equal('First:\n1. one\n2. two\n  • deep\n> said\n> so\na < b\n  c');
  });

  it('falls back to the text where the blocks are no rich text, and never throws', () => {
    expect(toPlain({ text: 'said', blocks: [{ type: 'section' }, null, 7] }, NAMES)).to.equal('said');
    const random = seeded(3);
    const odd = [
      null,
      7,
      'x',
      [],
      { type: 'emoji', unicode: 'zz-110000' },
      { type: 'rich_text_list', indent: 1e9 },
    ];
    for (let round = 0; round < 500; round += 1) {
      const pick = () => odd[Math.floor(random() * odd.length)];
      const blocks = [
        { type: 'rich_text', elements: [pick(), { type: 'rich_text_section', elements: [pick()] }] },
      ];
      expect(toPlain({ text: '', blocks }, NAMES)).to.be.a('string');
    }
  });
});

describe('anybody’s text in Slack', () => {
  for (const hostile of HOSTILE_TEXTS) {
    it(`is only read: ${JSON.stringify(hostile.slice(0, 40))}`, () => {
      for (const links of [false, true]) {
        const blocks = literal(hostile, { links });
        expect(blocks.flatMap((block) => slackFaults({ blocks: [block] }))).to.deep.equal([]);
        expect(hasMarkup(blocks)).to.equal(false);
        const kinds = [
          'user',
          'usergroup',
          'broadcast',
          'channel',
          'emoji',
          'date',
          'rich_text_preformatted',
        ];
        expect(kinds.flatMap((kind) => elementsOf(blocks, kind))).to.deep.equal([]);
        const urls = elementsOf(blocks, 'link');
        expect(links ? [] : urls).to.deep.equal([]);
        expect(
          urls.filter(({ url, text: label }) => label !== undefined || !/^https?:/.test(String(url))),
        ).to.deep.equal([]);
      }
      expect(escaped(hostile)).to.not.match(/[<>]|&(?!amp;|lt;|gt;)/);
      expect(mrkdwn(escaped(hostile)).trim()).to.equal(toPlainOnce(hostile));
    });
  }

  it('keeps every visible character, also over several blocks', () => {
    const words = 'Your order, 10-4711. '.repeat(1000);
    const shown = elementsOf(literal(words), 'text').map(({ text: part }) => part);
    expect(shown.length).to.be.greaterThan(5);
    expect(shown.join(' ').trim()).to.equal(words.trim());
  });

  it('makes links without the sign at the end of the sentence', () => {
    const [block] = literal('See https://a.example/x_(y), or (https://b.example).', { links: true });
    expect(elementsOf(block, 'link').map(({ url }) => url)).to.deep.equal([
      'https://a.example/x_(y',
      'https://b.example',
    ]);
  });

  it('is cut at a whole character', () => {
    expect(cut('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 15)).to.equal('👩‍👩‍👧‍👦…');
    expect(cut('short', 5)).to.equal('short');
    expect(cut('longer', 5)).to.equal('long…');
  });
});

/** What Slack would show of an escaped text. */
function toPlainOnce(hostile: string): string {
  return escaped(hostile).replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').trim();
}
