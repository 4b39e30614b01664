import { expect } from 'chai';
import { dialogsOf } from '../../../app/config/shop-options.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { tauShop } from '../../../app/tau/tau-shop.ts';
import { TAU_FOLDER } from '../../support/tau/fixture.ts';

describe('the dialogs of a config', () => {
  const idsOf = (config: Parameters<typeof dialogsOf>[0]) =>
    dialogsOf(config).kernel.registry.dialogs.map(({ id }) => id);

  it('are without those that its shop has no operations for, beside those that it leaves out itself', () => {
    const demo = idsOf({ shop: demoShop(), channels: [] });
    expect(demo).to.include('re-order').and.include('refund-status');
    const tau = idsOf({ shop: tauShop(TAU_FOLDER), channels: [], leaveOut: ['refund-status'] });
    expect(demo.filter((id) => !tau.includes(id))).to.deep.equal(['refund-status', 're-order']);
  });
});
