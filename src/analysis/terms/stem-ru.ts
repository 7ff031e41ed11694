const vowel = 'аеиоуыэюя';
/** RV: what follows the first vowel, in which alone endings are looked for. */
const region = new RegExp(`^([^${vowel}]*[${vowel}])(.+)$`, 'u');

const gerund = /(?:(?<=[ая])(?:в|вши|вшись)|(?:ив|ивши|ившись|ыв|ывши|ывшись))$/u;
const reflexive = /с[яь]$/u;
const adjective = /(?:ее|ие|ые|ое|ими|ыми|ей|ий|ый|ой|ем|им|ым|ом|его|ого|ему|ому|их|ых|ую|юю|ая|яя|ою|ею)$/u;
const participle = /(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|(?:ивш|ывш|ующ))$/u;
const verb =
  /(?:(?<=[ая])(?:ла|на|ете|йте|ли|й|л|ем|н|ло|но|ет|ют|ны|ть|ешь|нно)|(?:ила|ыла|ена|ейте|уйте|ите|или|ыли|ей|уй|ил|ыл|им|ым|ен|ило|ыло|ено|ят|ует|уют|ит|ыт|ены|ить|ыть|ишь|ую|ю))$/u;
const noun =
  /(?:а|ев|ов|ие|ье|е|иями|ями|ами|еи|ии|и|ией|ей|ой|ий|й|иям|ям|ием|ем|ам|ом|о|у|ах|иях|ях|ы|ь|ию|ью|ю|ия|ья|я)$/u;
const derivational = /ость?$/u;
/** R2 of the word: behind a second group of vowel and consonant. */
const second = new RegExp(`^.*?[${vowel}][^${vowel}].*?[${vowel}][^${vowel}]`, 'u');

/**
 * What the forms of a Russian word in lower case, with е for ё, have in common: the Snowball stemmer for Russian (Porter),
 * whose rules and sample vocabulary are published. A stem is a key, not a word: `возврат` of возврат, возврата, возвраты.
 */
export function stemRu(word: string): string {
  const found = region.exec(word);
  if (found === null) return word;
  const [, head, rest] = found as unknown as [string, string, string];
  let rv = withoutInflection(rest);
  rv = rv.replace(/и$/u, '');
  const r2 = second.exec(word)?.[0].length ?? Infinity;
  const end = derivational.exec(rv);
  if (end !== null && head.length + end.index >= r2) rv = rv.slice(0, end.index);
  if (rv.endsWith('нн')) rv = rv.slice(0, -1);
  else if (/ейше?$/u.test(rv)) rv = rv.replace(/ейше?$/u, '').replace(/нн$/u, 'н');
  else rv = rv.replace(/ь$/u, '');
  return head + rv;
}

function withoutInflection(rest: string): string {
  if (gerund.test(rest)) return rest.replace(gerund, '');
  const rv = rest.replace(reflexive, '');
  if (adjective.test(rv)) return rv.replace(adjective, '').replace(participle, '');
  if (verb.test(rv)) return rv.replace(verb, '');
  return rv.replace(noun, '');
}
