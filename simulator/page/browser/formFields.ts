/** What was typed into a form, trimmed, without its empty fields. */
export function formFields(form: HTMLFormElement): Record<string, string> {
	const typed = [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value.trim() : ''] as const);
	return Object.fromEntries(typed.filter(([, value]) => value !== ''));
}
