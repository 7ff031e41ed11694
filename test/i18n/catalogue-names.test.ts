import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { en } from '../../src/i18n/en/index.js';
import { ru } from '../../src/i18n/ru/index.js';
import { zh } from '../../src/i18n/zh/index.js';
import { metricIds, type MetricId } from '../../src/metrics/catalog/ids.js';

// What the catalogue and the articles that it is from call a metric in Chinese and in Russian, where they say.
const called: readonly (readonly [MetricId, chinese: string | null, russian: string | null])[] = [
  ['csat', '客户满意度', 'Удовлетворённость (CSAT)'],
  ['csat-average', '满意度均分', null],
  ['survey-response-rate', '调查回复率', null],
  ['nps', '净推荐值', 'NPS'],
  ['ces', '客户努力值', null],
  ['fcr', '一次解决率', 'Решение с первого контакта'],
  ['repeat-contact-rate', '重复来电率', null],
  ['first-response-time', '首次回应时间', null],
  ['first-response-time', '平均响应时间', null],
  ['response-rate', '客服响应率', null],
  ['resolution-rate', '问题解决率', null],
  ['resolution-time', '问题解决时长', null],
  ['complaint-rate', '投诉率', null],
  ['script-adherence', '脚本遵循率', null],
  ['customer-lifetime-value', '客户终身价值', null],
  ['churn-rate', '客户流失率', null],
  ['retention-rate', '客户留存率', null],
  ['revenue-per-contact', '单次通话收益', 'Доход на звонок'],
  ['average-handle-time', '平均处理时间', 'Среднее время обработки'],
  ['average-talk-time', '平均通话时间', null],
  ['average-hold-time', '平均保持时间', null],
  ['average-wrap-time', '话后处理时间', 'Постобработка'],
  ['quality-score', '质量保证评分', null],
  ['communication-quality', null, 'Качество коммуникации'],
  ['agent-expertise', '客服人员专业度', null],
  ['first-call-close-rate', '一次通话关闭率', null],
  ['utilization', '客服人员利用率', null],
  ['occupancy', '工时占用率', 'Занятость'],
  ['schedule-adherence', '排班遵守率', null],
  ['shrinkage', '损耗率', null],
  ['training-score', '培训成绩', null],
  ['agent-satisfaction', '员工满意度', 'Обратная связь операторов'],
  ['contact-volume', '总接待量', null],
  ['call-volume', '呼叫量', null],
  ['answer-rate', '接通率', null],
  ['average-speed-of-answer', '平均接听速度', 'Среднее время ожидания ответа'],
  ['abandon-rate', '呼叫挂断率', 'Доля потерянных'],
  ['service-level', '服务水平', 'Уровень сервиса'],
  ['service-level', 'SLA 合规率', 'Процент принятых в срок'],
  ['transfer-rate', '呼叫转接率', null],
  ['right-party-contact-rate', '目标对象接通率', null],
  ['cost-per-contact', '单次通话成本', 'Стоимость вызова'],
  ['profit-per-contact', null, 'Прибыль на звонок'],
  ['roi', null, 'Возврат на инвестиции'],
  ['cost-per-sale', null, 'Средняя стоимость продажи'],
  ['conversion-rate', '转化率', null],
  ['order-cost', '订单成本', null],
  ['order-cost-ratio', '金额成本', null],
  ['attrition-rate', '人员流失率', null],
];

describe('a metric is called what its readers call it, by name or in what it says', () => {
  for (const [metric, chinese, russian] of called) {
    for (const [locale, name] of [
      [zh, chinese],
      [ru, russian],
    ] as const) {
      if (name === null) continue;
      test(`${metric}: ${name}`, () => {
        const words = locale.metrics[metric];
        assert.ok(`${words.name} ${words.definition}`.toLowerCase().includes(name.toLowerCase()), words.name);
      });
    }
  }
});

describe('no two metrics are called the same', () => {
  for (const locale of [en, zh, ru]) {
    for (const length of ['name', 'short'] as const) {
      test(`${locale.tag}, ${length}`, () => {
        const names = metricIds.map((metric) => locale.metrics[metric][length].toLowerCase());
        const twice = names.filter((name, at) => names.indexOf(name) !== at);
        assert.deepEqual(twice, []);
      });
    }
  }
});
