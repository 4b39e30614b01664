import { readKnowledge } from '../../../knowledge/read-knowledge.ts';

/** An answer with everything that an answer can have. */
export const EVERYTHING = `# Returns **made easy**

You have **30 days**, *unused*, ~~no~~ any reason.
See [our *terms*](https://shop.example/a_b_c) or https://shop.example/help.

1. Pack it
   - box
   - \`label\`, printed
2. Drop it  
   at any shop

> Free in the **EU**
> and the UK

| Place | Days | Price |
| --- | ---: | --- |
| Europe | 3–5 | €4.90 |
| *China* | 7 | 2*3*4 |

\`\`\`
RMA-1 *not bold*
\`\`\`

---

![The label](https://shop.example/label.png) <b>raw</b>`;

/** Texts that cost a parser more than their length, or mean harm. */
export const HOSTILE: readonly string[] = [
  '>'.repeat(10_000),
  '> '.repeat(10_000),
  '- '.repeat(10_000),
  '1. '.repeat(5_000),
  '*'.repeat(50_000),
  '['.repeat(50_000),
  '*a '.repeat(2_500) + 'b* '.repeat(2_500),
  '`a '.repeat(3_000),
  '[a]('.repeat(3_000),
  '![a]('.repeat(3_000),
];

/** An article of the demo as it is written, whole. */
export async function demoArticle(name: string, locale: string): Promise<string> {
  const { articles } = await readKnowledge('knowledge/demo');
  const found = articles.find((article) => article.article === name && article.locale === locale);
  if (found === undefined) throw new Error(`no article ${name} in ${locale}`);
  return found.body;
}
