import { Context } from 'mingo';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import * as window from 'mingo/operators/window';
import type { Options } from 'mingo/types';
import { QUERY_OPERATORS } from './query-operators.ts';

type QueryOps = Parameters<Context['addQueryOps']>[0];

/** All operators of mingo; those that depend on BSON's types and their order are replaced by ours. */
export const MINGO_OPTIONS: Partial<Options> = {
  context: Context.init({
    accumulator,
    expression,
    pipeline,
    projection,
    query: { ...query, ...QUERY_OPERATORS } as unknown as QueryOps,
    window,
  }),
  scriptEnabled: false,
};
