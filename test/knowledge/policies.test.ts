import { expect } from 'chai';
import { withPolicies } from '../../knowledge/policies.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { PolicyFact } from '../../models/knowledge/policy-fact.ts';

function version(fact: string, number: number, ...value: number[]): PolicyFact {
  const from = new Date(Date.UTC(2025 + number, 0));
  return { _id: `${fact}@${number}`, fact, version: number, title: { en: fact }, value, from, until: null };
}

describe('the policies of a config', () => {
  const facts = [
    version('return-days', 2, 30),
    version('return-days', 1, 14),
    version('refund-days', 1, 3, 5),
  ];
  const values = (given: readonly PolicyFact[]) => given.map(({ _id, value }) => [_id, ...value]);

  it('replace the value of the newest version, and leave older ones and other facts as they are', () => {
    expect(values(withPolicies(facts, { 'return-days': 45 }))).to.deep.equal([
      ['return-days@2', 45],
      ['return-days@1', 14],
      ['refund-days@1', 3, 5],
    ]);
  });

  it('replace a range', () => {
    expect(values(withPolicies(facts, { 'refund-days': [1, 2] }))[2]).to.deep.equal(['refund-days@1', 1, 2]);
  });

  it('are refused for a fact that there is not', () => {
    expect(() => withPolicies(facts, { returnDays: 45, 'refund-days': 1 }))
      .to.throw(OnevoiceError, 'returnDays')
      .with.property('code', 'KNOWLEDGE_INVALID');
  });
});
