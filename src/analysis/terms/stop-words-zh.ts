/**
 * Chinese words of two characters or more that say nothing of what a comment is about: pronouns, conjunctions, adverbs of
 * degree, time and manner, measure words with a number. After the lists of the Harbin Institute of Technology and of Baidu,
 * as far as their words are ones that a word segmenter gives. Simplified; words of one character are no terms at all.
 */
export const stopWordsZh: ReadonlySet<string> = new Set(
  `我们 你们 他们 她们 它们 咱们 自己 自身 人家 别人 大家 这个 那个 这些 那些 这样 那样 这么 那么 这里 那里 这儿 那儿 这边 那边
  这时 那时 这次 那次 这种 那种 什么 怎么 怎样 怎么样 为什么 哪个 哪些 哪里 哪儿 多少 几个 一个 一些 一下 一样 一点 一点儿
  一直 一般 一切 一旦 一边 一次 两个 每个 每次 各个 各种 某个 某些 其他 其它 其中 其实 其次 另外 此外 除了 以及 以便 以后 以前 之后
  之前 之间 之一 之类 然后 接着 于是 所以 因此 因为 由于 因而 但是 可是 不过 然而 而且 并且 而是 或者 或是 还是 还有 虽然 尽管
  即使 即便 哪怕 如果 要是 假如 只要 只有 除非 无论 不管 不论 不但 不仅 不只 甚至 何况 况且 既然 关于 对于 根据 按照 通过 经过 为了
  随着 作为 已经 曾经 正在 正是 刚刚 刚才 马上 立刻 终于 总是 总之 经常 常常 有时 有些 有的 有点 有点儿 没有 不是 不会 不能 不要 不用 可以
  可能 能够 应该 应当 必须 需要 就是 只是 也是 都是 还要 还会 很多 许多 非常 十分 比较 更加 越来越 特别 真的 确实 实在 完全 几乎
  大概 也许 或许 似乎 好像 的话 来说 时候 等等 起来 出来 下来 过来 上来 进来 出去 下去 过去 现在 当时 今后 到底 究竟 反正 反而 当然
  果然 居然 竟然 本来 原来 同时 首先 最后 例如 比如 至于 至少 甚么 那么些 而已 罢了 以上 以下 左右 上下`.split(
    /\s+/,
  ),
);

/**
 * Characters that are function words by themselves. A segmenter joins some of them (都不, 很有, 我的): a word of nothing else
 * is none that a comment is about.
 */
export const stopCharactersZh: ReadonlySet<string> = new Set(
  '的了着过是在有和与及或而且但就都也还又再很太更最不没我你您他她它们这那哪谁啥么个些次把被给让向从对为以于到等吗呢吧啊呀嘛啦哦一二三几多少去来上下里中内外得地',
);
