import { expect } from 'chai';
import { ContactRepository } from '../../../models/contact/contact-repository.ts';
import { withStores } from '../../support/store/stores.ts';

describe('the contacts', () => {
  withStores((store) => {
    let contacts: ContactRepository;
    const address = { channel: 'whatsapp', account: 'shop', externalId: '49' };
    const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
    before(() => {
      contacts = new ContactRepository(store.connection());
    });
    beforeEach(() => store.connection().collection('contacts').deleteMany({}));
    const named = (name: string, account = 'shop') => contacts.findByProviderId('whatsapp', account, name);

    store.it('keeps who wrote under which names, and the newest time whatever the order', async () => {
      await contacts.recordInbound(address, ['49', 'DE.1'], '49', at(5));
      await contacts.recordInbound(address, ['49'], '49', at(3));
      expect(await contacts.find(address)).to.deep.include({
        names: ['49', 'DE.1'],
        to: '49',
        lastInboundAt: at(5),
      });
      expect((await named('DE.1'))?.address).to.deep.equal(address);
      expect(await named('DE.1', 'another shop')).to.equal(null);
      expect(await named('50')).to.equal(null);
    });

    store.it('follows a new name, and knows the old one for a former one', async () => {
      await contacts.recordInbound(address, ['49', 'DE.1'], '49', at(1));
      await contacts.replaceIds(address, ['49', 'DE.1'], '50');
      expect(await contacts.find(address)).to.deep.include({
        names: ['50'],
        former: ['49', 'DE.1'],
        to: '50',
      });
      expect(await named('49')).to.equal(null);
      expect((await named('50'))?.address).to.deep.equal(address);
      const moved = [
        await contacts.isFormerId('whatsapp', 'shop', '49'),
        await contacts.isFormerId('whatsapp', 'shop', '50'),
      ];
      expect(moved).to.deep.equal([true, false]);
      await contacts.replaceIds(address, ['50'], '49');
      expect(await contacts.find(address)).to.deep.include({ names: ['49'], former: ['DE.1', '50'] });
    });

    store.it('has an id mean one contact: a new owner takes it from the old one', async () => {
      const other = { ...address, externalId: '77' };
      await contacts.recordInbound(other, ['77'], '77', at(1));
      await contacts.replaceIds(address, ['49'], '77');
      expect((await named('77'))?.address).to.deep.equal(address);
      expect((await contacts.find(other))?.names).to.deep.equal([]);
    });

    store.it(
      'keeps an opt-out, takes it back, and takes a closed window for open when somebody writes',
      async () => {
        await contacts.recordInbound(address, ['49'], '49', at(1));
        await contacts.update(address, { optedOutAt: at(2), lastInboundAt: null });
        expect(await contacts.find(address)).to.deep.include({ optedOutAt: at(2), lastInboundAt: null });
        await contacts.update(address, { optedOutAt: null });
        await contacts.recordInbound(address, ['49'], '49', at(4));
        expect(await contacts.find(address)).to.deep.include({ optedOutAt: null, lastInboundAt: at(4) });
      },
    );

    store.it('begins with what is kept of somebody who never wrote', async () => {
      await contacts.update(address, { reopenedAt: at(1) });
      expect(await contacts.find(address)).to.deep.include({ names: ['49'], to: '49', reopenedAt: at(1) });
    });

    store.it('keeps the newest ids of somebody who changes them without end', async () => {
      const moving = { ...address, externalId: 'moving' };
      for (let nth = 0; nth < 60; nth += 1) await contacts.replaceIds(moving, [`id${nth}`], `id${nth + 1}`);
      const { names, former } = (await contacts.find(moving)) ?? {};
      expect(names).to.deep.equal(['id60']);
      expect(former).to.deep.equal(Array.from({ length: 50 }, (_, index) => `id${index + 10}`));
    });
  });
});
