const ANIMATION_FLAG = 0x02;
const FLAGS_OFFSET = 20;

/**
 * Whether a WebP file says of itself that it moves: WhatsApp allows moving stickers more bytes.
 * @see https://developers.google.com/speed/webp/docs/riff_container#extended_file_format
 */
export const isAnimatedWebp = (bytes: Buffer): boolean =>
	bytes.length > FLAGS_OFFSET &&
	bytes.toString('latin1', 0, 4) === 'RIFF' &&
	bytes.toString('latin1', 8, 16) === 'WEBPVP8X' &&
	(bytes.readUInt8(FLAGS_OFFSET) & ANIMATION_FLAG) !== 0;
