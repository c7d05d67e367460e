const HEAD_BYTES = 27;
const CRC_AT = 22;
const SEGMENT_BYTES = 255;

/** So many segments a page holds at most. */
export const MOST_SEGMENTS = 255;

export interface OggPage {
	/** Samples until the end of the last packet that ends here. */
	position: number;
	serial: number;
	number: number;
	isFirst?: boolean;
	isLast?: boolean;
	/** Whole packets only. */
	packets: readonly Uint8Array[];
}

/** How many segments a packet takes; one of a multiple of 255 bytes ends with an empty one. */
export const segmentsOf = (packet: Uint8Array): number => Math.floor(packet.length / SEGMENT_BYTES) + 1;

/** A page of an Ogg file. https://www.rfc-editor.org/rfc/rfc3533#section-6 */
export function oggPage({ position, serial, number, isFirst = false, isLast = false, packets }: OggPage): Uint8Array<ArrayBuffer> {
	const lacing = packets.flatMap((packet) => [...Array.from({ length: segmentsOf(packet) - 1 }, () => SEGMENT_BYTES), packet.length % SEGMENT_BYTES]);
	const length = packets.reduce((sum, packet) => sum + packet.length, 0);
	const page = new Uint8Array(HEAD_BYTES + lacing.length + length);
	const view = new DataView(page.buffer);
	page.set(new TextEncoder().encode('OggS'));
	page[5] = (isFirst ? 2 : 0) | (isLast ? 4 : 0);
	view.setBigUint64(6, BigInt(position), true);
	view.setUint32(14, serial, true);
	view.setUint32(18, number, true);
	page[26] = lacing.length;
	page.set(lacing, HEAD_BYTES);
	let at = HEAD_BYTES + lacing.length;
	for (const packet of packets) {
		page.set(packet, at);
		at += packet.length;
	}
	view.setUint32(CRC_AT, checksum(page), true);
	return page;
}

const POLYNOMIAL = 0x04c11db7;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte << 24;
	for (let bit = 0; bit < 8; bit++) value = (value << 1) ^ (value < 0 ? POLYNOMIAL : 0);
	return value;
});

/** Over the whole page with zeros where it stands itself. */
function checksum(page: Uint8Array): number {
	let value = 0;
	for (const byte of page) value = (value << 8) ^ (TABLE[((value >>> 24) ^ byte) & 0xff] ?? 0);
	return value >>> 0;
}
