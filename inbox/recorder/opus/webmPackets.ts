/** Ids of the elements that matter here. https://www.rfc-editor.org/rfc/rfc9559#section-5.1 */
const SEGMENT = 0x18538067;
const TRACKS = 0x1654ae6b;
const TRACK_ENTRY = 0xae;
const CODEC_PRIVATE = 0x63a2;
const CLUSTER = 0x1f43b675;
const BLOCK_GROUP = 0xa0;
const BLOCK = 0xa1;
const SIMPLE_BLOCK = 0xa3;

/** Elements that hold others. A recorder does not know their sizes when it begins them, so that one walks into them whatever they say. */
const HOLDERS = new Set([SEGMENT, TRACKS, TRACK_ENTRY, CLUSTER, BLOCK_GROUP]);

/** Timecode and flags of a block. */
const BLOCK_HEAD_BYTES = 3;
const LACING = 0x06;

export interface OpusTrack {
	/** The `OpusHead` of RFC 7845, 5.1. */
	head: Uint8Array;
	packets: Uint8Array[];
}

/** Takes the Opus packets out of a WebM file with one track, as browsers record it. Throws where it is something else. */
export function webmPackets(file: Uint8Array): OpusTrack {
	const packets: Uint8Array[] = [];
	let head: Uint8Array | undefined;
	for (let at = 0; at < file.length; ) {
		const id = readId(file, at);
		const size = readSize(file, at + id.bytes);
		const from = at + id.bytes + size.bytes;
		if (HOLDERS.has(id.value)) {
			at = from;
			continue;
		}
		const content = file.subarray(from, from + size.value);
		if (content.length < size.value) break;
		if (id.value === CODEC_PRIVATE) head = content;
		if (id.value === SIMPLE_BLOCK || id.value === BLOCK) packets.push(packetOf(content));
		at = from + size.value;
	}
	if (!head || packets.length === 0) throw new Error('The recording holds no sound.');
	return { head, packets };
}

function packetOf(block: Uint8Array): Uint8Array {
	const track = readSize(block, 0);
	const flags = block[track.bytes + BLOCK_HEAD_BYTES - 1] ?? 0;
	if ((flags & LACING) !== 0) throw new Error('The recording puts several packets into one block.');
	return block.subarray(track.bytes + BLOCK_HEAD_BYTES);
}

/** An id keeps the bit that says how long it is. */
const readId = (file: Uint8Array, at: number): { value: number; bytes: number } => readNumber(file, at, false);

const readSize = (file: Uint8Array, at: number): { value: number; bytes: number } => readNumber(file, at, true);

/** A number whose first set bit says how many bytes it has. https://www.rfc-editor.org/rfc/rfc8794#section-4 */
function readNumber(file: Uint8Array, at: number, isSize: boolean): { value: number; bytes: number } {
	const first = file[at] ?? 0;
	const bytes = Math.clz32(first) - 23;
	if (bytes > 8) throw new Error('The recording is no WebM file.');
	let value = isSize ? first & (0xff >> bytes) : first;
	for (let next = 1; next < bytes; next++) value = value * 256 + (file[at + next] ?? 0);
	return { value, bytes };
}
