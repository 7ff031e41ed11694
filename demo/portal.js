/** The portal's own switches: language, theme, direction. What it shows of the service is the kit's. */

const data = document.getElementById('data');
const on = (id, heard) =>
  document.getElementById(id).addEventListener('change', ({ target }) => heard(target.value));

on('language', (language) => {
  data.locale = language;
});

on('theme', (theme) => {
  document.documentElement.dataset.theme = theme;
  data.theme = theme;
});

on('direction', (direction) => {
  document.documentElement.dir = direction;
});
