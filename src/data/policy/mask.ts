/** What stands where a policy has taken something out of a comment. No word, so no term. */
export const mask = '•••';
