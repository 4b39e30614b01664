import { z } from 'zod';
import type { Card } from '../../models/shop/card.ts';

const order = z.object({
  type: z.literal('order'),
  title: z.string(),
  status: z.string(),
  steps: z.array(
    z
      .object({ label: z.string(), state: z.enum(['done', 'current', 'open']), on: z.string().optional() })
      .transform(({ on, ...step }) => (on === undefined ? step : { ...step, on })),
  ),
  items: z.array(z.string()),
  total: z.string(),
  tracking: z
    .object({ label: z.string(), url: z.string().optional() })
    .transform(({ url, label }) => (url === undefined ? { label } : { label, url }))
    .optional(),
});

const product = z.object({
  type: z.literal('product'),
  title: z.string(),
  text: z.string(),
  price: z.string(),
  url: z.string().optional(),
  image: z.object({ url: z.string(), alt: z.string() }).optional(),
});

/** The card in an attachment's content; undefined for any other content, which is not shown: the activity's text says the same. */
export function readCard(content: unknown): Card | undefined {
  const sent = z.discriminatedUnion('type', [order, product]).safeParse(content).data;
  if (sent === undefined) return undefined;
  if (sent.type === 'order') {
    const { tracking, ...rest } = sent;
    return tracking === undefined ? rest : { ...rest, tracking };
  }
  const { url, image, ...rest } = sent;
  return { ...rest, ...(url !== undefined && { url }), ...(image !== undefined && { image }) };
}
