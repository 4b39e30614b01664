import { threadId } from 'node:worker_threads';

/** An input, its bytes as text, and the thread that parsed it. */
export function echo(input: { readonly text: string; readonly parts: readonly Buffer[] }) {
  const texts = input.parts.map((part) => part.toString('utf8'));
  return { ...input, texts, thread: threadId, at: new Date(0), missing: undefined };
}

/** Never ends for `spin` and `wait`, takes memory without end for `grow`, throws for `throw`, and answers to anything else. */
export async function misbehave(input: { readonly how: string }): Promise<string> {
  const { how } = input;
  if (how === 'throw') throw new Error('broken');
  if (how === 'wait') await new Promise(() => {});
  for (const grown: string[][] = []; how === 'spin' || how === 'grow'; )
    if (how === 'grow') grown.push(new Array(100_000).fill('').map((_, index) => `${index} ${grown.length}`));
  return `${how} is fine`;
}
