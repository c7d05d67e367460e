import { RECORDER_QUERY, RECORDER_WORDS, type Recorded, type RecorderReady, type RecorderStart, type RecorderWords } from '../recorder/protocol';
import type { Translate } from '../i18n/translate';

const WINDOW = 'popup,width=440,height=280';

interface Surroundings {
	/** The address of the page, without its fragment. */
	url: string;
	/** That somebody is signed in here. */
	token: () => Promise<string>;
	words: Translate;
	theme: 'light' | 'dark';
	onSound: (sound: Blob) => void;
}

/** Opens the window in which one records: the sandbox of the page has no microphone. False where the browser lets no window open. */
export function openRecorder({ url, token, words, theme, onSound }: Surroundings): boolean {
	const recorder = window.open(`${url}?${RECORDER_QUERY}`, '_blank', WINDOW);
	if (!recorder) return false;
	const { origin } = new URL(url);
	const meet = async ({ source, origin: from, data }: MessageEvent<RecorderReady>): Promise<void> => {
		if (source !== recorder || from !== origin || data.recorder !== 'ready') return;
		removeEventListener('message', hear);
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data: { sound } }: MessageEvent<Recorded>) => onSound(sound);
		const said = Object.fromEntries(RECORDER_WORDS.map((key) => [key, words(key)])) as RecorderWords;
		recorder.postMessage({ accessToken: await token(), words: said, theme } satisfies RecorderStart, origin, [port2]);
	};
	// A window that gets no answer closes by itself.
	const hear = (event: MessageEvent<RecorderReady>): void => void meet(event).catch(() => undefined);
	addEventListener('message', hear);
	return true;
}
