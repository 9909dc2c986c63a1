// Process picture of a running case. The list of steps beside it says the same in words; this is never the only way.
// <div class="bw-diagram" data-diagram-url="…" data-active-ids="checkCompleteness decide" aria-label="…"></div>
import './bpmn.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

async function show(container) {
  container.setAttribute('role', 'group');
  const answer = await fetch(container.dataset.diagramUrl, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) {
    container.hidden = true;
    return;
  }
  const viewer = new NavigatedViewer({ container });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  for (const id of (container.dataset.activeIds ?? '').split(/\s+/)) {
    if (id && elements.get(id)) canvas.addMarker(id, 'bw-active');
  }
  canvas.zoom('fit-viewport', 'auto');
}

for (const container of document.querySelectorAll('[data-diagram-url]')) {
  show(container).catch(() => { container.hidden = true; });
}
