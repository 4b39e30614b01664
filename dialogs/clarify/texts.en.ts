/** The question what a message means. */
export const en = {
  clarify: () => 'Which of these do you mean?',
  'choice-question': () => 'A question about the shop',
};
