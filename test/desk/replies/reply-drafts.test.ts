import { expect } from 'chai';
import { ANN, BEN, CaseKit } from '../../support/desk/case-kit.ts';

const SUGGESTION = { suggestion: { text: 'In 3 days', sources: ['Shipping (#times)'] } };

function suggested(): { kit: CaseKit; draft: string } {
  const kit = CaseKit.claimed(ANN, SUGGESTION).staff({ type: 'suggest' });
  return { kit, draft: kit.posts('draft')[0]?.draft ?? '' };
}

describe('a prepared answer', () => {
  it('is shown to staff with its sources, and only the assignee can send it', () => {
    const { kit, draft } = suggested();
    expect(kit.caseCommands()).to.deep.equal([]);
    expect(kit.posts('draft')).to.deep.equal([
      { type: 'draft', draft, text: 'In 3 days', sources: ['Shipping (#times)'], state: 'open' },
    ]);
    expect(kit.staff({ type: 'send', ref: draft, text: '', draft }, BEN).caseCommands()).to.deep.equal([]);
    kit.staff({ type: 'send', ref: draft, text: '', draft });
    expect(kit.caseCommands()).to.deep.equal([
      { type: 'message', ref: draft, staff: 'Ann', text: 'In 3 days', files: [] },
    ]);
    expect(kit.posts('draft')[0]).to.include({ draft, text: 'In 3 days', state: 'sent' });
    expect(kit.mark(draft, 'sent').posts('delivery-status')[0]?.ref).to.equal(draft);
  });

  it('is sent once, whether it is pressed twice, edited twice, or both', () => {
    for (const first of ['', 'In 4 days']) {
      for (const second of ['', 'In 5 days']) {
        const { kit, draft } = suggested();
        kit.staff({ type: 'send', ref: draft, text: first, draft });
        expect(kit.caseCommands('message')[0]?.text).to.equal(first === '' ? 'In 3 days' : first);
        kit.staff({ type: 'send', ref: draft, text: second, draft });
        expect([kit.caseCommands(), kit.privateTexts()[0]?.includes('not open any more')]).to.deep.equal([
          [],
          true,
        ]);
      }
    }
  });

  it('shows the words that were made of it', () => {
    const { kit, draft } = suggested();
    kit.staff({ type: 'send', ref: draft, text: 'In 4 days', draft });
    expect(kit.posts('draft')[0]).to.include({ text: 'In 4 days', state: 'sent' });
  });

  it('is not sent any more once it is discarded, which is done once', () => {
    const { kit, draft } = suggested();
    expect(kit.staff({ type: 'discard', draft }).posts('draft')[0]).to.include({ state: 'discarded' });
    expect(kit.staff({ type: 'discard', draft }).effects).to.deep.equal([]);
    expect(kit.staff({ type: 'send', ref: draft, text: '', draft }).caseCommands()).to.deep.equal([]);
  });

  it('waits for a claim', () => {
    const kit = CaseKit.waiting(SUGGESTION).staff({ type: 'suggest' });
    const draft = kit.posts('draft')[0]?.draft ?? '';
    kit.staff({ type: 'send', ref: draft, text: '', draft });
    expect([
      kit.caseCommands(),
      kit.privateTexts()[0]?.includes('Claim the conversation first'),
    ]).to.deep.equal([[], true]);
    expect(
      kit.claim().staff({ type: 'send', ref: draft, text: '', draft }).caseCommands('message'),
    ).to.have.length(1);
  });

  it('is missing where the knowledge has none', () => {
    expect(CaseKit.claimed().staff({ type: 'suggest' }).privateTexts()[0]).to.include(
      'Nothing in the knowledge',
    );
  });

  it('is made of a saved reply that can be filled, and of no other', () => {
    const filled = CaseKit.claimed(ANN, {
      reply: () => ({ type: 'filled', text: 'Dear Mia', locale: 'en' }),
    });
    expect(filled.staff({ type: 'prepare', reply: 'hello' }).posts('draft')[0]?.text).to.equal('Dear Mia');
    const open = CaseKit.claimed(ANN, { reply: () => ({ type: 'unfilled', placeholders: ['order'] }) });
    expect(open.staff({ type: 'prepare', reply: 'late' }).privateTexts()[0]).to.include(
      'not known here: order',
    );
    expect(CaseKit.claimed().staff({ type: 'prepare', reply: 'x' }).privateTexts()[0]).to.include(
      'no saved reply "x"',
    );
  });
});
