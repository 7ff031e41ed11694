import type { CustomerMetricId, MetricWords, MoneyMetricId } from '../metric-words.js';
import type { Quantity } from '../plural.js';

const handled = (n: Quantity): string => `${n.text} 次已处理的会话`;
const books = (n: Quantity): string => `${n.text} 条台账记录`;
const headcount = (n: Quantity): string => `${n.text} 条人员编制记录`;
const customers = (n: Quantity): string => `${n.text} 条客户数记录`;

/** 客户的价值与进出。 */
export const customerMetrics: Readonly<Record<CustomerMetricId, MetricWords>> = {
  'customer-lifetime-value': {
    name: '客户终身价值',
    short: '终身价值',
    definition: '一位客户在留存的全部年数里预计带来的购买金额。',
    formula: '客户数 × 平均客单价 × 年购买次数 × 留存年数 ÷ 客户数',
    numerator: () => '全部客户预计的购买金额',
    denominator: () => '客户数',
    sample: customers,
  },
  'churn-rate': {
    name: '客户流失率',
    short: '客户流失',
    definition: '这段时间内流失的客户占平均客户数的比例。',
    formula: '流失客户数 ÷ 平均客户数',
    numerator: () => '流失客户数',
    denominator: () => '平均客户数',
    sample: customers,
  },
  'retention-rate': {
    name: '客户留存率',
    short: '客户留存',
    definition: '这段时间内留下的客户占平均客户数的比例。',
    formula: '留存客户数 ÷ 平均客户数',
    numerator: () => '留存客户数',
    denominator: () => '平均客户数',
    sample: customers,
  },
  'revenue-per-contact': {
    name: '单次通话收益',
    short: '单次收益',
    definition: '平均每次已处理会话带来的收入。',
    formula: '收入 ÷ 已处理会话数',
    numerator: () => '收入',
    denominator: () => '已处理会话数',
    sample: handled,
  },
};

/** 呼叫中心的成本，以及人员的流失。 */
export const moneyMetrics: Readonly<Record<MoneyMetricId, MetricWords>> = {
  'cost-per-contact': {
    name: '单次通话成本',
    short: '单次成本',
    definition: '平均每次已处理会话的直接与间接成本。',
    formula: '成本 ÷ 已处理会话数',
    numerator: () => '成本',
    denominator: () => '已处理会话数',
    sample: handled,
  },
  'profit-per-contact': {
    name: '单次通话利润',
    short: '单次利润',
    definition: '平均每次已处理会话带来的收入减去其成本。',
    formula: '（收入 − 成本）÷ 已处理会话数',
    numerator: () => '收入 − 成本',
    denominator: () => '已处理会话数',
    sample: handled,
  },
  roi: {
    name: '投资回报率',
    short: 'ROI',
    definition: '收入超出成本的部分与成本之比。',
    formula: '（收入 − 成本）÷ 成本',
    numerator: () => '收入 − 成本',
    denominator: () => '成本',
    sample: books,
  },
  'cost-per-sale': {
    name: '单笔销售成本',
    short: '成交成本',
    definition: '呼叫中心每达成一笔销售所花的成本。',
    formula: '成本 ÷ 销售笔数',
    numerator: () => '成本',
    denominator: () => '销售笔数',
    sample: books,
  },
  'order-cost': {
    name: '订单成本',
    short: '订单成本',
    definition: '全公司每张订单分摊的呼叫中心成本。',
    formula: '呼叫中心成本 ÷ 全公司订单数',
    numerator: () => '呼叫中心成本',
    denominator: () => '全公司订单数',
    sample: books,
  },
  'order-cost-ratio': {
    name: '金额成本',
    short: '金额成本',
    definition: '呼叫中心成本占全公司订单金额的比例。',
    formula: '呼叫中心成本 ÷ 全公司订单金额',
    numerator: () => '呼叫中心成本',
    denominator: () => '全公司订单金额',
    sample: books,
  },
  'attrition-rate': {
    name: '人员流失率',
    short: '人员流失',
    definition: '这段时间内离职人数占平均在职人数的比例。',
    formula: '离职人数 ÷ 平均在职人数',
    numerator: () => '离职人数',
    denominator: ({ annualized }) => (annualized ? '平均在职人数 × 年数' : '平均在职人数'),
    sample: headcount,
  },
};
