// Fetches the packages of package-lock.json and copies what browsers are served into wwwroot/lib.
// Several builds may call it at once: the first takes the lock, the others wait and find the work done.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const root = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const stampFile = path.resolve(process.argv[2]);
const lockFile = path.join(path.dirname(stampFile), 'assets.lock');
const target = path.join(root, 'wwwroot', 'lib', 'bootstrap-italia');
const source = path.join(root, 'node_modules', 'bootstrap-italia', 'dist');
const served = [
  ['css', /^bootstrap-italia\.min\.css$/],
  ['svg', /^sprites\.svg$/],
  ['fonts/Titillium_Web', /(-regular|-italic|-300|-600|-700)\.woff2$|^OFL\.txt$/],
  ['fonts/Roboto_Mono', /(-regular|-700)\.woff2$|^LICENSE\.txt$/],
  ['fonts/Lora', /(-regular|-700)\.woff2$|^OFL\.txt$/],
];

const wanted = createHash('sha256')
  .update(fs.readFileSync(path.join(root, 'package-lock.json')))
  .update(fs.readFileSync(new URL(import.meta.url)))
  .digest('hex');

const done = () =>
  fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wanted &&
  fs.existsSync(path.join(target, 'css', 'bootstrap-italia.min.css'));

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

function alive(pid) {
  try { process.kill(pid, 0); return true; } catch (error) { return error.code === 'EPERM'; }
}

function acquire() {
  const end = Date.now() + 10 * 60_000;
  while (Date.now() < end) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      let owner = NaN;
      try { owner = Number(fs.readFileSync(lockFile, 'utf8')); } catch { continue; }
      if (owner > 0 && !alive(owner)) fs.rmSync(lockFile, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  return false;
}

function copy() {
  fs.rmSync(target, { recursive: true, force: true });
  for (const [folder, pattern] of served) {
    fs.mkdirSync(path.join(target, folder), { recursive: true });
    for (const name of fs.readdirSync(path.join(source, folder)).filter(n => pattern.test(n)))
      fs.writeFileSync(path.join(target, folder, name), fs.readFileSync(path.join(source, folder, name)));
  }
  // The map is not served; the video player's font is a data: address, which the content security policy refuses.
  const css = path.join(target, 'css', 'bootstrap-italia.min.css');
  fs.writeFileSync(css, fs.readFileSync(css, 'utf8')
    .replace(/\/\*# sourceMappingURL=.*?\*\/\s*$/, '')
    .replace(/@font-face\s*\{[^}]*url\(data:[^}]*\}/g, ''));
  fs.copyFileSync(path.join(source, '..', 'LICENSE'), path.join(target, 'LICENSE.txt'));
}

fs.mkdirSync(path.dirname(stampFile), { recursive: true });
if (!done()) {
  if (!acquire()) {
    fail(`Another build has held ${lockFile} for ten minutes: end it, or delete the file, and build again.`);
  } else {
    try {
      if (!done()) {
        console.log('Fetching the design assets (npm ci)');
        execSync('npm ci --ignore-scripts --no-progress --loglevel=error', { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
        copy();
        fs.writeFileSync(stampFile, wanted);
      }
    } catch (error) {
      fail(`The design assets could not be fetched (${String(error.message).split('\n')[0]}): check the connection to the npm registry and build again.`);
    } finally {
      fs.rmSync(lockFile, { force: true });
    }
  }
}
const now = new Date();
if (process.exitCode !== 1) fs.utimesSync(stampFile, now, now);
