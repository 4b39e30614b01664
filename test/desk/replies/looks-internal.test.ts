import { expect } from 'chai';
import { isNote, looksInternal } from '../../../desk/replies/looks-internal.ts';
import type { StaffAction } from '../../../models/desk/desk.ts';
import { ANN, BEN, CaseKit } from '../../support/desk/case-kit.ts';

const FILE = { media: 'f1', name: 'label.pdf', contentType: 'application/pdf', size: 900 };

describe('what staff write in a thread', () => {
  it('stays there before a claim, and a notice says how to answer', () => {
    const kit = CaseKit.waiting().type('Hello, I am Ann', 'm1');
    expect(kit.caseCommands()).to.deep.equal([]);
    expect(kit.privateTexts()[0]).to.include('nobody has claimed');
    expect(kit.staff({ type: 'claim' }).type('Hello', 'm2').caseCommands(), 'while claiming').to.deep.equal(
      [],
    );
  });

  it('goes to the customer after the claim, under the name of the assignee', () => {
    const kit = CaseKit.claimed().type('Hello, I am here', 'm1');
    expect(kit.caseCommands()).to.deep.equal([
      { type: 'message', ref: 'm1', staff: 'Ann', text: 'Hello, I am here', files: [] },
    ]);
    expect(kit.privateTexts()).to.deep.equal([]);
  });

  it('stays there when it is not by the assignee', () => {
    const kit = CaseKit.claimed(ANN).type('Ask for the number', 'm1', BEN);
    expect(kit.caseCommands()).to.deep.equal([]);
    expect(kit.privateTexts()).to.deep.equal([`${BEN.id}: This stayed here: Ann has this conversation.`]);
  });

  it('stays there without a notice when it is a note, by mark or by button, with any assignee', () => {
    for (const kit of [CaseKit.waiting(), CaseKit.claimed(), CaseKit.claimed(BEN)]) {
      expect(kit.type('// she is angry', 'm1').effects).to.deep.equal([]);
      expect(kit.staff({ type: 'note', text: 'she is angry' }).caseCommands()).to.deep.equal([]);
      expect(kit.posts('note')).to.deep.equal([
        { type: 'note', by: { id: ANN.id, name: 'Ann' }, text: 'she is angry' },
      ]);
    }
  });

  it('is held back where it reads like a forgotten note, and goes out only by a press', () => {
    for (const text of ['note: she is angry', 'internal: refund?', '@ben what do you think?']) {
      const kit = CaseKit.claimed().type(text, 'm1');
      expect(kit.caseCommands(), text).to.deep.equal([]);
      expect(kit.posts('draft')[0]).to.include({ draft: 'held-m1', text, state: 'open' });
      expect(kit.privateTexts()[0]).to.include('reads like a note');
      kit.staff({ type: 'send', ref: 'held-m1', text: '', draft: 'held-m1' });
      expect(kit.caseCommands('message')[0]).to.include({ ref: 'held-m1', text });
    }
  });

  it('keeps the files of what is held back, and forgets it when its writer deletes it', () => {
    const act: StaffAction = { type: 'message-posted', ref: 'm1', text: 'note: the label', files: [FILE] };
    const sent = CaseKit.claimed().staff(act);
    sent.staff({ type: 'send', ref: 'held-m1', text: '', draft: 'held-m1' });
    expect(sent.caseCommands('message')[0]?.files).to.deep.equal([FILE]);
    const deleted = CaseKit.claimed().staff(act).staff({ type: 'message-deleted', ref: 'm1' });
    expect(deleted.posts('draft')[0]).to.include({ state: 'discarded' });
    expect(deleted.case.drafts).to.deep.equal([]);
  });

  it('stays there for good once it was a note or was typed too early, however it is changed', () => {
    const early = CaseKit.waiting().type('what a nuisance', 'm1').claim();
    expect(early.staff({ type: 'message-edited', ref: 'm1', text: 'Hello' }).effects).to.deep.equal([]);
    const note = CaseKit.claimed().type('// she is angry', 'm1');
    expect(note.staff({ type: 'message-edited', ref: 'm1', text: 'she is angry' }).effects).to.deep.equal([]);
    expect(note.staff({ type: 'message-deleted', ref: 'm1' }).effects).to.deep.equal([]);
  });

  it('does not become a note’s way out by a change of what was sent', () => {
    const kit = CaseKit.claimed().type('Hello', 'm1').mark('m1', 'sent');
    kit.staff({ type: 'message-edited', ref: 'm1', text: 'note: she is angry' });
    expect(kit.caseCommands()).to.deep.equal([]);
    expect(kit.privateTexts()[0]).to.include('the change stayed here');
    kit.staff({ type: 'message-edited', ref: 'm1', text: '// she is angry' });
    expect(kit.caseCommands()).to.deep.equal([{ type: 'delete', ref: 'm1', id: 'id-m1' }]);
  });

  it('refuses a draft that was edited into a note', () => {
    const kit = CaseKit.claimed(ANN, { suggestion: { text: 'In 3 days', sources: [] } });
    kit.staff({ type: 'suggest' });
    const draft = kit.posts('draft')[0]?.draft ?? '';
    kit.staff({ type: 'send', ref: draft, text: '// not true any more', draft });
    expect(kit.caseCommands()).to.deep.equal([]);
    expect(kit.case.drafts.map(({ id }) => id)).to.deep.equal([draft]);
  });

  it('is no message where nothing is in it that the customer’s channel takes', () => {
    const kit = CaseKit.claimed();
    const large = { ...FILE, name: 'film.mp4', size: 1001 };
    kit.staff({ type: 'message-posted', ref: 'm1', text: '', files: [large] });
    expect(kit.caseCommands()).to.deep.equal([]);
    expect(kit.privateTexts()[0]).to.include('film.mp4 was not sent');
    kit.staff({ type: 'message-posted', ref: 'm2', text: 'Your label', files: [large, FILE] });
    expect(kit.caseCommands('message')[0]).to.deep.include({ text: 'Your label', files: [FILE] });
    expect(kit.type('   ', 'm3').caseCommands()).to.deep.equal([]);
  });

  it('still goes out while its writer has put the case off', () => {
    const kit = CaseKit.claimed().staff({ type: 'snooze', minutes: 60 }).type('I come back to you', 'm1');
    expect(kit.caseCommands('message')).to.have.length(1);
    expect(kit.type('Me too', 'm2', BEN).caseCommands()).to.deep.equal([]);
  });
});

