// Draws every BPMN model as docs/pictures/<process>.svg and .png with bpmn-js in headless Chromium (no further package needed).
// Run: npm run pictures. Chromium: environment variable BAUWEG_CHROMIUM, else /usr/bin/chromium.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const chromium = process.env.BAUWEG_CHROMIUM ?? '/usr/bin/chromium';
const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));
const target = join(root, 'docs/pictures');
const viewer = pathToFileURL(join(here, 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js'));

async function browse(args) {
  const options = { maxBuffer: 64 * 1024 * 1024, timeout: 60_000 };
  const flags = ['--headless=new', '--disable-gpu', '--no-sandbox', '--hide-scrollbars', '--allow-file-access-from-files'];
  return (await run(chromium, [...flags, ...args], options)).stdout;
}

/** Lets bpmn-js lay out the model and returns its SVG, which the page hands over in Base64 inside its own text. */
async function toSvg(xml, work) {
  const page = join(work, 'render.html');
  await writeFile(
    page,
    `<!doctype html><meta charset="utf-8"><div id="canvas" style="width:800px;height:600px"></div><pre id="out"></pre>
<script src="${viewer}"></script><script>
const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
const xml = new TextDecoder().decode(bytes('${Buffer.from(xml).toString('base64')}'));
const viewer = new BpmnJS({ container: '#canvas' });
viewer.importXML(xml)
  .then(({ warnings }) => { if (warnings.length) throw new Error(warnings.map(w => w.message).join('; ')); return viewer.saveSVG(); })
  .then(({ svg }) => 'OK ' + svg, error => 'FAILED ' + error.message)
  .then(text => {
    const utf8 = new TextEncoder().encode(text);
    document.getElementById('out').textContent = btoa(Array.from(utf8, b => String.fromCharCode(b)).join(''));
  });
</script>`,
  );
  const dom = await browse(['--virtual-time-budget=20000', '--dump-dom', pathToFileURL(page).href]);
  const found = /<pre id="out">([^<]+)<\/pre>/.exec(dom);
  const text = found ? Buffer.from(found[1], 'base64').toString('utf8') : 'FAILED no answer from the viewer';
  if (!text.startsWith('OK ')) throw new Error(text);
  return text.slice(3);
}

/** White margin and background and an accessible name (dark pages, screen readers); marker ids by number, so that a redraw is no change. */
function dress(svg, title) {
  const [, x, y, width, height] = /viewBox="([-\d.]+) ([-\d.]+) ([\d.]+) ([\d.]+)"/.exec(svg).map(Number);
  const margin = 20;
  const box = [x - margin, y - margin, width + 2 * margin, height + 2 * margin].map(Math.round);
  const markers = new Map();
  const framed = svg
    .replace(/<!--[^]*?-->\n?/g, '')
    .replace(/marker-[0-9a-z]{10,}/g, (id) => markers.get(id) ?? markers.set(id, `marker-${markers.size + 1}`).get(id))
    .replace(/<(rect|path) [^>]*class="djs-hit[^>]*\/>/g, '')
    .replace(/<svg [^>]*>/, (tag) => {
      const open = tag
        .replace(/viewBox="[^"]*"/, `viewBox="${box.join(' ')}" role="img" aria-label="${title}"`)
        .replace(/ width="[^"]*"/, ` width="${box[2]}"`)
        .replace(/ height="[^"]*"/, ` height="${box[3]}"`);
      return `${open}<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="white"/>`;
    });
  return { svg: `${framed.trim()}\n`, width: box[2], height: box[3] };
}

async function draw(file, work) {
  const xml = await readFile(file, 'utf8');
  const name = basename(file, '.bpmn');
  const title = /<bpmn:process [^>]*?name="([^"]*)"/.exec(xml)?.[1] ?? name;
  const picture = dress(await toSvg(xml, work), title);
  const svgFile = join(target, `${name}.svg`);
  await writeFile(svgFile, picture.svg);
  const shot = join(work, 'shot.html');
  await writeFile(shot, `<!doctype html><meta charset="utf-8"><body style="margin:0">${picture.svg}`);
  await browse([
    `--screenshot=${join(target, `${name}.png`)}`,
    `--window-size=${picture.width},${picture.height}`,
    '--force-device-scale-factor=1.5',
    pathToFileURL(shot).href,
  ]);
  console.log(`docs/pictures/${name}.svg, .png  ${picture.width} x ${picture.height}`);
}

const work = await mkdtemp(join(tmpdir(), 'bauweg-pictures-'));
try {
  await mkdir(target, { recursive: true });
  const entries = await readdir(join(root, 'processes'), { recursive: true });
  for (const entry of entries.filter((e) => e.endsWith('.bpmn')).sort()) await draw(join(root, 'processes', entry), work);
} finally {
  await rm(work, { recursive: true, force: true });
}
