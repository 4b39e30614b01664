import { expect } from 'chai';
import { z } from 'zod';
import type { AnyOperation } from '../../../../models/shop/operation.ts';
import { SHOP_OPERATIONS } from '../../../../models/shop/operations/all-operations.ts';

const ALL = Object.values(SHOP_OPERATIONS).flat();

/** The argument by which a command agrees to an amount of its preview. */
const AGREED = ['refund', 'amount', 'difference', 'total'];

const named = (name: string): AnyOperation => {
  const found = ALL.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no operation ${name}.`);
  return found;
};
const argumentsOf = ({ args }: AnyOperation) =>
  Object.keys((z.toJSONSchema(args) as { properties?: object }).properties ?? {});

describe('the operations of a shop', () => {
  it('have names of their own, and say what they do', () => {
    expect(new Set(ALL.map(({ name }) => name)).size)
      .to.equal(ALL.length)
      .and.to.equal(28);
    for (const { name, about, writes, effects } of ALL) {
      expect(about, name).to.match(/^[A-Z].*\.$/);
      if (writes) expect(effects, name).to.be.an('array').that.is.not.empty;
    }
  });

  it('say what each refusal means', () => {
    for (const { name, refused } of ALL)
      for (const [reason, schema] of Object.entries(refused as Record<string, z.ZodType>))
        expect(z.toJSONSchema(schema).description, `${name}: ${reason}`).to.match(/^[A-Z].*\.$/);
  });

  it('have a preview of each change of an account, which takes the same and gives no more', () => {
    const previews = ALL.filter(({ name }) => name.endsWith('-preview'));
    expect(previews).to.have.length(8);
    for (const preview of previews) {
      const name = preview.name === 'cancel-preview' ? 'cancel-order' : preview.name.replace(/-preview$/, '');
      const change = named(name);
      expect([preview.writes, change.writes], name).to.deep.equal([false, true]);
      // A change may tell more: the number of an order that it has placed.
      expect(z.toJSONSchema(change.ok).properties, name).to.deep.include(
        z.toJSONSchema(preview.ok).properties ?? {},
      );
      expect(
        argumentsOf(change).filter((argument) => !AGREED.includes(argument)),
        name,
      ).to.deep.equal(argumentsOf(preview));
      const more = Object.keys(change.refused).filter((reason) => !Object.hasOwn(preview.refused, reason));
      expect(['changed', 'proof-needed'], name).to.include.members(more);
      const hasAmount = argumentsOf(change).length > argumentsOf(preview).length;
      expect(Object.hasOwn(change.refused, 'changed'), name).to.equal(hasAmount);
    }
  });

  it('change an account for a proved customer only', () => {
    const changes = ALL.filter(
      ({ writes, proves, limitedBy }) => writes && proves === undefined && limitedBy === undefined,
    );
    expect(changes.map(({ least }) => least)).to.deep.equal(changes.map(() => 'channel'));
    expect(changes).to.have.length(8);
  });
});
