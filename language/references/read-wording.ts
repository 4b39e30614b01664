import type { Json } from '../../models/json.ts';
import type { OkOf } from '../../models/shop/operation.ts';
import type { ValueContext, ValueKind } from '../../models/values/value-kind.ts';
import type { readWording as operation, WordingArgs } from '../../models/values/wording-operation.ts';
import { normalize } from '../normalize.ts';
import { choice, payment, picks, swaps } from './kinds.ts';

/** Reads a customer's words with the things that they may refer to. */
export function readWording({ text, among }: WordingArgs, context: ValueContext): OkOf<typeof operation> {
  const normalized = normalize(text).text;
  const within: ValueContext = { ...context, among: (kind) => among[kind] ?? [] };
  const first = <Value extends Json>(kind: ValueKind<Value>): Value | null =>
    kind.find(normalized, within)[0]?.value ?? null;
  return { picks: first(picks), swaps: first(swaps), choice: first(choice), payment: first(payment) };
}
