import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { VARIABLES } from './config.ts';

/** A file whose text is derived from the code; a test fails when the file in the tree differs. */
export interface GeneratedDocument {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

/** `.env.example`: every variable, commented out, with what it is for. */
export function environmentExample(): GeneratedDocument {
  const entries = Object.entries(VARIABLES).map(
    ([name, variable]) => `# ${variable.about}\n# ${name}=${variable.example}\n`,
  );
  return {
    path: '.env.example',
    text: `# Copy to .env and set what you need; nothing has to be set to start.\n\n${entries.join('\n')}`,
  };
}

/** `docs/configuration.md`: every variable with its default and an example. */
export function configurationPage(): GeneratedDocument {
  const rows = Object.entries(VARIABLES).map(([name, variable]) => {
    const parsed = variable.schema.safeParse(undefined);
    const value =
      parsed.success && parsed.data !== undefined ? `\`${shown(name, parsed.data)}\`` : '(not set)';
    return `| \`${name}\` | ${variable.about} | ${value} | \`${variable.example}\` |`;
  });
  const text = [
    '# Configuration',
    '',
    'Onevoice reads its environment once, at start, and from a file `.env` in the working folder if there is one.',
    'All faults are printed together, each with an example. `onevoice doctor` tries every connection that is configured.',
    '',
    '| variable | what it is for | default | example |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  return { path: 'docs/configuration.md', text };
}

function shown(name: string, value: unknown): string {
  return name === 'DATA_DIR' ? './data' : String(value);
}

/** Writes documents below the working folder, and says which. */
export function writeDocuments(documents: readonly GeneratedDocument[], print: (line: string) => void): void {
  for (const { path, text } of documents) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    print(path);
  }
}