describe('what reads like an internal note', () => {
  it('is marked by a word, in brackets or by naming a colleague, in any script and case', () => {
    for (const text of [
      'note: x',
      'Notes - x',
      'NOTE: x',
      '  internal: x',
      'Internal note: x',
      'internally: x',
      'note to self: x',
      'Note for ben: x',
      'fyi, he is rude',
      'FYI: x',
      'nb: x',
      'todo: x',
      'private – x',
      'intern: x',
      '备注：她生气了',
      '内部: x',
      '（内部）x',
      '【备注】x',
      '(internal) x',
      '[note] x',
      '/note x',
      '\u200bnote: x',
      '@ben what do you think?',
      'hey @ben, look',
      'not sure, @Ben can you?',
      '(@王芳)',
    ]) {
      expect(looksInternal(text), text).to.equal(true);
    }
  });

  it('is not what staff write to customers all day', () => {
    for (const text of [
      'Hello, your parcel is on its way.',
      'Note that it takes three days.',
      'Private customers have 14 days.',
      'The international fee is 5 EUR.',
      'Write to us at help@shop.example',
      'Notebook: 3 in stock',
      'Internet: https://shop.example/a@b',
      'I have made a note: it ships tomorrow',
      '备注已经收到',
      'see https://shop.example//x',
      '10 @ 5 EUR',
    ]) {
      expect(looksInternal(text), text).to.equal(false);
      expect(isNote(text), text).to.equal(false);
    }
  });

  it('is a note by the documented mark, typed with an Asian keyboard too', () => {
    for (const text of ['// x', '//x', '  \n// x', '／／内部', '\u200b// x'])
      expect(isNote(text), text).to.equal(true);
  });
});
