/**
 * What the themed pages share: where the month comes from, the reader's language, and what a page says where there are no
 * data. How they look is in their style sheets alone.
 */

const data = document.getElementById('data');
data.src = new URL('../data/month.json', import.meta.url).href;

data.addEventListener('cb-error', () => {
  document.getElementById('no-data').hidden = false;
});

document.getElementById('language').addEventListener('change', ({ target }) => {
  data.locale = target.value;
});
