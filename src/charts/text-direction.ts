const strong = /[\p{L}\u200e\u200f\u061c]/u;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200f\u061c]/u;

/**
 * The base direction of a text, by its first strong character (rule P2 of Unicode's bidirectional algorithm); text
 * without one, such as `−12 %`, runs left to right. So a number keeps its sign in front on a right-to-left page, and
 * both renderers agree without asking the page.
 */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const first = strong.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first) ? 'rtl' : 'ltr';
}
