/** Ids of the elements on the way to the sound: https://www.matroska.org/technical/elements.html */
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const BLOCK_GROUP = 0xa0;
const BLOCK = 0xa1;
const SIMPLE_BLOCK = 0xa3;
const CONTAINERS = new Set([SEGMENT, CLUSTER, BLOCK_GROUP]);
/** Time code and flags between the track number and the frame. */
const BLOCK_HEAD_REST = 3;

interface Reading {
	value: number;
	length: number;
	/** Every bit set: the size was not known when the element was begun. */
	unknown: boolean;
}

function readNumber(bytes: Buffer, at: number, keepMarker: boolean): Reading | undefined {
	const first = bytes[at];
	if (first === undefined || first === 0) return undefined;
	const length = Math.clz32(first) - 23;
	if (at + length > bytes.length) return undefined;
	let value = keepMarker ? first : first & ((1 << (8 - length)) - 1);
	let unknown = (first & ((1 << (8 - length)) - 1)) === (1 << (8 - length)) - 1;
	for (let next = 1; next < length; next++) {
		const byte = bytes[at + next] ?? 0;
		value = value * 256 + byte;
		unknown &&= byte === 0xff;
	}
	return { value, length, unknown };
}

function collect(bytes: Buffer, from: number, to: number, packets: Buffer[]): void {
	let at = from;
	while (at < to) {
		const id = readNumber(bytes, at, true);
		const size = id && readNumber(bytes, at + id.length, false);
		if (!id || !size) return;
		const start = at + id.length + size.length;
		const end = size.unknown ? to : Math.min(to, start + size.value);
		if (CONTAINERS.has(id.value)) collect(bytes, start, end, packets);
		if (id.value === SIMPLE_BLOCK || id.value === BLOCK) {
			const track = readNumber(bytes, start, false);
			if (track) packets.push(bytes.subarray(start + track.length + BLOCK_HEAD_REST, end));
		}
		at = end;
	}
}

/** Takes the Opus packets out of a WebM recording, because some browsers record in no other container and phones do not send it. */
export function opusPacketsOfWebm(bytes: Buffer): Buffer[] {
	const packets: Buffer[] = [];
	collect(bytes, 0, bytes.length, packets);
	return packets;
}
