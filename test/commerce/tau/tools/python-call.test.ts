import { expect } from 'chai';
import { argumentFault, isTool } from '../../../../commerce/tau/tools/python-call.ts';

describe("Python's words for wrong arguments", () => {
  it('name the missing ones in the order of the parameters', () => {
    expect(argumentFault('cancel_pending_order', { order_id: '#W1' })).to.equal(
      "CancelPendingOrder.invoke() missing 1 required positional argument: 'reason'",
    );
    expect(argumentFault('cancel_pending_order', {})).to.equal(
      "CancelPendingOrder.invoke() missing 2 required positional arguments: 'order_id' and 'reason'",
    );
    expect(argumentFault('find_user_id_by_name_zip', {})).to.equal(
      "FindUserIdByNameZip.invoke() missing 3 required positional arguments: 'first_name', 'last_name', and 'zip'",
    );
  });

  it('name the first one that the tool does not have, before any that is missing', () => {
    expect(argumentFault('find_user_id_by_email', { foo: 1, bar: 2 })).to.equal(
      "FindUserIdByEmail.invoke() got an unexpected keyword argument 'foo'",
    );
    expect(argumentFault('think', { thought: 'x', data: {} })).to.equal(
      "tau_bench.envs.retail.tools.think.Think.invoke() got multiple values for keyword argument 'data'",
    );
  });

  it('say nothing where all fit', () => {
    expect(argumentFault('list_all_product_types', {})).to.equal(undefined);
    expect(argumentFault('think', { thought: '' })).to.equal(undefined);
    expect([isTool('think'), isTool('toString')]).to.deep.equal([true, false]);
  });
});
