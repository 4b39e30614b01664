import { z } from 'zod';
import type { JsonObject } from '../json.ts';
import { query } from '../shop/operation.ts';
import type { Referent } from './referent.ts';

const picks = z.object({
  chosen: z.array(z.string()),
  open: z.array(z.array(z.string())),
  without: z.array(z.string()),
  adds: z.boolean(),
});

const swaps = z.object({
  swaps: z.array(
    z.object({
      from: z.string(),
      to: z.string().nullable(),
      among: z.array(z.string()),
      without: z.array(z.string()),
    }),
  ),
  open: z.array(z.array(z.string())),
});

/** What a customer's words are read with: the things in question, by kind of value. */
export type WordingArgs = { text: string; among: { [kind: string]: Referent[] } };

/**
 * Reads the words in which a customer asked for something, once it is known what they may refer to. The bot itself answers it, and no shop does. Null: the words
 * hold no value of the kind.
 */
export const readWording = query({
  name: 'read-wording',
  args: z.custom<WordingArgs & JsonObject>((args) => typeof args === 'object' && args !== null),
  ok: z.object({
    picks: picks.nullable(),
    swaps: swaps.nullable(),
    choice: z.string().nullable(),
    payment: z.string().nullable(),
  }),
});
