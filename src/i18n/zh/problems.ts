import type { ProblemWords } from '../problem-words.js';
import type { Quantity } from '../plural.js';
import { refusedValue } from '../refused-value.js';
import { plural } from './plural.js';

const rows = (count: Quantity): string => plural(count, { other: '# 行' });

/** Messages for developers are English. */
const inConsole = '详情见浏览器控制台。';

export const problems: ProblemWords = {
  'malformed-json': () => 'JSON 格式有误。',
  'unreadable-input': ({ found }) => `无法作为数据读取：${found}。`,
  'fetch-failed': ({ url, status }) => `无法加载 ${url}：${status}。`,
  'adapter-failed': () => `数据转换失败。${inConsole}`,
  'wrong-part-type': ({ part, found }) => `“${part}”应为数组，实际为 ${found}。`,
  'too-many-rows': ({ limit }) => `行数超过上限 ${limit}。`,
  'too-many-bytes': ({ limit }) => `数据大小超过上限 ${limit} 字节。`,
  'too-many-values': ({ field, limit }) => `“${field}”的不同取值超过上限 ${limit}。`,
  'too-many-dimensions': ({ field, limit }) => `维度数超过上限 ${limit}；“${field}”及其后的维度未读取。`,
  'time-zone-missing': ({ zone }) => `数据未注明时区，已按 ${zone} 处理。`,
  'time-zone-unknown': ({ value, zone }) => `不存在时区“${value}”，已按 ${zone} 处理。`,
  'covers-missing': ({ from, to }) => `数据未注明覆盖的时间范围，已取首末两条联络的时间：${from} 至 ${to}。`,
  'covers-invalid': ({ value }) => `无法识别数据覆盖的时间范围：${value}。`,
  'currency-invalid': ({ value }) => `“${value}”不是有效的货币代码。`,
  'scale-invalid': ({ kind }) => `无法识别“${kind}”的分制，已按通用分制处理。`,
  'target-invalid': ({ metric }) => `无法识别“${metric}”的目标值，未予采用。`,
  'option-invalid': ({ option, value }) => `“${option}”不能取 ${value}，未予采用。`,
  'row-not-object': ({ found }, count) => `已剔除 ${rows(count)}：应为对象，实际为 ${found}。`,
  'missing-time': ({ field }, count) => `已剔除 ${rows(count)}：“${field}”没有时间。`,
  'missing-value': ({ field }, count) => `已剔除 ${rows(count)}：“${field}”为空。`,
  'unknown-value': ({ field, value }, count) => `已剔除 ${rows(count)}：“${field}”中的“${value}”无法识别。`,
  'invalid-time': ({ field, value }, count) => `${rows(count)}的“${field}”时间无效，例如 ${value}。`,
  'local-time-repeated': ({ field }, count) =>
    `${rows(count)}的“${field}”落在时钟回拨时重复出现的时段，已取较早的一次。`,
  'local-time-skipped': ({ field }, count) =>
    `${rows(count)}的“${field}”落在时钟拨快时跳过的时段，已顺延相应时长。`,
  'end-before-start': ({ field }, count) => `${rows(count)}的结束时间早于开始时间，“${field}”按未知处理。`,
  'wrong-type': ({ field, found }, count) => `${rows(count)}的“${field}”类型有误（${found}），按未知处理。`,
  'impossible-value': ({ field, value }, count) =>
    `${rows(count)}的“${field}”取值不合理，例如 ${value}，按未知处理。`,
  'unknown-outcome': ({ value, direction }, count) =>
    `${rows(count)}的结果“${value}”（${direction}）无法识别，按未知处理。`,
  'unknown-direction': ({ value }, count) => `${rows(count)}的呼叫方向“${value}”无法识别，按未知处理。`,
  'outcome-from-boolean': ({ field }, count) => `${rows(count)}的结果由“${field}”推得。`,
  'mixed-currency': ({ currency }, count) => `${rows(count)}使用了其他货币（${currency}），金额按未知处理。`,
  'missing-id': ({ part }, count) => `“${part}”中有 ${rows(count)}没有 id，无法识别其中的重复。`,
  duplicate: ({ part }, count) => `“${part}”中有 ${rows(count)}重复，以最新的一行为准。`,
  'end-not-after-start': ({ part }, count) => `已剔除“${part}”中的 ${rows(count)}：结束时间不晚于开始时间。`,
  'overlapping-rows': ({ part, other }, count) =>
    `已剔除“${part}”中的 ${rows(count)}：与维度相同的第 ${other} 行时间重叠。`,
  'stock-mismatch': ({ part }, count) =>
    `“${part}”中有 ${rows(count)}的期初、增加与减少对不上期末，仍按原值使用。`,
  'unknown-contact': ({ part }, count) =>
    `“${part}”中有 ${rows(count)}对应的联络不在数据中：计入合计，但按联络的维度筛选时不计入。`,
  'boolean-only-true': ({ field }) => `数据中“${field}”从不为 false：来源系统可能只在为真时才发送。`,
  'policy-field-unknown': ({ field }) =>
    `数据策略要求屏蔽“${field}”，但没有任何行包含该字段：如果是名称写错，原本要屏蔽的字段仍会显示，请核对名称。`,
  'worker-failed': ({ reason }) => `此页面的后台工作线程出错（${reason}）。`,
  'code-not-loaded': () =>
    `Callboard 自身的部分代码未能加载。请重新加载页面；如仍失败，请确认 Callboard 的所有文件与页面引用的文件放在一起。`,
  'no-rows': () => '此数据源不提供单条联络记录，因此无法列出明细。',
  'too-many-parts': ({ limit }) => `所需的表将超过 ${limit} 行：请缩短时间范围、放大时间单位或减少分组。`,
  'too-many-conditions': ({ limit }) =>
    `筛选条件与指标所区分的取值组合超过 ${limit} 种：请减少筛选条件或指标。`,
  'second-copy': ({ version, other }) => `页面上有两份 Callboard：正在使用 ${version}，后加载的是 ${other}。`,
  'missing-source': ({ tag }) => `<${tag}> 没有数据：需要自带数据源，或置于 <cb-data> 之内。`,
  'language-incomplete': ({ language, words, first }) =>
    `语言 ${language} 缺少 ${words} 个词条（首个为 ${first}），以英文显示。`,
  'invalid-attribute': ({ tag, attribute, value }) => `<${tag}> 无法使用 ${attribute} = “${value}”。`,
  'invalid-report': ({ path, value }) => `报告中的“${path}”无法使用，已略去：${value}。`,
  'metric-not-count': ({ tag, metric }) => `${tag} 只能显示计数的占比，“${metric}”不是计数。`,
  'invalid-query': ({ message }) => {
    const value = refusedValue(message);
    return `无法这样查询${value === '' ? '' : `，请检查“${value}”`}。${inConsole}`;
  },
  internal: () => `Callboard 自身出错。${inConsole}`,
};
