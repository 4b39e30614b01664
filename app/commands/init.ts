import { join, relative, resolve } from 'node:path';
import type { CommandContext, CommandInputs } from '../../cli/command.ts';
import { environmentExample } from '../../cli/generated-documents.ts';
import { filesOf, type ProjectFiles, templateFiles, writeProject } from '../../cli/init/write-project.ts';
import { DEMO_KNOWLEDGE } from '../../knowledge/seed-knowledge.ts';

/** `onevoice init`: writes a project that serves the demo shop, for its owner to make it theirs. */
export async function initProject(
  { print }: Pick<CommandContext, 'print'>,
  { folder: given, json }: CommandInputs['init'],
): Promise<number> {
  const folder = resolve(given);
  const files = writeProject(folder, projectFiles());
  const steps = nextSteps(relative(process.cwd(), folder));
  if (json) print(JSON.stringify({ folder, files, next: steps }, null, 2));
  else
    for (const line of [
      `${files.length} files are in ${folder}.`,
      'Next:',
      ...steps.map((step) => `  ${step}`),
    ])
      print(line);
  if (!json && needsNewerNode()) print(NODE_20);
  return 0;
}

/** The template, a `.env` that has every variable as a comment, and the demo's articles, which the owner's own replace one by one. */
function projectFiles(): ProjectFiles {
  const articles = [...filesOf(DEMO_KNOWLEDGE)].map(
    ([path, text]) => [join('knowledge', path), text] as const,
  );
  return new Map([...templateFiles('shop'), ['.env', environmentExample().text], ...articles]);
}

function nextSteps(folder: string): string[] {
  return [...(folder === '' ? [] : [`cd ${folder}`]), 'npm install', 'npm start', 'npm test'];
}

/** restify 12 names Node 22 as the least version, although it runs on 20 as well. */
function needsNewerNode(): boolean {
  return Number(process.versions.node.split('.')[0]) < 22;
}

const NODE_20 =
  'On Node 20, npm install warns (EBADENGINE) that restify asks for Node 22. It runs on 20 too; nothing has to be done.';
