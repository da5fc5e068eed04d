// Conveniences only: every page works without them.

const typing = target => target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

for (const element of document.querySelectorAll('[data-hub-js]')) element.hidden = false;

// A form is sent once, and leaving it half filled asks first.
const dirty = new Set(document.querySelectorAll('form[data-hub-unsaved="dirty"]'));
document.addEventListener('input', event => {
  const form = event.target.closest?.('form[data-hub-unsaved]');
  if (form) dirty.add(form);
});
document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('[data-hub-guard]')) return;
  if (form.dataset.hubSent) { event.preventDefault(); return; }
  form.dataset.hubSent = 'yes';
  form.setAttribute('aria-busy', 'true');
  dirty.clear();
});
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-hub-sent]')) {
    delete form.dataset.hubSent;
    form.removeAttribute('aria-busy');
  }
});
addEventListener('beforeunload', event => { if (dirty.size > 0) event.preventDefault(); });

// An error summary or a menu behaves as people expect.
document.querySelector('.hub-errors')?.focus();
document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.hub-menu[open]'))
    if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const menu = document.activeElement?.closest('details.hub-menu[open]');
  if (menu) { menu.open = false; menu.querySelector('summary').focus(); }
});

// Dates are typed; the browser's own picker stands beside.
for (const box of document.querySelectorAll('[data-hub-date]')) {
  const field = box.querySelector('input');
  if (field.readOnly || !('showPicker' in HTMLInputElement.prototype)) continue;
  const picker = Object.assign(document.createElement('input'), { type: 'date', tabIndex: -1 });
  picker.setAttribute('aria-hidden', 'true');
  const button = Object.assign(document.createElement('button'), { type: 'button' });
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.firstChild?.textContent?.trim() ?? '';
  button.setAttribute('aria-label', `${box.dataset.hubDate}: ${label}`);
  const icon = document.querySelector('svg.icon use')?.getAttribute('href')?.split('#')[0];
  button.innerHTML = `<svg class="icon icon-sm icon-primary" aria-hidden="true"><use href="${icon}#it-calendar"></use></svg>`;
  button.addEventListener('click', () => {
    const typed = /^(\d{1,2})\D?(\d{1,2})\D?(\d{4})$/.exec(field.value.trim());
    picker.value = typed ? `${typed[3]}-${typed[2].padStart(2, '0')}-${typed[1].padStart(2, '0')}` : '';
    picker.showPicker();
  });
  picker.addEventListener('change', () => {
    if (!picker.value) return;
    field.value = picker.value.split('-').reverse().join('/');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });
  box.append(button, picker);
}

// What is shown to be copied has a button for it.
for (const field of document.querySelectorAll('input[data-hub-copy]')) {
  const { hubCopy, hubCopied } = field.dataset;
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-outline-primary btn-sm mt-2', textContent: hubCopy });
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.textContent?.trim() ?? '';
  button.setAttribute('aria-label', `${hubCopy}: ${label}`);
  button.addEventListener('click', async () => {
    field.select();
    // Without TLS there is no navigator.clipboard.
    const copied = await navigator.clipboard?.writeText(field.value).then(() => true, () => false) || document.execCommand('copy');
    if (!copied) return;
    button.textContent = hubCopied;
    button.setAttribute('aria-label', `${hubCopied}: ${label}`);
  });
  field.after(button);
}

// Long work: only its part of the page is fetched again.
const refresh = async part => {
  const response = await fetch(location.href, { headers: { 'X-Hub-Request': '1' } }).catch(() => null);
  if (response?.ok) {
    const next = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById(part.id);
    if (!next?.dataset.hubRefresh) { location.reload(); return; }
    part.replaceChildren(...next.childNodes);
  }
  setTimeout(refresh, Number(part.dataset.hubRefresh) * 1000, part);
};
const work = document.querySelector('[data-hub-refresh]');
if (work) setTimeout(refresh, Number(work.dataset.hubRefresh) * 1000, work);

// Keys: / search, g and a letter, n new, ? help. They can be switched off (WCAG 2.1.4).
const help = document.getElementById('hub-help');
const off = document.getElementById('hub-keys-off');
const places = new Map();
for (const link of document.querySelectorAll('[data-hub-go]')) {
  const name = link.textContent.trim();
  const letter = [...name.toLowerCase().normalize('NFD')].find(c => /[a-z]/.test(c) && !places.has(c));
  if (letter) places.set(letter, { name, link });
}
const list = help?.querySelector('[data-hub-go-list]');
for (const [letter, { name }] of places) {
  const key = document.createElement('dt');
  key.append(Object.assign(document.createElement('kbd'), { textContent: letter }));
  list?.append(key, Object.assign(document.createElement('dd'), { textContent: name }));
}
if (off) {
  off.checked = localStorage.getItem('hub.keys') === 'off';
  off.addEventListener('change', () => localStorage.setItem('hub.keys', off.checked ? 'off' : 'on'));
}
for (const button of document.querySelectorAll('[data-hub-help]')) button.addEventListener('click', () => help?.showModal());

let going = 0;
document.addEventListener('keydown', event => {
  if (off?.checked || help?.open || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const go = Date.now() - going < 1500 && places.get(event.key.toLowerCase());
  going = 0;
  if (go) go.link.click();
  else if (event.key === '/') document.getElementById('hub-search')?.focus();
  else if (event.key === '?') help?.showModal();
  else if (event.key === 'g') { going = Date.now(); return; }
  else if (event.key === 'n') document.querySelector('[data-hub-key="n"]')?.click();
  else return;
  event.preventDefault();
});
