// Bundles styles and browser islands into target/web; Maven copies them to /static.
import { build } from 'esbuild';
import { cp, mkdir } from 'node:fs/promises';

const out = new URL('../../../target/web/', import.meta.url).pathname;
await mkdir(out, { recursive: true });
await build({
  entryPoints: { 'assets/app': 'app.js', 'assets/style': 'style.css' },
  bundle: true,
  minify: true,
  target: 'es2020',
  outdir: out,
  external: ['*.woff2', '*.woff'],
});
