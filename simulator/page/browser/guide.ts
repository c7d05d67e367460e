/** Keeps the ticks of the page that says what to try, in this browser only. */
const KEY = 'what-to-try';

const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-step]')];
const done = new Set<string>(JSON.parse(localStorage.getItem(KEY) ?? '[]') as string[]);

for (const box of boxes) {
	const step = box.dataset['step'] ?? '';
	box.checked = done.has(step);
	box.addEventListener('change', () => {
		if (box.checked) done.add(step);
		else done.delete(step);
		localStorage.setItem(KEY, JSON.stringify([...done]));
	});
}
