/** Language, theme and direction of the page, for all analyses on it. */

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
