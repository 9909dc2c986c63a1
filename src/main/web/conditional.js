// Conditional fields. <form data-conditional="fieldA fieldB" data-refresh-url="…"> holds one element [data-fields];
// a change of a named field (of any choice, if the list is empty) posts the form and swaps [data-fields] of the answer in.
// Without JavaScript the form's own submit shows the same fields.
const running = new WeakMap();

export function watchConditionalForms(root) {
  root.addEventListener('change', (event) => {
    const form = event.target.closest?.('form[data-conditional][data-refresh-url]');
    if (form && decides(form, event.target)) refresh(form);
  });
}

function decides(form, { name, type }) {
  const names = form.dataset.conditional.split(/\s+/).filter(Boolean);
  return names.length === 0
    ? ['radio', 'checkbox', 'select-one'].includes(type)
    : type !== 'file' && names.some((each) => name === each || name.startsWith(each + '['));
}

async function refresh(form) {
  running.get(form)?.abort();
  const controller = new AbortController();
  running.set(form, controller);
  const typed = new Map();
  const note = (event) => event.target.id && typed.set(event.target.id, event.target);
  form.addEventListener('input', note);
  try {
    swap(form, await draw(form, controller.signal));
    typed.forEach(restore);
  } catch {
    // a newer change, leaving the page or no connection: the form's own submit shows the same fields
  } finally {
    form.removeEventListener('input', note);
  }
}

async function draw(form, signal) {
  const texts = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  const answer = await fetch(form.dataset.refreshUrl, {
    method: 'POST', body: new URLSearchParams(texts), headers: { 'X-Requested-With': 'XMLHttpRequest' }, signal,
  });
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-fields]');
}

/** A login page or an error page has no fields and must not replace those someone is filling in. */
function swap(form, fresh) {
  if (!fresh) return;
  const focused = document.activeElement?.id;
  form.querySelector('[data-fields]').replaceWith(document.importNode(fresh, true));
  if (focused) document.getElementById(focused)?.focus();
}

/** What was typed while the server answered wins over the answer. */
function restore(old, id) {
  const now = document.getElementById(id);
  if (!now || now === old) return;
  if (old.type === 'checkbox' || old.type === 'radio') now.checked = old.checked;
  else now.value = old.value;
}
