import type { DialogRegistry } from '../dialogs/machine/registry.ts';
import type { Frame } from '../dialogs/machine/stack.ts';
import { maskSecretsIn } from '../models/mask-secrets.ts';
import type { SlotValues } from '../models/values/value-types.ts';
import type { Memory } from './memory.ts';

/**
 * The memory as it is stored, with the secrets of a customer's message masked. A dialog that takes a secret and has not used it keeps it, in a slot that is
 * named after its kind; no other dialog is ever given it. `isSecret`: by the name of a kind; `spent`: the secrets that a command has used.
 */
export function maskedMemory(
  memory: Memory,
  secrets: readonly string[],
  spent: readonly string[],
  registry: DialogRegistry,
  isSecret: (kind: string) => boolean,
): Memory {
  const all = [...new Set([...secrets, ...spent])];
  if (all.length === 0) return memory;
  const { stack, ...rest } = memory;
  const { frames, kept, ...others } = stack;
  const withoutSecrets = kept && Object.fromEntries(Object.entries(kept).filter(([kind]) => !isSecret(kind)));
  return {
    ...maskSecretsIn(rest, all),
    stack: {
      ...maskSecretsIn(others, all),
      ...(withoutSecrets && { kept: maskSecretsIn<SlotValues>(withoutSecrets, all) }),
      frames: frames.map((frame) => maskedFrame(frame, all, spent, registry, isSecret)),
    },
  };
}

function maskedFrame(
  frame: Frame,
  secrets: readonly string[],
  spent: readonly string[],
  registry: DialogRegistry,
  isSecret: (kind: string) => boolean,
): Frame {
  const takes = registry.find(frame.dialog)?.machine.takes ?? {};
  const slots = Object.entries(frame.slots).map(([name, value]) => {
    const isHeld = isSecret(name) && Object.hasOwn(takes, name) && !spent.includes(String(value));
    return [name, isHeld ? value : maskSecretsIn(value, secrets)] as const;
  });
  return { ...frame, slots: Object.fromEntries(slots) };
}
