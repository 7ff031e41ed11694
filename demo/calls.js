/** The demo page's own controls: language, theme, direction, and opening a file in place of the fixture. */

const data = document.querySelector('#data');
const byId = (id) => document.getElementById(id);

byId('language').addEventListener('change', (event) => {
  data.locale = event.target.value;
  document.documentElement.lang = event.target.value;
});

byId('theme').addEventListener('change', (event) => {
  document.documentElement.dataset.theme = event.target.value;
  data.theme = event.target.value;
});

byId('direction').addEventListener('change', (event) => {
  document.documentElement.dir = event.target.value;
});

/** Shows a file's contacts, all of them: its period is its own. */
async function open(file) {
  if (file === undefined) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  data.period = data.periodFrom = data.periodTo = undefined;
  for (const element of data.querySelectorAll('[compare]')) element.compare = undefined;
  data.data = bytes;
  byId('about').textContent = `Contacts of ${file.name}.`;
}

data.addEventListener('cb-ready', async (event) => {
  if (event.target !== data || data.data === undefined) return;
  const { read, kept, rejected, deduplicated } = await data.currentSource.quality();
  byId('opened').textContent =
    `${read} rows read, ${kept} kept, ${rejected} rejected, ${deduplicated} duplicates.`;
});
data.addEventListener('cb-error', (event) => {
  byId('opened').textContent = `Could not be read: ${event.detail.problem.code}.`;
});

byId('file').addEventListener('change', (event) => open(event.target.files[0]));

const drop = byId('drop');
for (const type of ['dragenter', 'dragover']) {
  drop.addEventListener(type, (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
}
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  open(event.dataTransfer.files[0]);
});
