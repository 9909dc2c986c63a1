// Every page works without this file. It only shortens ways: uploads with progress, conditional fields without a page load.
import { watchUploads, uploadsRunning } from './upload.js';
import { watchConditionalForms } from './conditional.js';

document.documentElement.classList.add('bw-js');

/** The server marks what the reader must see first, for example the summary of errors. */
function focusMarked(root) {
  root.querySelector('[data-focus]')?.focus();
}

/** A second click while the first request runs must not send the form again. `data-resubmit` allows it, for downloads. */
function guardAgainstDoubleSubmit(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'get' || form.hasAttribute('data-resubmit')) return;
  if (form.dataset.sent || uploadsRunning(form)) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  form.setAttribute('aria-busy', 'true');
}

/** The back button may show the page as it was left: a form must be usable again. */
function releaseForms() {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
  }
}

document.addEventListener('submit', guardAgainstDoubleSubmit);
window.addEventListener('pageshow', releaseForms);
watchUploads(document);
watchConditionalForms(document);
focusMarked(document);
