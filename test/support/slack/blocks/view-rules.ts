import { z } from 'zod';
import { isJson, jsonList } from '../server/json.ts';
import { blockFaults, pointing, VIEW_BLOCKS } from './block-rules.ts';
import { plainRule } from './element-rules.ts';

/** A view may have 250 kB (docs.slack.dev/reference/methods/views.open, `view_too_large`). */
const LARGEST = 250_000;

const common = {
  blocks: z.array(z.unknown()),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};

const viewRule = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('home'), ...common }),
  z.strictObject({
    type: z.literal('modal'),
    ...common,
    title: plainRule(24),
    close: plainRule(24).optional(),
    submit: plainRule(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
  }),
]);

/** What is wrong with a view by docs.slack.dev/reference/views, in Slack's form; empty when nothing is. */
export function viewFaults(view: unknown, type: 'modal' | 'home'): string[] {
  const read = viewRule.safeParse(view);
  if (!read.success)
    return read.error.issues.map((issue) =>
      pointing(issue.message, ['/view', ...issue.path.map(String)].join('/')),
    );
  if (read.data.type !== type) return [pointing(`must be a ${type}`, '/view/type')];
  const faults = blockFaults(read.data.blocks, VIEW_BLOCKS, '/view/blocks');
  const asks = jsonList(read.data.blocks).some((block) => block.type === 'input');
  if (asks && read.data.type === 'modal' && read.data.submit === undefined)
    faults.push(pointing('`submit` is required when an `input` block is in blocks', '/view/submit'));
  return faults;
}

/** Whether a view is larger than Slack takes. */
export function viewTooLarge(view: unknown): boolean {
  return isJson(view) && Buffer.byteLength(JSON.stringify(view)) > LARGEST;
}
