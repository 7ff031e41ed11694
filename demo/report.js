/** Which report, on which paper, in which language; a spec of the page's own beside the kit's templates. */

const report = document.querySelector('cb-report');
const data = document.querySelector('cb-data');

const on = (id, heard) =>
  document.getElementById(id).addEventListener('change', ({ target }) => heard(target.value));

/** Numbers in its texts come from the engine: none is typed. */
const own = {
  title: 'What the outage cost, {{period}}',
  aim: 'On 21 October the network failed. Service stood at {{service-level}} for the month ({{service-level:change}}); satisfaction at {{csat}} of {{csat:sample}}.',
  period: { from: '2026-10-12', to: '2026-10-26' },
  targets: { 'service-level': { target: 0.75, floor: 0.6 } },
  sections: [
    {
      title: 'Before and during',
      note: 'The day stands out in contacts received; who called then waited longest.',
      items: [
        { show: 'kpi-tile', metric: 'service-level' },
        { show: 'kpi-tile', metric: 'abandon-rate' },
        { show: 'kpi-tile', metric: 'wait-p90' },
        { show: 'trend-chart', metric: 'contact-volume', by: 'day', events: 'marks', compare: 'none' },
        { show: 'trend-chart', metric: 'answer-rate, abandon-rate', by: 'day' },
      ],
    },
    {
      title: 'Whom it met',
      items: [
        { show: 'drivers', metric: 'contact-volume', by: 'topic', limit: 5 },
        { show: 'bar-chart', metric: 'service-level', by: 'queue' },
        { show: 'bar-chart', metric: 'csat', by: 'channel' },
        { show: 'kpi-tile', metric: 'agent-nps' },
      ],
    },
  ],
  notes: ['Prepared for the steering group; the next report follows after November.'],
};

on('template', (template) => {
  report.spec = template === 'own' ? own : undefined;
  report.template = template === 'own' ? undefined : template;
});

on('paper', (paper) => {
  report.paper = paper;
});

on('language', (language) => {
  data.locale = language;
});

on('theme', (theme) => {
  document.documentElement.dataset.theme = theme;
  data.theme = theme;
});

document.getElementById('print').addEventListener('click', () => report.print());

document.getElementById('save').addEventListener('click', async () => {
  const page = new Blob([await report.toStaticHTML()], { type: 'text/html' });
  window.open(URL.createObjectURL(page));
});
