/**
 * A customer record with reports beside it. The host knows customers and who is signed in; it tells two `cb-data`, one of
 * the agent's own work and one of the customer's queue, and acts on what its users choose in them.
 */

const customers = [
  {
    name: 'Katharina Vogel',
    queue: 'Technical',
    since: 'Customer since March 2019',
    facts: {
      Number: 'K-204 118',
      Tariff: 'Fibre 250',
      City: 'Bremen',
      Phone: '+49 421 555 0137',
      Email: 'k.vogel@example.org',
      Balance: '€0.00',
    },
    contacts: [
      ['29 Oct 2026, 16:40', 'Connection', 'Technical', 'Not resolved'],
      ['27 Oct 2026, 09:12', 'Device set-up', 'Technical', 'Resolved'],
      ['2 Jun 2026, 11:05', 'Invoice', 'Billing', 'Resolved'],
    ],
  },
  {
    name: '李晓梅 Li Xiaomei',
    queue: 'Billing',
    since: 'Customer since July 2024',
    facts: {
      Number: 'K-311 902',
      Tariff: 'Mobile M',
      City: 'Hamburg',
      Phone: '+49 40 555 0162',
      Email: 'xm.li@example.org',
      Balance: '−€34.90',
    },
    contacts: [
      ['30 Oct 2026, 08:55', 'Refund', 'Billing', 'Transferred'],
      ['14 Oct 2026, 13:30', 'Payment', 'Billing', 'Resolved'],
    ],
  },
  {
    name: 'Аркадий Белов',
    queue: 'Retention',
    since: 'Customer since November 2012',
    facts: {
      Number: 'K-087 455',
      Tariff: 'Fibre 100 + TV',
      City: 'Kiel',
      Phone: '+49 431 555 0119',
      Email: 'a.belov@example.org',
      Balance: '€12.40',
    },
    contacts: [['30 Oct 2026, 09:31', 'Cancellation', 'Retention', 'Call back promised']],
  },
];

const byId = (id) => document.getElementById(id);
const mine = byId('mine');
const queue = byId('queue');

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function note(text) {
  byId('activity').prepend(element('li', text));
}

function openCustomer({ name, queue: queueName, since, facts, contacts }) {
  byId('name').textContent = name;
  byId('since').textContent = since;
  byId('initials').textContent = name
    .split(' ')
    .slice(-2)
    .map(([letter]) => letter)
    .join('');
  byId('facts').replaceChildren(
    ...Object.entries(facts).map(([term, fact]) => {
      const pair = element('div', '');
      pair.append(element('dt', term), element('dd', fact));
      return pair;
    }),
  );
  byId('contacts').tBodies[0].replaceChildren(
    ...contacts.map((cells) => {
      const row = element('tr', '');
      row.append(...cells.map((cell) => element('td', cell)));
      return row;
    }),
  );
  byId('queue-name').textContent = `The ${queueName} queue, October`;
  queue.where = { queue: queueName };
  note(`Opened ${name}.`);
}

byId('customer').append(...customers.map(({ name }) => new Option(name)));
byId('customer').addEventListener('change', ({ target }) => {
  openCustomer(customers[target.selectedIndex]);
});
openCustomer(customers[0]);

/** Those who handled contacts can be signed in as; whoever handled most is, at first. */
async function offerAgents() {
  const source = mine.currentSource;
  const { dimensions } = await source.describe();
  const { names = {} } = dimensions.find(({ name }) => name === 'agent');
  const { rows } = await source.query({
    metrics: ['handled'],
    by: ['agent'],
    orderBy: [{ by: 'handled', direction: 'descending' }],
  });
  const agents = rows.map(({ key }) => key.agent).filter((agent) => agent !== null);
  byId('agent').append(...agents.map((agent) => new Option(names[agent] ?? agent, agent)));
  signIn(agents[0]);
  mine.append(byId('mine-elements').content);
}

function signIn(agent) {
  mine.where = { agent };
}

byId('agent').addEventListener('change', ({ target }) => {
  signIn(target.value);
  note(`Signed in as ${target.selectedOptions[0].text}.`);
});
mine.addEventListener('cb-ready', offerAgents, { once: true });

byId('language').addEventListener('change', ({ target }) => {
  mine.locale = target.value;
  queue.locale = target.value;
});

// Events bubble: one listener hears all elements of a column.
queue.addEventListener('cb-select', ({ detail }) => {
  const hour = detail.key['hour-of-day'];
  if (hour === undefined) {
    note(`Looked at ${detail.metric} of the queue.`);
    return;
  }
  const time = `${String(hour).padStart(2, '0')}:00`;
  byId('callback').value = time;
  byId('callback-why').textContent = `Planned for ${time}, as chosen in the chart.`;
  note(`Planned a call back at ${time}.`);
});
// An hour is chosen here for the call back alone: the queue's other numbers stay those of all hours.
queue.addEventListener('cb-filter', (event) => event.preventDefault());
mine.addEventListener('cb-select', ({ detail }) => note(`Looked at ${detail.metric} of one’s own.`));

for (const data of [mine, queue]) {
  data.addEventListener('cb-error', ({ detail }) => {
    byId('banner').hidden = false;
    byId('banner').textContent = `Reports are not to be had: ${detail.problem.code}.`;
  });
}
