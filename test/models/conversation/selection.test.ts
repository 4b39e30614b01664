import { expect } from 'chai';
import { selectionOf } from '../../../models/conversation/selection.ts';

const SELECTION = { options: ['Lamp', 'Mug'], submit: 'Return these', none: 'Nothing' };
const read = (selection: unknown) => selectionOf({ channelData: { selection } });

describe('the selection of a message', () => {
  it('is read as it was sent, with and without a button for nothing', () => {
    const { none: _none, ...plain } = SELECTION;
    expect(read(SELECTION)).to.deep.equal(SELECTION);
    expect(read(plain)).to.deep.equal(plain);
    expect(read({ ...plain, more: 'x' })).to.deep.equal(plain);
  });

  const faults: Readonly<Record<string, unknown>> = {
    'no selection': undefined,
    'no object': 'Lamp',
    'no options': { ...SELECTION, options: [] },
    'an option twice': { ...SELECTION, options: ['Lamp', 'Lamp'] },
    'an empty label': { ...SELECTION, options: ['Lamp', ' '] },
    'a label of two lines': { ...SELECTION, options: ['Lamp\nMug'] },
    'no button to send': { options: ['Lamp'] },
    'a button for nothing without a label': { ...SELECTION, none: '' },
  };
  for (const [fault, sent] of Object.entries(faults)) {
    it(`is none with ${fault}`, () => {
      expect(read(sent)).to.equal(undefined);
    });
  }

  it('is none in a message without data', () => {
    expect(selectionOf({})).to.equal(undefined);
    expect(selectionOf({ channelData: null })).to.equal(undefined);
  });
});
