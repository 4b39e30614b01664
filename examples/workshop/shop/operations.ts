import { command, query, reasons } from 'onevoice';
import { z } from 'zod';

const day = z.iso.date();
const name = z.object({ en: z.string(), zh: z.string(), de: z.string() });
const price = z.object({ amount: z.int(), currency: z.literal('EUR') });

/** A part that the workshop sells, with its name in each language. */
export type PartName = { part: string; name: { en: string; zh: string; de: string } };

/** A part with its price and the pieces in stock; `back`: the day when new ones come, null if none are ordered or some are there. */
export type PartStock = PartName & {
  price: { amount: number; currency: 'EUR' };
  stock: number;
  back: string | null;
};

const part = z.object({ part: z.string(), name }) satisfies z.ZodType<PartName>;

/** The parts that are asked for most. */
export const popularParts = query({
  name: 'popular-parts',
  args: z.object({}),
  ok: z.object({ parts: z.array(part) }),
});

/** Whether parts are there, and what they cost. */
export const partAvailability = query({
  name: 'part-availability',
  args: z.object({ parts: z.array(z.string()).min(1) }),
  ok: z.object({
    parts: z
      .array(
        z.object({
          ...part.shape,
          price,
          stock: z.int(),
          back: day.nullable(),
        }) satisfies z.ZodType<PartStock>,
      )
      .min(1),
  }),
  refused: reasons('unknown-part'),
});

/** The next days on which the workshop has a free place, from a day on, at most five. */
export const freeSlots = query({
  name: 'free-slots',
  args: z.object({ from: day }),
  ok: z.object({ days: z.array(day) }),
});

/** Books a fitting: a bike is brought in the morning of a day. `photos` are the ids of files that the customer sent. */
export const bookFitting = command({
  name: 'book-fitting',
  args: z.object({ frame: z.string(), day, wish: z.string(), photos: z.array(z.string()) }),
  ok: z.object({ booking: z.string(), day }),
  refused: reasons('slot-taken', 'already-booked'),
});
