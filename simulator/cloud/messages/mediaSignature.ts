import { bareType } from './acceptedMedia.ts';

const startsWith = (bytes: Buffer, ...beginning: number[]): boolean => beginning.every((byte, at) => bytes[at] === byte);

/** Says why bytes cannot be what their type claims; Meta finds out while it prepares the file for the phone. */
export function mediaFlaw(bytes: Buffer, mimeType: string): string | undefined {
	const bare = bareType(mimeType);
	const text = bytes.subarray(0, 64).toString('latin1');
	const sound: Record<string, boolean> = {
		'image/jpeg': startsWith(bytes, 0xff, 0xd8, 0xff),
		'image/png': startsWith(bytes, 0x89, 0x50, 0x4e, 0x47),
		'image/webp': text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP',
		'audio/ogg': text.startsWith('OggS'),
	};
	if (sound[bare] === false) return `Media file is not a valid ${bare} file.`;
	if (bare === 'audio/ogg' && !text.includes('OpusHead')) {
		return 'Audio file uploaded with mimetype as audio/ogg, but its codec is not opus.';
	}
	return undefined;
}
