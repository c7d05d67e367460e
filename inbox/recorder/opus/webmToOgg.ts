import { MOST_SEGMENTS, oggPage, segmentsOf } from './oggPage';
import { packetSamples } from './packetSamples';
import { webmPackets } from './webmPackets';

/** A page lasts no longer, so that a player finds its way. Samples at 48 kHz. */
const PAGE_SAMPLES = 48_000;
const CHANNELS_AT = 9;

const VENDOR = 'helpdesk';

/** Puts a recording of a browser into the container in which WhatsApp takes voice notes; the sound itself stays as it is. https://www.rfc-editor.org/rfc/rfc7845 */
export function webmToOgg(file: Uint8Array, serial: number): Blob {
	const { head, packets } = webmPackets(file);
	if (head[CHANNELS_AT] !== 1) throw new Error('The recording has several channels; WhatsApp takes voice notes with one.');
	const pages = [oggPage({ position: 0, serial, number: 0, isFirst: true, packets: [head] }), oggPage({ position: 0, serial, number: 1, packets: [tags()] })];
	// Samples that a decoder needs to get going count, too.
	let position = 0;
	let begun = 0;
	let waiting: Uint8Array[] = [];
	const finish = (isLast: boolean): void => {
		pages.push(oggPage({ position, serial, number: pages.length, isLast, packets: waiting }));
		waiting = [];
		begun = position;
	};
	packets.forEach((packet, index) => {
		const segments = waiting.reduce((sum, one) => sum + segmentsOf(one), 0);
		const isFull = segments + segmentsOf(packet) > MOST_SEGMENTS || position - begun >= PAGE_SAMPLES;
		if (waiting.length > 0 && isFull) finish(false);
		waiting.push(packet);
		position += packetSamples(packet);
		if (index === packets.length - 1) finish(true);
	});
	return new Blob(pages, { type: 'audio/ogg' });
}

/** RFC 7845, 5.2: who made it, and no comments. */
function tags(): Uint8Array {
	const text = new TextEncoder();
	const packet = new Uint8Array(8 + 4 + VENDOR.length + 4);
	packet.set(text.encode('OpusTags'));
	new DataView(packet.buffer).setUint32(8, VENDOR.length, true);
	packet.set(text.encode(VENDOR), 12);
	return packet;
}
