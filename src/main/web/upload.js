// Upload island. A slot is an element with an id and
//   data-upload-url     where one file goes, as multipart field "file"
// The page holds one element [data-upload-settings] (parts.html) with
//   data-max-bytes      limit, also told in words on the page
//   data-text-running   "{name} wird hochgeladen"
//   data-text-done      "{name} ist hochgeladen"
//   data-text-too-large "{name} ist zu groß ({size}). Erlaubt sind {max} je Datei."
//   data-text-failed    "{name} konnte nicht hochgeladen werden ..."
//   data-text-wait      "Bitte warten Sie, bis alle Dateien hochgeladen sind."
// The server answers with the slot's new HTML, or with an element [data-upload-error] whose text says what is wrong.

const running = new Set();

function settings() {
  return document.querySelector('[data-upload-settings]')?.dataset ?? {};
}

/** Whether a slot inside this form still sends a file; tells the reader so. */
export function uploadsRunning(form) {
  for (const id of running) {
    const slot = document.getElementById(id);
    if (slot && form.contains(slot)) {
      say(settings().textWait ?? '');
      return true;
    }
  }
  return false;
}

export function watchUploads(root) {
  root.addEventListener('change', (event) => {
    const input = event.target;
    const slot = input.type === 'file' && input.closest('[data-upload-url]');
    if (slot && input.files.length > 0) {
      sendAll(slot.id, [...input.files]);
      input.value = '';
    }
  });
}

async function sendAll(id, files) {
  running.add(id);
  for (const file of files) {
    await sendOne(id, file);
  }
  running.delete(id);
}

async function sendOne(id, file) {
  const slot = document.getElementById(id);
  const limit = Number(settings().maxBytes ?? Infinity);
  const text = (key, extra) => fill(settings()[key] ?? '{name}', { name: file.name, ...extra });
  const row = addRow(slot, text('textRunning'));
  if (file.size > limit) {
    fail(row, text('textTooLarge', { size: megabytes(file.size), max: megabytes(limit) }));
    return;
  }
  say(text('textRunning'));
  const answer = await post(slot.dataset.uploadUrl, file, (part) => { row.querySelector('progress').value = part; });
  const page = new DOMParser().parseFromString(answer.text, 'text/html');
  const refusal = page.querySelector('[data-upload-error]')?.textContent.trim();
  const fresh = page.getElementById(id);
  if (refusal) {
    fail(row, refusal);
  } else if (!fresh || answer.status >= 400) {
    fail(row, text('textFailed'));
  } else {
    row.remove();
    replaceSlot(id, fresh);
    say(text('textDone'));
  }
}

/** Rows of other files in flight or refused stay on the page when the server's new slot arrives. */
function replaceSlot(id, fresh) {
  const old = document.getElementById(id);
  const rows = old.querySelector('.bw-uploads');
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const next = document.importNode(fresh, true);
  if (rows) next.append(rows);
  old.replaceWith(next);
  if (focused) (focused.id && document.getElementById(focused.id) || next.querySelector('input[type=file]'))?.focus();
}

function post(url, file, progress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    request.open('POST', url);
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    const token = document.querySelector('meta[name=csrf-token]');
    if (token) request.setRequestHeader(token.dataset.header, token.content);
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => resolve({ status: 599, text: '' });
    request.send(body);
  });
}

function addRow(slot, label) {
  const list = slot.querySelector('.bw-uploads') ?? slot.appendChild(element('ul', { className: 'bw-uploads' }));
  const row = element('li');
  const bar = element('progress', { max: 1, value: 0 });
  bar.setAttribute('aria-label', label);
  row.append(element('span', { className: 'bw-files__name', textContent: label }), bar);
  list.append(row);
  return row;
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

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}

function megabytes(bytes) {
  const format = new Intl.NumberFormat(document.documentElement.lang || 'de', { maximumFractionDigits: 1 });
  return `${format.format(bytes / 1048576)} MB`;
}
