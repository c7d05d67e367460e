import type { Recorded, RecorderReady, RecorderStart, RecorderWords } from './protocol';

/** So long the page may take to answer. */
const PAGE_MS = 10_000;

export interface MetPage {
	words: RecorderWords;
	theme: RecorderStart['theme'];
	/** Hands the sound to the page, and to nobody else, whatever the window that opened this one shows by then. */
	give: (sound: Blob) => void;
}

/** The page that opened this window, once it has proved that somebody is signed in there; nothing for any other page. */
export async function meetPage(): Promise<MetPage | undefined> {
	const opener = window.opener as Window | null;
	if (!opener) return undefined;
	const started = new Promise<MessageEvent<RecorderStart> | undefined>((resolve) => {
		addEventListener('message', (event: MessageEvent<RecorderStart>) => event.source === opener && resolve(event));
		setTimeout(() => resolve(undefined), PAGE_MS);
	});
	opener.postMessage({ recorder: 'ready' } satisfies RecorderReady, '*');
	const event = await started;
	const port = event?.ports[0];
	if (!event || !port || !(await isSignedIn(event.data.accessToken))) return undefined;
	const { words, theme } = event.data;
	return {
		words,
		theme: theme === 'dark' ? 'dark' : 'light',
		give: (sound) => {
			port.postMessage({ sound } satisfies Recorded);
			window.close();
		},
	};
}

/** Without cookies: whoever is signed in to n8n is nobody here. */
async function isSignedIn(accessToken: string): Promise<boolean> {
	const response = await fetch(location.pathname, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` }, body: JSON.stringify({ call: 'me', request: {} }), credentials: 'omit', cache: 'no-store' }).catch(() => undefined);
	return response?.ok === true;
}
