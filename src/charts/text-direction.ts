const strong = /[\p{L}\u200e\u200f\u061c]/u;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200f\u061c]/u;

// What is isolated has no say in what surrounds it. Isolates within one another are not told apart here.
const isolates = /[\u2066-\u2068][^\u2069]*\u2069?/gu;

/**
 * The base direction of a text, by its first strong character outside isolates (rule P2 of Unicode's
 * bidirectional algorithm); text
 * without one, such as `−12 %`, runs left to right. So a number keeps its sign in front on a right-to-left page, and
 * both renderers agree without asking the page.
 */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const first = strong.exec(text.replaceAll(isolates, ''))?.[0];
  return first !== undefined && rightToLeft.test(first) ? 'rtl' : 'ltr';
}
