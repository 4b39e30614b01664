import type { JsonObject } from '../../models/json.ts';
import type { Branch, State } from './definition.ts';

/** The branches of a state, each with the name of the event that takes it; empty for one that is taken at once. */
export function branchesOf(
  state: State<JsonObject, string, string>,
): [event: string, branch: Branch<JsonObject, string, string, never>][] {
  if ('choose' in state) return [['', state.choose]];
  if ('notify' in state) return [['', state.next]];
  if ('push' in state) return [['ended', state.done]];
  if ('yes' in state) {
    return [
      ['yes', state.yes],
      ['no', state.no],
    ];
  }
  if (state.call !== undefined) {
    return [
      ['ok', state.ok],
      ...Object.entries(state.refused),
      ['failed', state.failed],
      ['timed-out', state['timed-out']],
      ...(state.limited === undefined ? [] : [['limited', state.limited] as [string, typeof state.limited]]),
    ];
  }
  const on = 'on' in state ? Object.entries(state.on ?? {}) : [];
  return [
    ...('select' in state
      ? [['selected', state.selected] as [string, Branch<JsonObject, string, string, never>]]
      : []),
    ...on.flatMap(([event, branch]) =>
      branch === undefined ? [] : [[event, branch] as [string, typeof branch]],
    ),
  ];
}
