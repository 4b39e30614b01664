import type { Figure } from '../product.ts';
import type { CustomerKind } from './customers/customer.ts';
import { passHat } from './grading.ts';
import type { Verdict } from './judge.ts';

const NAMES: Readonly<Record<CustomerKind, string>> = {
  task: 'tasks',
  chat: 'sample chats',
  question: 'questions',
  cross: 'chats about orders of others',
};

/** The figures of a run beside their targets, of each kind of customers. */
export function figuresOf(verdicts: readonly Verdict[], strays: readonly string[], seeds: number): Figure[] {
  const kinds = (Object.keys(NAMES) as CustomerKind[]).map((kind) => ({
    name: NAMES[kind],
    its: verdicts.filter(({ customer }) => customer.kind === kind),
  }));
  return [
    ...kinds.flatMap(({ name, its }) => (its.length === 0 ? [] : figuresOfKind(name, its, seeds))),
    {
      name: 'changes of data nobody spoke of',
      target: '0',
      measured: `${strays.length}`,
      value: strays.length,
    },
  ];
}

function figuresOfKind(name: string, verdicts: readonly Verdict[], seeds: number): Figure[] {
  const solved = verdicts.filter((verdict) => verdict.solved).length;
  const violations = verdicts.reduce((sum, verdict) => sum + verdict.violations.length, 0);
  const turns = verdicts.reduce((sum, verdict) => sum + verdict.turns, 0) / verdicts.length;
  const ids = [...new Set(verdicts.map(({ customer }) => customer.id))];
  const outcomes = ids.map((id) =>
    verdicts.flatMap(({ customer, solved: isSolved }) => (customer.id === id ? [isSolved] : [])),
  );
  return [
    {
      name: `${name} solved`,
      target: 'all',
      measured: `${solved} of ${verdicts.length}`,
      value: verdicts.length - solved,
    },
    { name: `${name}: violations`, target: '0', measured: `${violations}`, value: violations },
    { name: `${name}: turns of the customer`, target: '', measured: turns.toFixed(1) },
    ...[...new Set([1, seeds])].map((k) => ({
      name: `${name}: pass^${k}`,
      target: '1.000',
      measured: passHat(outcomes, k).toFixed(3),
    })),
  ];
}
