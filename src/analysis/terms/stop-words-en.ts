/**
 * English words that say nothing of what a comment is about: pronouns, forms of be, have and do, auxiliaries, articles,
 * prepositions, conjunctions, adverbs of place and degree. Classes and members after the stop list of the Snowball
 * project (Porter), with its "commonest words" as far as they carry no judgement. Contractions are written with `'`.
 */
export const stopWordsEn: ReadonlySet<string> = new Set(
  `i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
  it its itself they them their theirs themselves what which who whom whose this that these those one ones someone
  something anyone anything everyone everything nothing nobody
  am is are was were be been being have has had having do does did doing done would should could ought will shall can may
  might must cannot get gets got getting
  i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd i'll you'll he'll
  she'll we'll they'll isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't
  shouldn't can't couldn't mustn't let's that's who's what's here's there's when's where's why's how's
  a an the and but if or because as until while of at by for with about against between into through during before after
  above below to from up down in out on off over under upon within without per via again further then once here there when
  where why how all any both each few more most other others another some such no nor not only own same so than too very
  also just even still ever yet now since whether however though although much many really quite rather etc every next two three four five first second`.split(
    /\s+/,
  ),
);
