/** Opus in an Ogg container, as WhatsApp carries voice notes: https://www.rfc-editor.org/rfc/rfc7845 */
const SAMPLE_RATE = 48_000;
const SERIAL = 0x51a0;
const FIRST_PAGE = 0x02;
const LAST_PAGE = 0x04;

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte << 24;
	for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
	return crc >>> 0;
});

function checksum(bytes: Buffer): number {
	let crc = 0;
	for (const byte of bytes) crc = ((crc << 8) ^ (crcTable[((crc >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
	return crc;
}

function page(packet: Buffer, sequence: number, granule: number, flags: number): Buffer {
	const lacing = Buffer.alloc(Math.floor(packet.length / 255) + 1, 255);
	lacing[lacing.length - 1] = packet.length % 255;
	const head = Buffer.alloc(27);
	head.write('OggS', 0, 'latin1');
	head[5] = flags;
	head.writeBigUInt64LE(BigInt(granule), 6);
	head.writeUInt32LE(SERIAL, 14);
	head.writeUInt32LE(sequence, 18);
	head[26] = lacing.length;
	const bytes = Buffer.concat([head, lacing, packet]);
	bytes.writeUInt32LE(checksum(bytes), 22);
	return bytes;
}

function opusHead(): Buffer {
	const head = Buffer.alloc(19);
	head.write('OpusHead', 0, 'latin1');
	head[8] = 1;
	head[9] = 1;
	head.writeUInt32LE(SAMPLE_RATE, 12);
	return head;
}

function opusTags(): Buffer {
	const vendor = Buffer.from('simulator');
	const tags = Buffer.alloc(16 + vendor.length);
	tags.write('OpusTags', 0, 'latin1');
	tags.writeUInt32LE(vendor.length, 8);
	vendor.copy(tags, 12);
	return tags;
}

/** Samples that one packet lasts, from its first byte: https://www.rfc-editor.org/rfc/rfc6716#section-3.1 */
export function packetSamples(packet: Buffer): number {
	const toc = packet[0] ?? 0;
	const config = toc >> 3;
	const silk = [480, 960, 1920, 2880];
	const celt = [120, 240, 480, 960];
	const hybrid = [480, 960];
	const frame = config < 12 ? silk[config % 4] : config < 16 ? hybrid[config % 2] : celt[config % 4];
	const frames = (toc & 3) === 0 ? 1 : (toc & 3) === 3 ? (packet[1] ?? 1) & 0x3f : 2;
	return (frame ?? 960) * frames;
}

/** Wraps Opus packets into an Ogg file, one packet a page. */
export function oggFromOpus(packets: Buffer[]): Buffer {
	let granule = 0;
	const pages = packets.map((packet, at) => {
		granule += packetSamples(packet);
		return page(packet, at + 2, granule, at === packets.length - 1 ? LAST_PAGE : 0);
	});
	return Buffer.concat([page(opusHead(), 0, 0, FIRST_PAGE), page(opusTags(), 1, 0, 0), ...pages]);
}
