import type { JsonObject } from '../../models/json.ts';
import { branchesOf } from '../machine/branches.ts';
import type { Branch } from '../machine/definition.ts';
import type { AnyCall, AnyDialog, AnyMachine, AnyState } from '../machine/dialog.ts';

type AnyBranch = Branch<JsonObject, string, string, never>;

/** One transition of a drawing. */
export interface Arrow {
  readonly from: string;
  /** A state, or undefined for the dialog's end. */
  readonly to: string | undefined;
  readonly label: string;
}

/** Every declared transition from one state to another, for the drawing and for the walk test. */
export function arrows(machine: AnyMachine): Arrow[] {
  return Object.entries(machine.states).flatMap(([name, state]) => [
    ...branchesOf(state).flatMap(([label, branch]) => branchArrows(name, label, branch)),
    ...('end' in state ? [{ from: name, to: undefined, label: state.end }] : []),
    ...('handoff' in state ? [{ from: name, to: undefined, label: 'back-to-bot' }] : []),
    ...(isWaiting(state) ? takeArrows(machine, name) : []),
  ]);
}

/** Whether a state waits for the customer. */
export function isWaiting(state: AnyState): boolean {
  return 'ask' in state || 'yes' in state || 'select' in state;
}

/** The page of a dialog: a Mermaid state diagram, and a table of its queries and commands with the proof and yes that they need. */
export function diagram(dialog: AnyDialog): string {
  const { machine } = dialog;
  const states = Object.entries(machine.states);
  const calls = states.filter((entry): entry is [string, AnyCall] => entry[1].call !== undefined);
  return [
    `# ${dialog.id}`,
    '',
    `Version ${dialog.version}, made from the code by \`npm run docs\`. A bracket is a guard. In every waiting state the customer can`,
    'also correct, cancel, start over, have the question repeated, ask something else, or ask for a person.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...states.map(([name, state]) => `  state "${title(name, state)}" as ${id(name)}`),
    `  [*] --> ${id(machine.initial)}`,
    ...arrows(machine).map(
      ({ from, to, label }) => `  ${id(from)} --> ${to ? id(to) : '[*]'}${label && ` : ${label}`}`,
    ),
    '```',
    '',
    ...(calls.length === 0 ? [] : callTable(calls)),
  ].join('\n');
}

function callTable(calls: readonly [string, AnyCall][]): string[] {
  return [
    '| state | call | least proof | confirmed in |',
    '| --- | --- | --- | --- |',
    ...calls.map(([name, { call, least, confirm }]) => {
      const yes = typeof confirm === 'object' ? `not needed: ${confirm.notNeeded}` : (confirm ?? 'a read');
      return `| ${name} | ${call.writes ? 'command' : 'query'} \`${call.name}\` | ${least} | ${yes} |`;
    }),
    '',
  ];
}

function branchArrows(from: string, label: string, branch: AnyBranch): Arrow[] {
  if (typeof branch === 'string') return [{ from, to: branch, label }];
  return [branch].flat().map(({ to, when }) => ({ from, to, label: guarded(label, when) }));
}

function takeArrows({ takes }: AnyMachine, from: string): Arrow[] {
  return Object.entries(takes).flatMap(([kind, take]) => {
    if (take.only && !take.only.includes(from)) return [];
    return [{ from, to: take.to, label: guarded(kind, take.when) }];
  });
}

function guarded(label: string, when: string | undefined): string {
  return when === undefined ? label : `${label} [${when}]`.trim();
}

function title(name: string, state: AnyState): string {
  if ('push' in state) return `${name} (runs ${state.push})`;
  if (state.call !== undefined) return `${name} (${state.call.name})`;
  if ('notify' in state) return `${name} (notifies staff)`;
  return 'handoff' in state ? `${name} (hands over)` : name;
}

/** Mermaid parses a hyphen in a name as a part of an arrow. */
function id(name: string): string {
  return name.replaceAll('-', '_');
}
