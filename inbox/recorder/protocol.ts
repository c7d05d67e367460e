import type { WordKey } from '../i18n/translate';

/** What the window says in the reader's language. */
export const RECORDER_WORDS = ['recordVoice', 'record', 'stopRecording', 'recordAgain', 'useRecording', 'cancel', 'noMicrophone', 'cannotRecord', 'recordingEnds'] as const satisfies readonly WordKey[];

export type RecorderWords = Record<(typeof RECORDER_WORDS)[number], string>;

/** The window to the page that opened it: it is there. Says nothing else, because anybody can open it. */
export interface RecorderReady {
	recorder: 'ready';
}

/** The page to the window, with a port that only these two have. The token proves to the window that it was opened by a page that is signed in. */
export interface RecorderStart {
	accessToken: string;
	words: RecorderWords;
	theme: 'light' | 'dark';
}

/** The window to the page, over the port. */
export interface Recorded {
	sound: Blob;
}

/** The query with which the inbox's address is the recorder. */
export const RECORDER_QUERY = 'recorder';
