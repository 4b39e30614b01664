import { z } from 'zod';
import type { ProofLevel } from '../customer/identity.ts';
import type { JsonObject } from '../json.ts';

/** What an operation is, in words for those who implement it; `docs/shop-operations.md` is made of those of the built-in ones. */
export interface OperationWords {
  /** What it does, in one sentence. */
  readonly about?: string;
  /** What has to hold, in the order in which it is checked. Default: nothing. */
  readonly requires?: readonly string[];
  /** What a success changes. Default: nothing. */
  readonly effects?: readonly string[];
}

/** Schemas of the refusals of an operation, by reason; each describes what the refusal tells besides its reason. */
export type RefusalSchemas = { readonly [reason: string]: z.ZodType<JsonObject> };

/**
 * One operation of a shop, declared by who brings it: its name, the schemas of its arguments, its result and its refusals, and the proof that it
 * needs. Dialogs call it typed, a {@link Handler} implements it typed, and what a shop returns is checked against it. All of it is JSON.
 */
export interface ShopOperation<
  Args extends JsonObject = JsonObject,
  Ok extends JsonObject = JsonObject,
  Refused extends RefusalSchemas = RefusalSchemas,
> extends OperationWords {
  /** Unique among the operations of an app, such as `book-fitting`. */
  readonly name: string;
  /** A write is called once for each key, after a yes; a read may be repeated. */
  readonly writes: boolean;
  /** The least proof of the customer's identity. */
  readonly least: ProofLevel;
  /** The argument that names what the call is about, such as `order`. A `matched` proof covers its own subject only. */
  readonly subject?: string;
  /** The level that an `ok` proves: of its `customer`, and for `matched` of its subject. */
  readonly proves?: ProofLevel;
  /** The arguments by whose values calls are rate-limited besides the network that they come from (`bots/call-limits.ts`). */
  readonly limitedBy?: readonly string[];
  /** The arguments that are secrets of the customer, such as a one-time code: they are stored masked once the call is made. */
  readonly secrets?: readonly string[];
  readonly args: z.ZodType<Args>;
  readonly ok: z.ZodType<Ok>;
  readonly refused: Refused;
}

/** Any operation. */
export type AnyOperation = ShopOperation;

/** The arguments of an operation. */
export type ArgsOf<O extends AnyOperation> =
  O extends ShopOperation<infer Args, infer _Ok, infer _R> ? Args : never;

/** What an operation gives when it succeeds. */
export type OkOf<O extends AnyOperation> =
  O extends ShopOperation<infer _Args, infer Ok, infer _R> ? Ok : never;

/** The reasons for which an operation may refuse. */
export type ReasonOf<O extends AnyOperation> = keyof O['refused'] & string;

/** A refusal for one reason. */
export type RefusalOf<O extends AnyOperation, Reason extends ReasonOf<O> = ReasonOf<O>> = {
  [R in Reason]: { reason: R } & z.infer<O['refused'][R]>;
}[Reason];

/** The result of an operation, narrowed by `outcome`. */
export type ResultOf<O extends AnyOperation> =
  | { readonly outcome: 'ok'; readonly value: OkOf<O> }
  | { readonly outcome: 'refused'; readonly value: RefusalOf<O> }
  | { readonly outcome: 'failed' | 'timed-out'; readonly value: { reason: string } };

/** What an operation is declared with. */
export interface OperationOptions<
  Args extends JsonObject,
  Ok extends JsonObject,
  Refused extends RefusalSchemas,
> extends OperationWords {
  readonly name: string;
  /** Default: `none`. */
  readonly least?: ProofLevel;
  readonly subject?: keyof Args & string;
  readonly proves?: ProofLevel;
  /** Default: none; a read that proves an identity is limited by its network in any case. */
  readonly limitedBy?: readonly (keyof Args & string)[];
  /** Default: none. */
  readonly secrets?: readonly (keyof Args & string)[];
  readonly args: z.ZodType<Args>;
  readonly ok: z.ZodType<Ok>;
  /** Default: it never refuses. */
  readonly refused?: Refused;
}

/** Declares a read of a shop. */
export function query<
  Args extends JsonObject,
  Ok extends JsonObject,
  Refused extends RefusalSchemas = Record<never, never>,
>(
  options: OperationOptions<Args, Ok, Refused>,
): ShopOperation<Args, Ok, Refused> & { readonly writes: false } {
  return { ...declared(options), writes: false };
}

/** Declares a write of a shop. */
export function command<
  Args extends JsonObject,
  Ok extends JsonObject,
  Refused extends RefusalSchemas = Record<never, never>,
>(
  options: OperationOptions<Args, Ok, Refused>,
): ShopOperation<Args, Ok, Refused> & { readonly writes: true } {
  return { ...declared(options), writes: true };
}

function declared<Args extends JsonObject, Ok extends JsonObject, Refused extends RefusalSchemas>(
  options: OperationOptions<Args, Ok, Refused>,
): Omit<ShopOperation<Args, Ok, Refused>, 'writes'> {
  const { least = 'none', refused = {} as Refused, ...rest } = options;
  return { ...rest, least, refused };
}

/** Whether calls are rate-limited: a read that proves an identity is a guess, and a write may name what it is limited by. */
export function isLimited({ writes, proves, limitedBy }: AnyOperation): boolean {
  return limitedBy !== undefined || (!writes && proves !== undefined);
}

/** A refusal that tells nothing but its reason. */
export const NOTHING_MORE: z.ZodType<JsonObject> = z.object({});

/** A refusal with the meaning of its reason; `more`: what it tells besides. Default: nothing. */
export function refusal<More extends JsonObject = JsonObject>(
  about: string,
  more: z.ZodType<More> = NOTHING_MORE as z.ZodType<More>,
): z.ZodType<More> {
  return more.describe(about);
}

/** Refusals that tell nothing but their reason. */
export function reasons<const Reason extends string>(
  ...names: readonly Reason[]
): { readonly [R in Reason]: typeof NOTHING_MORE } {
  return Object.fromEntries(names.map((name) => [name, NOTHING_MORE])) as {
    [R in Reason]: typeof NOTHING_MORE;
  };
}

/** What is wrong with a result by its operation's schemas, with the path in it; undefined: nothing. */
export function faultOfResult(operation: AnyOperation, result: unknown): string | undefined {
  const parsed = RESULT.safeParse(result);
  if (!parsed.success) return `the result ${z.prettifyError(parsed.error)}`;
  const { outcome, value } = parsed.data;
  if (outcome === 'failed' || outcome === 'timed-out') return undefined;
  if (outcome === 'ok') return faultOf(operation.ok, value);
  const reason = String(value['reason']);
  const refusal = Object.hasOwn(operation.refused, reason) ? operation.refused[reason] : undefined;
  return refusal === undefined ? `unknown reason "${reason}"` : faultOf(refusal, value);
}

const RESULT = z.object({
  outcome: z.enum(['ok', 'refused', 'failed', 'timed-out']),
  value: z.record(z.string(), z.json()),
});

function faultOf(schema: z.ZodType, value: unknown): string | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? undefined : z.prettifyError(parsed.error);
}
