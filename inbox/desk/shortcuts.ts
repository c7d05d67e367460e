import type { WordKey } from '../i18n/translate';

/** What keys do while nobody writes. */
export const SHORTCUTS = {
	j: 'keyNext',
	k: 'keyPrevious',
	r: 'keyReply',
	n: 'keyNote',
	t: 'keyTake',
	e: 'keyResolve',
	z: 'keySnooze',
	c: 'keyContact',
	'/': 'keySearch',
	'?': 'keyHelp',
} as const satisfies Record<string, WordKey>;

export type Shortcut = keyof typeof SHORTCUTS;

const isShortcut = (key: string): key is Shortcut => Object.hasOwn(SHORTCUTS, key);

interface Pressed {
	key: string;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
	/** Whether the key goes into a field or a window above the page. */
	isTyping: boolean;
}

/** The shortcut that was meant, if any. */
export function shortcutOf({ key, ctrlKey, metaKey, altKey, isTyping }: Pressed): Shortcut | undefined {
	if (isTyping || ctrlKey || metaKey || altKey) return undefined;
	const plain = key.toLowerCase();
	return isShortcut(plain) ? plain : undefined;
}
