import { expect } from 'chai';
import { blocksOf, conversationOf, PageFolder } from '../../support/api/page-blocks.ts';
import { COMMAND } from '../../support/api/shop-folder.ts';
import { DirectLineClient } from '../../support/product/direct-line-client.ts';

const SECRET = 'a-secret-of-at-least-sixteen-letters';
const CLASS = 'dialogs/test-ride/test-ride.ts';

const blocks = blocksOf('docs/dialogs.md');

describe('docs/dialogs.md', () => {
  let folder: PageFolder;

  before(() => {
    folder = new PageFolder(blocksOf('docs/getting-started.md'), blocksOf('docs/shop.md'), blocks);
  });
  afterEach(() => folder.stopped('SIGKILL'));
  after(() => folder.remove());

  it('has TypeScript that compiles as it is', async () => {
    expect(await folder.compiled()).to.equal('');
  });

  for (const [what, right, wrong, named] of [
    ['a state that is not there', "to: 'booked' }", "to: 'boooked' }", 'boooked'],
    ['a guard that is not there', "when: 'no-wish'", "when: 'no-wishes'", 'no-wishes'],
    ['an unknown text', "line('ride-ask-wish', {})", "line('ride-ask-wishes', {})", 'ride-ask-wishes'],
    ['a refusal without a branch', "'day-taken': {", "'day-gone': {", 'day-taken'],
  ] as const)
    it(`has a class that does not compile with ${what}`, async () => {
      const { text = '' } = blocks.find(({ name }) => name === CLASS) ?? {};
      expect(text).to.contain(right);
      folder.write(CLASS, text.replace(right, wrong));
      const said = await folder.compiled();
      folder.write(CLASS, text);
      expect(said).to.contain(named);
    });

  it('has a test that passes, and that fails where the dialog has a fault', async () => {
    const TEST = 'test/test-ride.test.ts';
    const { code, printed } = await folder.ended([TEST]);
    expect(code, printed).to.equal(0);
    const { text = '' } = blocks.find(({ name }) => name === CLASS) ?? {};
    folder.write(CLASS, text.replace('wish: filled(slots.wish),', "wish: '',"));
    const faulty = await folder.ended([TEST]);
    folder.write(CLASS, text);
    expect(faulty.printed).to.contain('book-ride with other arguments than were shown');
    expect(faulty.code).to.equal(1);
  });

  it('holds its conversation with the started shop', async () => {
    const [, address = ''] = await folder.started([COMMAND, 'start'], /ready at (\S+)/, {
      DIRECTLINE_SECRET: SECRET,
    });
    const visitor = new DirectLineClient(address);
    await visitor.start(SECRET);
    const steps = conversationOf(blocks);
    expect(steps).to.have.length(6);
    for (const { said, expected } of steps) await visitor.ask(said, expected);
    expect(await folder.stopped()).to.deep.equal([0, null]);
  });
});
