// Bundles styles and browser islands into target/web; Maven copies them to /static.
import { build } from 'esbuild';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const out = fileURLToPath(new URL('../../../target/web/', import.meta.url));
const modules = fileURLToPath(new URL('./node_modules/', import.meta.url));
const fontFolder = modules + '@fontsource/fira-sans';

/** `@import "fira-sans"`: the faces KERN uses, only the scripts DIN 91379 names need, woff2 only. */
const firaSans = {
  name: 'fira-sans',
  setup(bundle) {
    bundle.onResolve({ filter: /^fira-sans$/ }, () => ({ path: 'fira-sans', namespace: 'fira-sans' }));
    bundle.onLoad({ filter: /.*/, namespace: 'fira-sans' }, async () => {
      const faces = await Promise.all(
        ['400', '400-italic', '500', '600'].map((face) => readFile(`${fontFolder}/${face}.css`, 'utf8')));
      const wanted = faces
        .join('\n')
        .split(/(?=\/\* fira-sans-)/)
        .filter((face) => /^\/\* fira-sans-(latin|latin-ext|vietnamese|greek|cyrillic)-\d/.test(face))
        .map((face) => face.replace(/, url\([^)]*\.woff\) format\('woff'\)/, ''));
      return { contents: wanted.join('\n'), loader: 'css', resolveDir: fontFolder };
    });
  },
};

await build({
  entryPoints: { app: 'app.js', bpmn: 'bpmn.js', style: 'style.css' },
  bundle: true,
  minify: true,
  target: ['es2020', 'chrome111', 'firefox113', 'safari16.4'],
  outdir: out + 'assets',
  assetNames: 'fonts/[name]',
  loader: { '.woff2': 'file' },
  plugins: [firaSans],
  legalComments: 'linked',
});

await copyFile('bauweg.svg', out + 'assets/bauweg.svg');
await mkdir(out + 'assets/licences', { recursive: true });
for (const [from, to] of [
  ['@kern-ux/native/LICENSE.md', 'kern-ux-EUPL-1.2.txt'],
  ['@fontsource/fira-sans/LICENSE', 'fira-sans-OFL-1.1.txt'],
  ['bpmn-js/LICENSE', 'bpmn-js.txt'],
  ['tus-js-client/LICENSE', 'tus-js-client-MIT.txt'],
]) {
  await copyFile(modules + from, `${out}assets/licences/${to}`);
}
