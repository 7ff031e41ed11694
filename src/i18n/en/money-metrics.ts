import type { CustomerMetricId, MetricWords, MoneyMetricId } from '../metric-words.js';
import type { Quantity } from '../plural.js';
import { plural } from './plural.js';

const handled = (n: Quantity): string =>
  plural(n, { one: '# handled conversation', other: '# handled conversations' });
const books = (n: Quantity): string =>
  plural(n, { one: '# row of the ledger', other: '# rows of the ledger' });
const headcount = (n: Quantity): string =>
  plural(n, { one: '# row of headcount', other: '# rows of headcount' });
const customers = (n: Quantity): string =>
  plural(n, { one: '# row of customer numbers', other: '# rows of customer numbers' });

/** What customers are worth, and who comes and goes. */
export const customerMetrics: Readonly<Record<CustomerMetricId, MetricWords>> = {
  'customer-lifetime-value': {
    name: 'Customer lifetime value',
    short: 'Lifetime value',
    definition: 'What a customer is expected to spend over all the years of being one.',
    formula: 'customers × average purchase × purchases a year × years ÷ customers',
    numerator: () => 'what all customers are expected to spend',
    denominator: () => 'customers',
    sample: customers,
  },
  'churn-rate': {
    name: 'Customer churn',
    short: 'Churn',
    definition: 'The share of customers who left, of their mean number in this time.',
    formula: 'customers lost ÷ mean number of customers',
    numerator: () => 'customers lost',
    denominator: () => 'mean number of customers',
    sample: customers,
  },
  'retention-rate': {
    name: 'Customer retention',
    short: 'Retention',
    definition: 'The share of customers who stayed, of their mean number in this time.',
    formula: 'customers who stayed ÷ mean number of customers',
    numerator: () => 'customers who stayed',
    denominator: () => 'mean number of customers',
    sample: customers,
  },
  'revenue-per-contact': {
    name: 'Revenue per contact',
    short: 'Revenue/contact',
    definition: 'What a handled conversation brought in.',
    formula: 'revenue ÷ handled conversations',
    numerator: () => 'revenue',
    denominator: () => 'handled conversations',
    sample: handled,
  },
};

/** What the contact centre costs, and who leaves it. */
export const moneyMetrics: Readonly<Record<MoneyMetricId, MetricWords>> = {
  'cost-per-contact': {
    name: 'Cost per contact',
    short: 'Cost/contact',
    definition: 'What a handled conversation cost, direct and indirect.',
    formula: 'cost ÷ handled conversations',
    numerator: () => 'cost',
    denominator: () => 'handled conversations',
    sample: handled,
  },
  'profit-per-contact': {
    name: 'Profit per contact',
    short: 'Profit/contact',
    definition: 'What a handled conversation brought in beyond what it cost.',
    formula: '(revenue − cost) ÷ handled conversations',
    numerator: () => 'revenue − cost',
    denominator: () => 'handled conversations',
    sample: handled,
  },
  roi: {
    name: 'Return on investment',
    short: 'ROI',
    definition: 'What came in beyond the cost, as a share of the cost.',
    formula: '(revenue − cost) ÷ cost',
    numerator: () => 'revenue − cost',
    denominator: () => 'cost',
    sample: books,
  },
  'cost-per-sale': {
    name: 'Cost per sale',
    short: 'Cost/sale',
    definition: 'What the contact centre cost for each sale that it made.',
    formula: 'cost ÷ sales',
    numerator: () => 'cost',
    denominator: () => 'sales',
    sample: books,
  },
  'order-cost': {
    name: 'Cost per order',
    short: 'Cost/order',
    definition: 'What the contact centre cost for each order that the whole company took.',
    formula: 'cost of the contact centre ÷ all orders of the company',
    numerator: () => 'cost of the contact centre',
    denominator: () => 'all orders of the company',
    sample: books,
  },
  'order-cost-ratio': {
    name: 'Cost share of order value',
    short: 'Cost share',
    definition: 'What the contact centre cost, as a share of the value of all orders of the company.',
    formula: 'cost of the contact centre ÷ value of all orders of the company',
    numerator: () => 'cost of the contact centre',
    denominator: () => 'value of all orders of the company',
    sample: books,
  },
  'attrition-rate': {
    name: 'Staff attrition',
    short: 'Attrition',
    definition: 'The share of staff who left, of the mean headcount in this time.',
    formula: 'leavers ÷ mean headcount',
    numerator: () => 'leavers',
    denominator: ({ annualized }) => (annualized ? 'mean headcount, times years' : 'mean headcount'),
    sample: headcount,
  },
};
