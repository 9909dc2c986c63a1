// One file on its way by the tus protocol: it survives a cut of the network by itself, and a reload when the file is chosen again.
import { Upload } from 'tus-js-client';

const CHUNK = 32 * 1024 * 1024;
const SECOND = 1000;
const PAUSES = [0, 1, 2, 5, 10, 20, ...Array(60).fill(30)].map((seconds) => seconds * SECOND);
const RETRIED = [0, 408, 409, 423, 460];
const WINDOW = 10 * SECOND;

export class Transfer {
  /**
   * @param at address of an upload to go on with, or null for a new one
   * @param watcher { progress(part, secondsLeft), cut(), done(address), failed(status, sentence) }
   */
  constructor(file, endpoint, at, watcher) {
    this.file = file;
    this.watcher = watcher;
    this.samples = [];
    this.running = false;
    this.upload = new Upload(file, {
      endpoint,
      uploadUrl: at,
      chunkSize: CHUNK,
      retryDelays: PAUSES,
      storeFingerprintForResuming: false,
      headers: headers(),
      metadata: { filename: file.name, filetype: file.type, modified: String(file.lastModified) },
      onProgress: (sent, total) => this.watcher.progress(total ? sent / total : 1, this.secondsLeft(sent, total)),
      onShouldRetry: (error) => this.shouldRetry(error),
      onSuccess: () => this.end(() => this.watcher.done(this.address())),
      onError: (error) => this.end(() => this.watcher.failed(status(error), sentence(error))),
    });
    this.online = () => this.running && this.pause().then(() => this.start());
  }

  address() {
    return this.upload.url ? new URL(this.upload.url, window.location.href).pathname : null;
  }

  start() {
    this.running = true;
    this.samples = [];
    window.addEventListener('online', this.online);
    this.upload.start();
  }

  async pause() {
    this.running = false;
    window.removeEventListener('online', this.online);
    await this.upload.abort();
  }

  /** Also forgets what the server has. */
  async cancel() {
    await this.pause();
    if (this.upload.url) await discard(this.upload.url);
  }

  end(tell) {
    this.running = false;
    window.removeEventListener('online', this.online);
    tell();
  }

  shouldRetry(error) {
    const code = status(error);
    const again = RETRIED.includes(code) || code >= 500;
    if (again) {
      this.samples = [];
      this.watcher.cut();
    }
    return again;
  }

  /** From the speed of the last seconds; null until that is known. */
  secondsLeft(sent, total) {
    const now = performance.now();
    this.samples = [...this.samples.filter((sample) => now - sample.at < WINDOW), { at: now, sent }];
    const first = this.samples[0];
    const rate = (sent - first.sent) / (now - first.at);
    return now - first.at > SECOND && rate > 0 ? (total - sent) / rate / SECOND : null;
  }
}

/** Removes an unfinished upload from the server. */
export function discard(address) {
  return fetch(address, { method: 'DELETE', headers: { ...headers(), 'Tus-Resumable': '1.0.0' } });
}

function headers() {
  const token = document.querySelector('meta[name=csrf-token]');
  return { 'X-Requested-With': 'XMLHttpRequest', ...(token && { [token.dataset.header]: token.content }) };
}

function status(error) {
  return error.originalResponse?.getStatus() ?? 0;
}

/** What the server says in words; pages of errors are none. */
function sentence(error) {
  const response = error.originalResponse;
  return response?.getHeader('Content-Type')?.startsWith('text/plain') ? response.getBody() : null;
}
