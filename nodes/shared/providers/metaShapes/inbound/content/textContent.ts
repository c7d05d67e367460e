import { readRecord, readText } from '../../../reading/readJson';
import type { ContentReader } from './messageContent';

/** Plain text. */
export const textContent: ContentReader = (message) => {
	const text = readText(readRecord(message, 'text'), 'body');
	return text === undefined ? undefined : { kind: 'text', text };
};
