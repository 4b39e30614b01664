import type { Result } from '../../../models/conversation/command.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { JsonObject } from '../../../models/json.ts';
import type { Asker } from '../../shop.ts';
import { calculate } from './calculate.ts';
import { BEFORE_NUMBERS, CHANGING_TOOLS, type ChangingTool } from './changing-tools.ts';
import { argumentFault, isTool } from './python-call.ts';
import { READING_TOOLS, type ReadingTool } from './reading-tools.ts';
import type { ToolArguments, ToolCall, ToolResult, ToolShop } from './tool-call.ts';

/** Makes a call for somebody, by the operations of the shop; `key` is that of its command. Nothing but the shop's operations changes anything. */
export async function performTool(
  { name, kwargs }: ToolCall,
  asker: Asker,
  key: string,
  { shop, books }: ToolShop,
): Promise<ToolResult> {
  if (!isTool(name)) return { error: `Unknown action ${name}` };
  const fault = argumentFault(name, kwargs) ?? typeFault(kwargs);
  if (fault !== undefined) return { error: `Error: ${fault}` };
  const given = argumentsOf(kwargs);
  const isForeign = 'user_id' in kwargs && kwargs['user_id'] !== asker.customer;
  if (isForeign) return { error: 'Error: user not found' };
  const changing = CHANGING_TOOLS[name];
  if (changing !== undefined) return { error: await change(changing, given, asker, key, shop) };
  const reading: ReadingTool | undefined = READING_TOOLS[name];
  if (reading !== undefined) return await reading(given, asker, { shop, books });
  if (name === 'calculate') {
    const calculated = calculate(given.text('expression'));
    return 'error' in calculated ? calculated : { error: null, ...calculated };
  }
  return { error: null, result: name === 'think' ? '' : 'Transfer successful' };
}

/** Previews the change, then does what was previewed. */
async function change(
  { preview, command, args: argsOf, agreed, error, fault }: ChangingTool,
  given: ToolArguments,
  asker: Asker,
  key: string,
  shop: ToolShop['shop'],
): Promise<string | null> {
  const args = argsOf(given);
  const errorOf = (result: Result) => {
    const refusal = { reason: '', ...result.value } as JsonObject & { reason: string };
    const text = result.outcome === 'refused' ? error(refusal) : undefined;
    if (text === undefined)
      throw new OnevoiceError('SHOP_FAILED', {
        detail: `${command.name}: ${result.outcome} ${refusal.reason}`,
      });
    return text;
  };
  const previewed = await shop.query(preview.name, args, asker);
  const differ = fault?.(given);
  if (differ !== undefined) {
    const isEarlier =
      previewed.outcome === 'refused' && BEFORE_NUMBERS.has(String(previewed.value['reason']));
    return isEarlier ? errorOf(previewed) : differ;
  }
  if (previewed.outcome !== 'ok') return errorOf(previewed);
  const request = { name: command.name, args: { ...args, ...agreed?.(previewed.value) }, key };
  const done = await shop.perform(request, asker);
  return done.outcome === 'ok' ? null : errorOf(done);
}

/** Tools take texts, and lists of texts where several items are named. */
function typeFault(kwargs: ToolCall['kwargs']): string | undefined {
  const wrong = Object.entries(kwargs).find(([name, value]) => {
    if (!name.endsWith('_ids')) return typeof value !== 'string';
    return !Array.isArray(value) || !value.every((item) => typeof item === 'string');
  });
  return wrong && `the argument ${wrong[0]} has a wrong type`;
}

function argumentsOf(kwargs: ToolCall['kwargs']): ToolArguments {
  return {
    text: (name) => String(kwargs[name]),
    texts: (name) => kwargs[name] as readonly string[],
  };
}
