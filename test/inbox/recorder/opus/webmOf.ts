/** A size that nobody knows yet, as a recorder writes it. */
const UNKNOWN = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];

const sized = (length: number): number[] => [0x40 | (length >> 8), length & 0xff];

const element = (id: number[], content: ArrayLike<number>): number[] => [...id, ...sized(content.length), ...Array.from(content)];

/** 48 kHz, nothing to skip. */
export const opusHead = (channels: number): Uint8Array => Uint8Array.from([...Buffer.from('OpusHead'), 1, channels, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0]);

/** A file as a browser records it: a header, a track, and clusters that do not know how long they will be. */
export function webmOf(packets: readonly Uint8Array[], { channels = 1, inGroups = false, lacing = 0 } = {}): Uint8Array {
	const header = element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], Buffer.from('webm')));
	const info = element([0x15, 0x49, 0xa9, 0x66], element([0x4d, 0x80], Buffer.from('test')));
	const track = element([0xae], [...element([0xd7], [1]), ...element([0x86], Buffer.from('A_OPUS')), ...element([0x63, 0xa2], opusHead(channels))]);
	const blocks = packets.flatMap((packet) => {
		const content = [0x81, 0, 0, lacing, ...packet];
		return inGroups ? element([0xa0], element([0xa1], content)) : element([0xa3], content);
	});
	const cluster = [0x1f, 0x43, 0xb6, 0x75, ...UNKNOWN, ...element([0xe7], [0]), ...blocks];
	return Uint8Array.from([...header, 0x18, 0x53, 0x80, 0x67, ...UNKNOWN, ...info, ...element([0x16, 0x54, 0xae, 0x6b], track), ...cluster]);
}
