// Adds to the forms what a form cannot do by itself: the verdict while a filing is filled in, and the progress of an
// upload. Without this script the same buttons do the same.
(() => {
  'use strict';
  for (const form of document.querySelectorAll('form[data-failed]')) form.addEventListener('submit', send);
  const filing = document.querySelector('form[data-check]');
  if (filing) grow(filing);

  function send(event) {
    const form = event.target;
    const button = event.submitter;
    // A button with a name asks for something else than sending.
    if (button && button.name) return;
    event.preventDefault();
    const buttons = form.querySelectorAll('button');
    const bar = form.querySelector('progress');
    const failed = form.querySelector('.upload-failed');
    const request = new XMLHttpRequest();
    buttons.forEach(each => { each.disabled = true; });
    failed.hidden = true;
    bar.parentElement.hidden = false;
    request.upload.addEventListener('progress', step => {
      if (step.lengthComputable) bar.value = Math.round(100 * step.loaded / step.total);
    });
    request.addEventListener('load', () => {
      const place = request.getResponseHeader('Daylight-Place');
      if (place) {
        location.assign(place);
      } else {
        document.open();
        document.write(request.responseText);
        document.close();
      }
    });
    request.addEventListener('error', () => {
      buttons.forEach(each => { each.disabled = false; });
      bar.parentElement.hidden = true;
      failed.textContent = form.dataset.failed;
      failed.hidden = false;
      failed.focus();
    });
    request.open('POST', form.action);
    request.setRequestHeader('Daylight-Upload', '1');
    request.send(new FormData(form));
  }

  function grow(form) {
    const verdict = document.getElementById('verdict');
    const touched = new Set();
    const pause = 700;
    let timer;
    let latest = 0;

    form.addEventListener('input', event => schedule(event.target));
    form.addEventListener('change', event => schedule(event.target));

    function schedule(field) {
      if (field.type === 'file') return;
      if (field.id) touched.add(field.id);
      clearTimeout(timer);
      timer = setTimeout(check, pause);
    }

    async function check() {
      const number = ++latest;
      const data = new FormData(form);
      // Documents are looked at once, when the request is filed.
      data.delete('instrument');
      let html = null;
      try {
        const answer = await fetch(form.dataset.check, { method: 'POST', body: data, redirect: 'manual' });
        if (answer.status === 200) html = await answer.text();
      } catch {
        html = null;
      }
      if (number !== latest) return;
      if (html === null) {
        verdict.textContent = verdict.dataset.unavailable;
      } else {
        verdict.innerHTML = html;
        mark();
      }
    }

    // Faults stand at the fields that somebody has filled in; nobody is blamed for what they have not come to yet.
    function mark() {
      const wrong = new Map();
      for (const line of verdict.querySelectorAll('[data-wrong]')) {
        wrong.set(line.dataset.wrong, line.querySelector('span').textContent);
      }
      for (const id of touched) {
        const field = document.getElementById(id);
        if (!field) continue;
        const box = field.closest('.field');
        let note = document.getElementById(id + '-fault');
        const fault = wrong.get(id);
        if (box) box.classList.toggle('field--wrong', Boolean(fault));
        if (!fault) {
          if (note) note.remove();
          field.removeAttribute('aria-invalid');
          continue;
        }
        if (!note && box) {
          note = document.createElement('p');
          note.id = id + '-fault';
          note.className = 'field__error';
          box.append(note);
        }
        if (note) note.textContent = fault;
        field.setAttribute('aria-invalid', 'true');
      }
    }
  }
})();
