import type { AnyBranch, AnyCall, AnyDialog, AnyMachine, AnyState } from '../kernel/dialog.ts';
import { VALUE_KINDS } from '../vocabulary.ts';

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
    ...ways(state).flatMap(([label, branch]) => branchArrows(name, label, branch)),
    ...('end' in state ? [{ from: name, to: undefined, label: state.end }] : []),
    ...('handoff' in state ? [{ from: name, to: undefined, label: 'back-to-bot' }] : []),
    ...(isWaiting(state) ? takeArrows(machine, name) : []),
  ]);
}

/** Whether a state waits for the customer. */
export function isWaiting(state: AnyState): boolean {
  return 'ask' in state || 'yes' in state;
}

/** The page of a dialog: a Mermaid state diagram, and a table of its queries and commands with the proof and yes that they need. */
export function diagram(dialog: AnyDialog): string {
  const { machine } = dialog;
  const states = Object.entries(machine.states);
  const calls = states.filter((entry): entry is [string, AnyCall] => 'least' in entry[1]);
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
    ...calls.map(([name, { query, command, least, confirm }]) => {
      const yes = typeof confirm === 'object' ? `not needed: ${confirm.notNeeded}` : (confirm ?? 'a read');
      return `| ${name} | ${query ? `query \`${query}\`` : `command \`${command}\``} | ${least} | ${yes} |`;
    }),
    '',
  ];
}

function ways(state: AnyState): [string, AnyBranch][] {
  if ('choose' in state) return [['', state.choose]];
  if ('notify' in state) return [['', state.next]];
  if ('push' in state) return [['ended', state.done]];
  if ('yes' in state) {
    return [
      ['yes', state.yes],
      ['no', state.no],
    ];
  }
  if ('least' in state) {
    const refusals = Object.entries(state.refused).map(([reason, way]): [string, AnyBranch] => [reason, way]);
    return [['ok', state.ok], ...refusals, ['failed', state.failed], ['timed-out', state['timed-out']]];
  }
  return 'on' in state ? (Object.entries(state.on ?? {}) as [string, AnyBranch][]) : [];
}

function branchArrows(from: string, label: string, branch: AnyBranch): Arrow[] {
  if (typeof branch === 'string') return [{ from, to: branch, label }];
  return [branch].flat().map(({ to, when }) => ({ from, to, label: guarded(label, when) }));
}

function takeArrows({ takes }: AnyMachine, from: string): Arrow[] {
  return VALUE_KINDS.flatMap((kind) => {
    const take = takes[kind];
    if (!take || (take.only && !take.only.includes(from))) return [];
    return [{ from, to: take.to, label: guarded(kind, take.when) }];
  });
}

function guarded(label: string, when: string | undefined): string {
  return when === undefined ? label : `${label} [${when}]`.trim();
}

function title(name: string, state: AnyState): string {
  if ('push' in state) return `${name} (runs ${state.push})`;
  if ('least' in state) return `${name} (${state.query ?? state.command})`;
  if ('notify' in state) return `${name} (notifies staff)`;
  return 'handoff' in state ? `${name} (hands over)` : name;
}

/** Mermaid parses a hyphen in a name as a part of an arrow. */
function id(name: string): string {
  return name.replaceAll('-', '_');
}
