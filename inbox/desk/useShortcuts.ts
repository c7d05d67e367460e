import { useEffect } from 'preact/hooks';

import type { Inbox } from '../state/Inbox';
import { useInbox } from '../state/useInbox';
import { shortcutOf, type Shortcut } from './shortcuts';

const step = (inbox: Inbox, by: number): void => {
	const rows = inbox.list.rows.value;
	const at = rows.findIndex(({ id }) => id === inbox.thread.id.value);
	const next = rows[at === -1 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))];
	if (next) inbox.openConversation(next.id);
};

const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click();

function run(inbox: Inbox, shortcut: Shortcut): void {
	const id = inbox.thread.id.value;
	switch (shortcut) {
		case 'j':
			return step(inbox, 1);
		case 'k':
			return step(inbox, -1);
		case '/':
			return document.querySelector<HTMLInputElement>('#search')?.focus();
		case 'c':
			inbox.showsContact.value = !inbox.showsContact.value;
			return;
		case 'r':
		case 'n':
			if (id === undefined) return;
			inbox.drafts.change(id, { mode: shortcut === 'r' ? 'reply' : 'note' });
			requestAnimationFrame(() => document.querySelector<HTMLTextAreaElement>('#answer')?.focus());
			return;
		case 't':
			return press('[data-key="t"]');
		case 'e':
			return press('[data-key="e"]');
		case 'z':
			return press('[data-key="z"] button');
		case '?':
			inbox.showsHelp.value = true;
			return;
	}
}

/** Keys for whoever answers all day. They do nothing while somebody writes or a window is open. */
export function useShortcuts(): void {
	const inbox = useInbox();
	useEffect(() => {
		const onKey = (event: KeyboardEvent): void => {
			const target = event.target instanceof HTMLElement ? event.target : undefined;
			const isTyping = target?.closest('input, textarea, select, dialog, .menu') !== null && target !== undefined;
			const shortcut = shortcutOf({ key: event.key, ctrlKey: event.ctrlKey, metaKey: event.metaKey, altKey: event.altKey, isTyping });
			if (shortcut === undefined || document.querySelector('dialog[open]')) return;
			event.preventDefault();
			run(inbox, shortcut);
		};
		addEventListener('keydown', onKey);
		return () => removeEventListener('keydown', onKey);
	}, [inbox]);
}
