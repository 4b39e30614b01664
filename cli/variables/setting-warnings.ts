import { editDistance } from '../../models/edit-distance.ts';
import { BLOCKED_PORTS } from './blocked-ports.ts';
import { VARIABLES } from './config.ts';

const NAMES: readonly string[] = Object.keys(VARIABLES);
const PREFIXES: ReadonlySet<string> = new Set(NAMES.filter((name) => name.includes('_')).map(prefixOf));

/** Names up to this length may have two wrong letters, longer ones three. */
const SHORT = 10;

/** What an environment does that is allowed and hardly meant, a sentence each. */
export function settingWarnings(environment: Readonly<Record<string, string | undefined>>): string[] {
  const misspelt = Object.keys(environment).flatMap((name) => {
    const meant = variableMeant(name);
    return meant === undefined ? [] : [`There is no setting ${name}. Did you mean ${meant}?`];
  });
  const port = environment['PORT'];
  if (!BLOCKED_PORTS.has(Number(port))) return misspelt;
  return [
    ...misspelt,
    `PORT=${port}: browsers refuse to open this port, so that the website chat needs another one or a proxy before it. Example: PORT=${VARIABLES.PORT.example}`,
  ];
}

/** The setting that a name is a misspelling of. The environment holds variables of other programs too, so that a name has to be close. */
function variableMeant(name: string): string | undefined {
  if (NAMES.includes(name) || !PREFIXES.has(prefixOf(name))) return undefined;
  const most = name.length <= SHORT ? 2 : 3;
  const [nearest] = NAMES.map((known) => ({ known, distance: editDistance(name, known) }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance);
  return nearest?.known;
}

/** What stands before the first underscore of a name. */
function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf('_')));
}
