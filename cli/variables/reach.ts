import { isLoopbackHost } from './loopback.ts';

/** The variables by name, each valid by itself or absent. */
type Values = Readonly<Record<string, unknown>>;

/**
 * What of a part's variables lets others than this machine reach the server, such as `HOST=0.0.0.0`. A secret is given by its name alone.
 */
export type Openings = (values: Values) => readonly string[];

/** Who reaches the server, and what that demands of its settings. */
export interface Reach {
  /** What lets others than this machine reach it; empty: only this machine does. */
  readonly openedBy: readonly string[];
  /** Whether only this machine reaches it. In production others always do, by a proxy that no variable has to name. */
  readonly isLocal: boolean;
  /** Whether the demo's pages were asked for by name (`WEB_DEMO=true`), so that everybody who reaches the server may use them. */
  readonly showsDemo: boolean;
  /** Where secrets and origins have to be given, as a part of a sentence. Undefined: what is missing is made up for the developer. */
  readonly demanded: string | undefined;
  /** What can be done instead of setting what is missing there, as sentences. Undefined in production, where nothing can. */
  readonly otherWays: string | undefined;
}

/**
 * The reach of a server with these variables.
 * @param hasDemo Whether the shop has pages of a demo, which alone may be shown to others with secrets that are made up
 */
export function reachOf(values: Values, openings: readonly Openings[], hasDemo: boolean): Reach {
  const openedBy = [serverOpenings, ...openings].flatMap((find) => find(values));
  if (values['NODE_ENV'] === 'production')
    return { openedBy, isLocal: false, showsDemo: false, demanded: 'in production', otherWays: undefined };
  const isLocal = openedBy.length === 0;
  const showsDemo = hasDemo && values['WEB_DEMO'] === true;
  if (showsDemo || isLocal)
    return { openedBy, isLocal, showsDemo, demanded: undefined, otherWays: undefined };
  return {
    openedBy,
    isLocal,
    showsDemo,
    demanded: `where others reach the server (${openedBy.join(', ')})`,
    otherWays: otherWays(openedBy, hasDemo),
  };
}

function otherWays(openedBy: readonly string[], hasDemo: boolean): string {
  const keep = `To keep the server to this machine, where the secrets are made up, leave out ${openedBy.join(' and ')}.`;
  if (!hasDemo) return keep;
  return `${keep}\nTo show the demo to everybody who reaches the server, who may then sign in as anybody and read all one-time codes, set WEB_DEMO=true.`;
}

function serverOpenings({ HOST: host, TRUST_PROXY: proxies }: Values): string[] {
  return [
    ...(typeof host === 'string' && !isLoopbackHost(host) ? [`HOST=${host}`] : []),
    ...(typeof proxies === 'number' && proxies > 0 ? [`TRUST_PROXY=${proxies}`] : []),
  ];
}
