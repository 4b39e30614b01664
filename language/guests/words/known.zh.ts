/** The sentence that says in Chinese which languages are spoken here, for an app that does not answer in Chinese. */
export const zh = (languages: string): string => `本客服可以用以下语言交流：${languages}。`;
