/** What is selected stands in the page's address: it can be kept, sent, reloaded, and gone back to. */

const data = document.querySelector('cb-data');

const read = () => {
  data.filters = new URLSearchParams(location.search).get('filters');
};

data.addEventListener('cb-change', ({ detail: { filters } }) => {
  const url = new URL(location.href);
  if (filters === null) url.searchParams.delete('filters');
  else url.searchParams.set('filters', JSON.stringify(filters));
  history.pushState(null, '', url);
});

addEventListener('popstate', read);
read();
