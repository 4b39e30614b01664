import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../cli/init/write-project.ts';
import { DEMO_KNOWLEDGE } from '../../knowledge/seed-knowledge.ts';

/**
 * The files of a knowledge folder that are still the demo's, by their paths from it, as `onevoice init` wrote them: what they promise to customers, no shop has decided.
 */
export function demoArticlesIn(folder: string): readonly string[] {
  return [...filesOf(DEMO_KNOWLEDGE)]
    .filter(([path, text]) => {
      const own = join(folder, path);
      return existsSync(own) && readFileSync(own, 'utf8') === text;
    })
    .map(([path]) => path);
}
