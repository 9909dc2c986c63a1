// Upload island. A slot is an element with an id and
//   data-upload-url       where a file is announced (tus protocol); with GET the slot's HTML as it stands, ?upload=<id> says why not
//   data-upload-checking  if a file in it is still being checked
// The page holds one element [data-upload-settings] (parts.html) with data-max-bytes and the words of the rows, data-text-*.
// Rows of files on their way live in the slot's own list and stay when the slot is drawn again.
import { Transfer, discard } from './transfer.js';

const AT_ONCE = 2;
const FIRST_LOOK = 700;
const LONGEST_PAUSE = 10000;

/** Everything not finished: { id, file, row, transfer, state: waiting | running | paused } */
const jobs = new Set();
const looking = new Set();

function text(key, values = {}) {
  const words = document.querySelector('[data-upload-settings]')?.dataset ?? {};
  return (words[`text${key}`] ?? '').replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Whether a slot inside this form still sends a file; tells the reader so. */
export function uploadsRunning(form) {
  const job = [...jobs].find((each) => form.contains(document.getElementById(each.id)));
  if (!job) return false;
  tell(job.row, text('Wait'));
  say(text('Wait'));
  job.row.scrollIntoView({ block: 'center' });
  return true;
}

export function watchUploads(root) {
  root.addEventListener('change', (event) => {
    const input = event.target;
    const slot = input.type === 'file' && input.closest('[data-upload-url]');
    if (slot && input.files.length > 0) {
      add(slot, [...input.files]);
      input.value = '';
    }
  });
  root.addEventListener('click', onClick);
  watchDrops(root);
  root.querySelectorAll('[data-upload-checking]').forEach((slot) => lookAgain(slot.id));
}

function onClick(event) {
  const button = event.target.closest('[data-upload-camera], [data-upload-resume], [data-upload-discard]');
  const slot = button?.closest('[data-upload-url]');
  if (!slot) return;
  if (button.hasAttribute('data-upload-discard')) {
    const item = button.closest('[data-upload-at]');
    discard(item.dataset.uploadAt).then(() => refresh(slot.id)).then(() => say(text('Discarded', item.dataset)));
    return;
  }
  slot.wanted = button.closest('[data-upload-at]')?.dataset.uploadAt ?? null;
  slot.querySelector(button.hasAttribute('data-upload-camera') ? 'input[data-camera]' : 'input[type=file]').click();
}

/** A file that misses a slot must not take the page away. */
function watchDrops(root) {
  const slotOf = (event) => event.target.closest?.('[data-upload-url]');
  const mark = (slot) => root.querySelectorAll('.bw-slot--over').forEach((each) => each !== slot && each.classList.remove('bw-slot--over'));
  for (const kind of ['dragenter', 'dragover']) {
    root.addEventListener(kind, (event) => {
      if (!event.dataTransfer?.types.includes('Files') || !root.querySelector('[data-upload-url]')) return;
      event.preventDefault();
      const slot = slotOf(event);
      event.dataTransfer.dropEffect = slot ? 'copy' : 'none';
      mark(slot);
      slot?.classList.add('bw-slot--over');
    });
  }
  root.addEventListener('dragleave', (event) => { if (!event.relatedTarget) mark(null); });
  root.addEventListener('drop', (event) => {
    if (!event.dataTransfer?.types.includes('Files') || !root.querySelector('[data-upload-url]')) return;
    event.preventDefault();
    mark(null);
    const slot = slotOf(event);
    if (slot) add(slot, [...event.dataTransfer.files]);
  });
}

function add(slot, files) {
  const wanted = slot.wanted;
  slot.wanted = null;
  for (const file of files) {
    const row = addRow(slot, file);
    const at = unfinished(slot, file);
    const limit = Number(document.querySelector('[data-upload-settings]')?.dataset.maxBytes ?? Infinity);
    if (wanted && at !== wanted) {
      fail(row, text('Other', { name: file.name }));
    } else if (file.size > limit) {
      fail(row, text('TooLarge', { name: file.name, size: megabytes(file.size), max: megabytes(limit) }));
    } else {
      begin(slot, file, row, at);
    }
  }
  next();
}

/** Where an interrupted upload of this very file goes on. */
function unfinished(slot, file) {
  const same = [...slot.querySelectorAll('[data-upload-at]')].find(({ dataset }) =>
    Number(dataset.size) === file.size && dataset.name === file.name.normalize('NFC')
    && (!dataset.modified || Number(dataset.modified) === file.lastModified));
  if (!same) return null;
  same.remove();
  return same.dataset.uploadAt;
}

function begin(slot, file, row, at) {
  const job = { id: slot.id, file, row, state: 'waiting' };
  job.transfer = new Transfer(file, slot.dataset.uploadUrl, at, {
    progress: (part, seconds) => showProgress(job, part, seconds),
    cut: () => showCut(job),
    done: (address) => finish(job, address),
    failed: (status, sentence) => giveUp(job, status, sentence),
  });
  const pause = button(row, 'Pause', file.name, () => togglePause(job, pause));
  button(row, 'Cancel', file.name, () => cancel(job));
  jobs.add(job);
  tell(row, text('Queued'));
}

function next() {
  const running = [...jobs].filter((job) => job.state === 'running').length;
  [...jobs].filter((job) => job.state === 'waiting').slice(0, Math.max(0, AT_ONCE - running)).forEach((job) => {
    job.state = 'running';
    say(text('Running', { name: job.file.name }));
    job.transfer.start();
  });
}

function togglePause(job, pressed) {
  if (job.state === 'paused') {
    job.state = 'waiting';
    tell(job.row, text('Queued'));
  } else {
    job.state = 'paused';
    job.transfer.pause();
    tell(job.row, text('Paused'));
    say(text('Paused'));
  }
  name(pressed, job.state === 'paused' ? 'Continue' : 'Pause', job.file.name);
  next();
}

async function cancel(job) {
  jobs.delete(job);
  await job.transfer.cancel();
  const slot = document.getElementById(job.id);
  job.row.remove();
  say(text('Discarded', { name: job.file.name }));
  slot?.querySelector('input[type=file]')?.focus();
  next();
}

async function finish(job, address) {
  job.row.querySelectorAll('button').forEach((each) => each.remove());
  job.row.querySelector('progress').value = 1;
  const page = await refresh(job.id, address?.split('/').pop());
  jobs.delete(job);
  const refusal = page?.querySelector('[data-upload-error]')?.textContent.trim();
  if (!page || refusal) {
    fail(job.row, refusal ?? text('Failed', { name: job.file.name }));
  } else {
    job.row.remove();
    say(text('Done', { name: job.file.name }));
  }
  next();
}

function giveUp(job, status, sentence) {
  jobs.delete(job);
  if (status === 401) fail(job.row, text('Session', { name: job.file.name }));
  else fail(job.row, sentence ? `${job.file.name}: ${sentence}` : text('Failed', { name: job.file.name }));
  next();
}

function showProgress(job, part, seconds) {
  if (job.state !== 'running') return;
  job.cut = false;
  job.row.querySelector('progress').value = part;
  const percent = Math.floor(part * 100);
  tell(job.row, text(seconds === null ? 'Percent' : 'Left', { percent, left: seconds === null ? '' : duration(seconds) }));
}

function showCut(job) {
  tell(job.row, text('Cut'));
  if (!job.cut) say(text('Cut'));
  job.cut = true;
}

/** Fetches the slot as the server sees it; null if it cannot. */
async function refresh(id, upload) {
  const slot = document.getElementById(id);
  if (!slot) return null;
  try {
    const address = slot.dataset.uploadUrl + (upload ? `?upload=${encodeURIComponent(upload)}` : '');
    const answer = await fetch(address, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = answer.ok && page.getElementById(id);
    if (!fresh) return null;
    replaceSlot(id, fresh);
    return page;
  } catch {
    return null;
  }
}

function replaceSlot(id, fresh) {
  const old = document.getElementById(id);
  if (!old) return;
  const rows = old.querySelector('[data-upload-rows]');
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const kept = rows?.contains(focused);
  const slot = document.importNode(fresh, true);
  for (const job of jobs) slot.querySelector(`[data-upload-at="${job.transfer.address()}"]`)?.remove();
  old.replaceWith(slot);
  if (rows) slot.append(rows);
  if (kept) focused.focus();
  else if (focused) (focused.id && document.getElementById(focused.id) || slot.querySelector('input[type=file]'))?.focus();
  if (slot.hasAttribute('data-upload-checking')) lookAgain(id);
}

/** Until the findings are there, in longer and longer pauses. */
async function lookAgain(id) {
  if (looking.has(id)) return;
  looking.add(id);
  let slot = document.getElementById(id);
  for (let pause = FIRST_LOOK; slot?.hasAttribute('data-upload-checking'); pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
    await new Promise((resolve) => { setTimeout(resolve, pause); });
    await refresh(id);
    slot = document.getElementById(id);
  }
  looking.delete(id);
  if (slot) say(text('Checked'));
}

function addRow(slot, file) {
  const list = slot.querySelector('[data-upload-rows]') ?? slot.appendChild(element('ul', { className: 'bw-uploads' }));
  list.setAttribute('data-upload-rows', '');
  const row = element('li');
  const bar = element('progress', { max: 1, value: 0 });
  bar.setAttribute('aria-label', text('Running', { name: file.name }));
  row.append(
    element('p', { className: 'bw-files__name', textContent: file.name }),
    bar,
    element('p', { className: 'bw-uploads__state' }),
    element('div', { className: 'bw-uploads__buttons' }));
  list.append(row);
  return row;
}

function button(row, word, file, action) {
  const made = element('button', { type: 'button', className: 'kern-btn kern-btn--tertiary', onclick: action });
  made.append(element('span', { className: 'kern-label' }));
  name(made, word, file);
  row.querySelector('.bw-uploads__buttons').append(made);
  return made;
}

function name(made, word, file) {
  made.firstChild.textContent = text(word);
  made.setAttribute('aria-label', `${text(word)}: ${file}`);
}

function tell(row, message) {
  const state = row.querySelector('.bw-uploads__state');
  if (state && state.textContent !== message) state.textContent = message;
}

function fail(row, message) {
  row.dataset.state = 'failed';
  row.replaceChildren(element('p', { textContent: message, role: 'alert' }));
}

/** One polite live region for the page: replaced slots would swallow their own messages. */
function say(message) {
  const id = 'upload-status';
  const region = document.getElementById(id)
    ?? document.body.appendChild(element('p', { id, className: 'kern-sr-only', role: 'status' }));
  region.textContent = message;
}

function element(tag, properties = {}) {
  return Object.assign(document.createElement(tag), properties);
}

function duration(seconds) {
  const minutes = Math.ceil(seconds / 60);
  return seconds < 60 ? text('Seconds', { n: Math.max(1, Math.round(seconds / 5) * 5) }) : text('Minutes', { n: minutes });
}

/** As everywhere in Bauweg, 1 MB is 1024 × 1024 bytes. */
function megabytes(bytes) {
  const format = new Intl.NumberFormat(document.documentElement.lang || 'de', { maximumFractionDigits: 1 });
  return `${format.format(bytes / 1048576)} MB`;
}
