import type { ReturnWindow } from '../../../models/shop/operations/views.ts';

const WHY = { set: { why: ({ reason }: { reason: string }) => reason }, to: 'refused' } as const;

/** Where a return or an exchange goes on that is refused for the order as a whole. */
export const NOT_RETURNABLE_BRANCHES = {
  'not-delivered': WHY,
  returned: WHY,
  'exchange-requested': WHY,
  'already-cancelled': WHY,
  'too-late': {
    set: {
      why: ({ reason }: { reason: string }) => reason,
      window: ({ window }: { window: ReturnWindow }) => window,
    },
    to: 'refused',
  },
} as const;
