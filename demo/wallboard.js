import { dayOf } from './wallboard-feed.js';

/**
 * What a host does for a wallboard: it hands over what there is, tells the time, and appends what comes. Everything else
 * is the kit's. Here the feed is simulated and its clock runs as fast as one likes.
 */

const zone = 'Europe/Berlin';
const opens = Date.parse('2026-10-21T10:12:00+02:00');
const closes = Date.parse('2026-10-21T19:00:00+02:00');
const tickMs = 250;

const board = document.getElementById('board');
const clock = document.getElementById('clock');
const lastText = document.getElementById('last');
const feedText = document.getElementById('feed');
const pauseButton = document.getElementById('pause');
const lost = document.getElementById('lost');
const settings = new URLSearchParams(location.search);

const timeText = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' });
let now = opens;
let speed = Number(settings.get('speed') ?? 10);
let next = 0;
let day;

function start() {
  now = opens;
  next = day.contacts.findIndex(({ at }) => at > now);
  board.now = now;
  // What ended before the page came is there from the start.
  const earlier = day.contacts.slice(0, next).map(({ row }) => row);
  board.data = { ...day.base, contacts: [...day.base.contacts, ...earlier] };
}

/** What has ended by now, unless the feed is lost: then it comes when that is over. */
function due() {
  if (lost.checked || board.currentSource === undefined) return [];
  const from = next;
  while (next < day.contacts.length && day.contacts[next].at <= now) next += 1;
  return day.contacts.slice(from, next).map(({ row }) => row);
}

function tick() {
  if (document.visibilityState === 'hidden') return;
  now += tickMs * speed;
  if (now >= closes) return start();
  board.now = now;
  const rows = due();
  if (rows.length > 0) void board.currentSource.append(rows);
  tell();
}

/** The page's own line: what time it is, when the last contact ended, how the feed is. */
function tell() {
  const last = day.contacts[next - 1];
  clock.textContent = timeText.format(now);
  lastText.textContent = last ? timeText.format(last.at) : '–';
  const state = board.paused ? 'Paused' : board.stale ? 'Feed lost' : 'Live';
  if (feedText.textContent !== state) feedText.textContent = state;
  feedText.dataset.state = state.toLowerCase().replace(' ', '-');
}

function togglePause() {
  board.paused = !board.paused;
  pauseButton.setAttribute('aria-pressed', String(board.paused));
  tell();
}

pauseButton.addEventListener('click', togglePause);
document.addEventListener('keydown', (event) => {
  // Where Space does something of its own, it does that.
  if (event.key !== ' ' || event.target !== document.body) return;
  event.preventDefault();
  togglePause();
});
for (const radio of document.querySelectorAll('[name="speed"]')) {
  radio.checked = Number(radio.value) === speed;
  radio.addEventListener('change', () => (speed = Number(radio.value)));
}
document.getElementById('language').addEventListener('change', ({ target }) => (board.locale = target.value));

try {
  const answer = await fetch(new URL('data/month.json', import.meta.url));
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const seed = Number(settings.get('seed') ?? 1);
  day = dayOf(await answer.json(), { today: '2026-10-21', before: '2026-10-14', seed });
  start();
  tell();
  setInterval(tick, tickMs);
} catch {
  document.getElementById('no-data').hidden = false;
}
