/** A number with its text in the reader's notation: the number picks the plural, the text is what is shown. */
export interface Quantity {
  readonly n: number;
  readonly text: string;
}

/** The forms of one phrase; `#` stands for the number. A language lists the categories that it has. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * The one function that knows plurals: picks the form for a quantity by the language's rules and puts the number in.
 * A number shown rounded or shortened still takes the form of `n`. `gap` is the space that a form's space behind its number
 * becomes: one that does not break where the language keeps a number and its word on a line.
 */
export function pluralOf<F extends PluralForms>(
  language: string,
  gap = ' ',
): (quantity: Quantity, forms: F) => string {
  let rules: Intl.PluralRules | undefined;
  return (quantity, forms) => {
    rules ??= new Intl.PluralRules(language);
    const form: string = forms[rules.select(quantity.n)] ?? forms.other;
    return form.replaceAll('# ', `#${gap}`).replaceAll('#', () => quantity.text);
  };
}
