/** Leads from what a report lacks, and from the page's address, to the dictionary. */

const month = document.getElementById('month');
const dictionary = document.querySelector('cb-metric-dictionary');

const on = (id, heard) =>
  document.getElementById(id).addEventListener('change', ({ target }) => heard(target.value));

on('language', (language) => {
  for (const data of document.querySelectorAll('cb-data')) data.locale = language;
});

on('theme', (theme) => {
  document.documentElement.dataset.theme = theme;
  for (const data of document.querySelectorAll('cb-data')) data.theme = theme;
});

on('direction', (direction) => {
  document.documentElement.dir = direction;
});

function open(metric) {
  dictionary.metric = metric;
  dictionary.scrollIntoView({ block: 'nearest' });
}

for (const report of document.querySelectorAll('cb-data-quality')) {
  report.addEventListener('cb-select', ({ detail }) => open(detail.metric));
}

dictionary.addEventListener('cb-select', ({ detail }) => {
  history.replaceState(null, '', `#${detail.metric}`);
});

const follow = () => {
  if (location.hash.length > 1) open(location.hash.slice(1));
};
addEventListener('hashchange', follow);
month.addEventListener('cb-ready', follow, { once: true });
