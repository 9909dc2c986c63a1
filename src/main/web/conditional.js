// Conditional fields. <form data-conditional="fieldA fieldB" data-refresh-url="…"> holds one element [data-fields];
// a change of a named field (of any choice, if the list is empty) posts the form and swaps [data-fields] of the answer in.
// Without JavaScript the form's own submit shows the same fields.
import htmx from 'htmx.org';

export function watchConditionalForms(root) {
  root.addEventListener('change', (event) => {
    const form = event.target.closest?.('form[data-conditional][data-refresh-url]');
    if (form && event.target.type !== 'file' && decides(form, event.target)) refresh(form);
  });
  root.addEventListener('htmx:beforeSwap', keepUnlessFields);
}

function decides(form, { name, type }) {
  const names = form.dataset.conditional.split(/\s+/).filter(Boolean);
  return names.length === 0
    ? ['radio', 'checkbox', 'select-one'].includes(type)
    : names.some((each) => name === each || name.startsWith(each + '['));
}

async function refresh(form) {
  const typed = new Map();
  const note = (event) => event.target.id && typed.set(event.target.id, event.target);
  // as soon as the answer is in the page: a form sent a moment later must not carry the answer's older values
  const restoreAll = () => typed.forEach(restore);
  form.addEventListener('input', note);
  document.addEventListener('htmx:afterSwap', restoreAll);
  form.setAttribute('hx-sync', 'this:replace');
  try {
    await htmx.ajax('POST', form.dataset.refreshUrl, {
      source: form, target: form.querySelector('[data-fields]'), swap: 'outerHTML', select: '[data-fields]',
    });
  } finally {
    form.removeEventListener('input', note);
    document.removeEventListener('htmx:afterSwap', restoreAll);
  }
}

/** What was typed while the server answered wins over the answer. */
function restore(old, id) {
  const now = document.getElementById(id);
  if (!now || now === old) return;
  if (old.type === 'checkbox' || old.type === 'radio') now.checked = old.checked;
  else now.value = old.value;
}

/** A login page or an error page must not replace the fields someone is filling in. */
function keepUnlessFields(event) {
  const target = event.detail.target;
  if (target?.matches?.('[data-fields]') && !event.detail.serverResponse.includes('data-fields')) {
    event.detail.shouldSwap = false;
  }
}
