import type { OnevoiceConfig } from 'onevoice';
import config from '../onevoice.config.ts';
import { Workshop } from '../shop/workshop.ts';
import { workshopShop } from '../shop/workshop-shop.ts';

/** A Monday. */
export const NOW = new Date('2026-03-02T09:00:00Z');

/** The config with a workshop of its own at a fixed time, and that workshop. */
export function workshopAt(now: Date = NOW): { config: OnevoiceConfig; workshop: Workshop } {
  const workshop = new Workshop(() => now);
  return { workshop, config: { ...config, shop: workshopShop(workshop) } };
}
