interface ReadPage {
	position: number;
	serial: number;
	number: number;
	isFirst: boolean;
	isLast: boolean;
	/** The checksum is right. */
	isSound: boolean;
}

/** Bit by bit, unlike the one that writes. */
function checksum(bytes: Uint8Array): number {
	let value = 0;
	for (const byte of bytes) {
		for (let bit = 7; bit >= 0; bit--) {
			const carry = (value >>> 31) ^ ((byte >> bit) & 1);
			value = ((value << 1) ^ (carry ? 0x04c11db7 : 0)) >>> 0;
		}
	}
	return value;
}

/** Reads an Ogg file as a player does. */
export function readOgg(file: Uint8Array): { pages: ReadPage[]; packets: number[][] } {
	const view = new DataView(file.buffer, file.byteOffset);
	const pages: ReadPage[] = [];
	const packets: number[][] = [];
	let open: number[] = [];
	for (let at = 0; at < file.length; ) {
		if (Buffer.from(file.subarray(at, at + 4)).toString() !== 'OggS') throw new Error(`There is no page at ${at}.`);
		const lacing = [...file.subarray(at + 27, at + 27 + file[at + 26]!)];
		const length = 27 + lacing.length + lacing.reduce((sum, one) => sum + one, 0);
		const page = file.slice(at, at + length);
		page.fill(0, 22, 26);
		const flags = file[at + 5]!;
		pages.push({ position: Number(view.getBigUint64(at + 6, true)), serial: view.getUint32(at + 14, true), number: view.getUint32(at + 18, true), isFirst: (flags & 2) !== 0, isLast: (flags & 4) !== 0, isSound: checksum(page) === view.getUint32(at + 22, true) });
		let from = at + 27 + lacing.length;
		for (const size of lacing) {
			open.push(...file.subarray(from, from + size));
			from += size;
			if (size === 255) continue;
			packets.push(open);
			open = [];
		}
		at += length;
	}
	return { pages, packets };
}
