import { expect } from 'chai';
import { composeDialogs } from '../../../app/dialogs.ts';
import { Dialog } from '../../../dialogs/machine/dialog.ts';
import type { Event } from '../../../dialogs/machine/events.ts';
import { speaker } from '../../../dialogs/machine/speaker.ts';
import { NOBODY } from '../../../models/customer/identity.ts';
import type { JsonObject } from '../../../models/json.ts';
import type { SlotValues } from '../../../models/values/value-types.ts';
import { Talk } from '../../support/dialogs/talk.ts';
import { PHOTO, WORKSHOP, workshop } from '../../support/dialogs/workshop.ts';

const { kernel } = workshop();
const FRAME = 'WX123455';
const start = (dialog: string, values: SlotValues = {}): Event => ({ type: 'start', dialog, values });
const inform = (values: SlotValues): Event => ({ type: 'inform', values });

/** A conversation with the workshop, which has said that it is a bot. */
function talking(): Talk {
  const talk = new Talk(NOBODY, WORKSHOP, kernel);
  talk.stack = { ...talk.stack, disclosed: true };
  return talk;
}

/** One in which the fitting asks for a wish. */
function askingForWish(): Talk {
  const talk = talking();
  talk.send(start('book-fitting', { 'frame-number': FRAME, date: '2026-12-01' }));
  return talk;
}

const slots = (talk: Talk) => talk.stack.frames.at(-1)?.slots;

describe('the values of a message', () => {
  it('of a kind that a dialog brings along fill its slot', () => {
    const talk = talking();
    expect(talk.send(start('look-up-bicycle'))).to.deep.equal(['bicycle-ask']);
    expect(kernel.wants(talk.stack)).to.deep.equal(['frame-number']);
    expect(talk.send(inform({ 'frame-number': FRAME }))).to.deep.equal(['bicycle-is']);
  });

  it('fill several slots at once, so that nothing is asked twice', () => {
    const talk = talking();
    expect(talk.send(start('book-fitting'))).to.deep.equal(['fitting-ask-frame']);
    expect(talk.send(inform({ date: '2026-12-01', 'frame-number': FRAME }))).to.deep.equal([
      'fitting-ask-wish',
    ]);
    expect(slots(talk)).to.include({ frame: FRAME, day: '2026-12-01' });
  });

  it('correct what was said before', () => {
    const talk = askingForWish();
    talk.send({ type: 'correct', values: { date: '2026-12-02' } });
    expect(slots(talk)).to.include({ day: '2026-12-02' });
  });

  it('are of no use where no dialog takes their kind', () => {
    expect(kernel.accepts(askingForWish().stack, inform({ order: '1042' }))).to.equal(false);
    expect(kernel.accepts(talking().stack, inform({ 'frame-number': FRAME }))).to.equal(false);
  });
});

describe('a message that is taken whole', () => {
  it('is the answer to a question for free text, and to no other question', () => {
    const talk = talking();
    talk.send(start('book-fitting'));
    expect(kernel.wants(talk.stack)).to.not.include('text');
    expect(kernel.accepts(talk.stack, inform({ text: 'It squeaks.' }))).to.equal(false);
    const asking = askingForWish();
    expect(kernel.wants(asking.stack)).to.include('text').and.not.include('files');
    expect(asking.send(inform({ text: 'It squeaks.' }))).to.deep.equal(['fitting-ask-photos']);
    expect(slots(asking)).to.include({ wish: 'It squeaks.' });
  });

  it('is its files, where the question takes them', () => {
    const talk = askingForWish();
    expect(kernel.accepts(talk.stack, inform({ files: [{ ...PHOTO }] }))).to.equal(false);
    talk.send(inform({ text: 'It squeaks.' }));
    expect(kernel.wants(talk.stack)).to.include('files').and.not.include('text');
    expect(talk.send(inform({ files: [{ ...PHOTO }, { ...PHOTO }] }))).to.deep.equal(['fitting-ask-extras']);
    expect(slots(talk)).to.include({ photos: 2 });
  });
});

describe('a message that is taken whole, in a dialog that runs another one which asks for text too', () => {
  const en = { story: () => 'What happened?', place: () => 'Where?', label: () => 'Report a theft' };
  const { line, phrase } = speaker<typeof en>();

  class Place extends Dialog<JsonObject, { text: string | null }> {
    readonly id = 'place';
    readonly version = 1;
    readonly role = 'part';
    readonly texts = { en };
    readonly machine = this.define({
      initial: 'ask',
      begin: () => ({ text: null }),
      takes: { text: { only: ['ask'], set: { text: (text) => text }, to: 'told' } },
      guards: {},
      states: { ask: { ask: () => line('place', {}) }, told: { end: 'done' } },
    });
  }

  class Theft extends Dialog<JsonObject, { text: string | null }> {
    readonly id = 'theft';
    readonly version = 1;
    readonly role = 'task';
    readonly texts = { en };
    override readonly words = { label: () => phrase('label', {}) };
    readonly machine = this.define({
      initial: 'ask',
      begin: () => ({ text: null }),
      takes: { text: { only: ['ask'], set: { text: (text) => text }, to: 'where' } },
      guards: {},
      states: {
        ask: { ask: () => line('story', {}) },
        where: { ...this.push<Place>('place', () => ({})), done: 'told' },
        told: { end: 'done' },
      },
    });
  }

  it('answers the one question that it was asked', () => {
    const dialogs = composeDialogs({ dialogs: [Theft, Place], locales: ['en'] });
    const talk = new Talk(NOBODY, {}, dialogs.kernel);
    talk.send(start('theft'));
    expect(talk.send(inform({ text: 'My bicycle is gone.' }))).to.deep.equal(['place']);
    expect(talk.stack.frames.map((frame) => frame.slots['text'])).to.deep.equal([
      'My bicycle is gone.',
      null,
    ]);
    expect(talk.send(inform({ text: 'At the station.' }))).to.deep.equal([]);
    expect(talk.dialogs).to.deep.equal([]);
  });
});

describe('what was last in question', () => {
  it('fills the slot of a dialog that remembers it', () => {
    const talk = talking();
    talk.send(start('look-up-bicycle', { 'frame-number': FRAME }));
    expect(talk.stack.focus).to.deep.equal({ 'frame-number': FRAME });
    expect(talk.send(start('book-fitting'))).to.deep.equal(['fitting-ask-day']);
    expect(slots(talk)).to.include({ frame: FRAME });
  });

  it('gives way to what the message names, and fills nothing of a dialog that does not remember it', () => {
    const talk = talking();
    talk.send(start('look-up-bicycle', { 'frame-number': FRAME }));
    expect(talk.send(start('look-up-bicycle'))).to.deep.equal(['bicycle-ask']);
    talk.send({ type: 'cancel' });
    talk.send(start('book-fitting', { 'frame-number': 'AB000019' }));
    expect(slots(talk)).to.include({ frame: 'AB000019' });
  });

  it('is nothing that the shop does not know', () => {
    const talk = talking();
    talk.shop = { 'find-bicycle': { outcome: 'refused', value: { reason: 'unknown' } } };
    talk.send(start('look-up-bicycle', { 'frame-number': FRAME }));
    expect(talk.stack).to.not.have.property('focus');
  });
});
