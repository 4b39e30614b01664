import { defineShop, implement, ok, refused, type Shop } from 'onevoice';
import { bookFitting, freeSlots, partAvailability, popularParts } from './operations.ts';
import type { Workshop } from './workshop.ts';

/** The workshop as the bot calls it. */
export function workshopShop(workshop: Workshop): Shop {
  return defineShop([
    implement(popularParts, async () => ok({ parts: workshop.popularParts() })),
    implement(partAvailability, async ({ parts }) => {
      const found = parts.flatMap((part) => workshop.part(part) ?? []);
      return found.length === parts.length ? ok({ parts: found }) : refused('unknown-part');
    }),
    implement(freeSlots, async ({ from }) => ok({ days: workshop.freeDays(from) })),
    implement(bookFitting, async (wanted, { key }) => {
      const booked = workshop.book(key, wanted);
      if (typeof booked === 'string') return refused(booked);
      return ok({ booking: booked.booking, day: booked.day });
    }),
  ]);
}
