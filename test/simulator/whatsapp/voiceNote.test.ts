import { oggFromOpus, packetSamples } from '../../../simulator/whatsapp/oggOpus';
import { opusPacketsOfWebm } from '../../../simulator/whatsapp/webmOpus';

const SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);
const element = (id: number[], content: Buffer, size = content.length): Buffer => Buffer.concat([Buffer.from([...id, 0x40 | (size >> 8), size & 0xff]), content]);
const block = (packet: Buffer): Buffer => element([0xa3], Buffer.concat([Buffer.from([0x81, 0, 0, 0x80]), packet]));

describe('a voice note', () => {
	it('keeps every packet on its way from WebM', () => {
		const packets = [SILENCE, Buffer.alloc(300, 7), Buffer.from([0x78, 1])];
		const cluster = element([0x1f, 0x43, 0xb6, 0x75], Buffer.concat(packets.map(block)));
		const webm = Buffer.concat([element([0x1a, 0x45, 0xdf, 0xa3], Buffer.alloc(4)), Buffer.from([0x18, 0x53, 0x80, 0x67, 0x01, ...Array<number>(7).fill(0xff)]), cluster]);
		expect(opusPacketsOfWebm(webm)).toEqual(packets);
	});

	it.each([['nothing', Buffer.alloc(0)], ['noise', Buffer.from('not a recording at all')], ['a broken size', Buffer.from([0x18, 0x53, 0x80, 0x67, 0x08])]])('has no packets in %s', (_what, bytes) => {
		expect(opusPacketsOfWebm(bytes)).toEqual([]);
	});

	it('is an Ogg file that names Opus and counts its samples', () => {
		const ogg = oggFromOpus([SILENCE, SILENCE, SILENCE]);
		expect(ogg.subarray(0, 4).toString()).toBe('OggS');
		expect(ogg.includes('OpusHead')).toBe(true);
		const last = ogg.lastIndexOf('OggS');
		expect(ogg.readBigUInt64LE(last + 6)).toBe(3n * 960n);
		expect(ogg[last + 5]).toBe(4);
	});

	it.each([
		['20 ms', 0xf8, 960],
		['2.5 ms', 0xe0, 120],
		['60 ms of speech', 0x18, 2880],
		['two frames of 20 ms', 0xf9, 1920],
	])('knows a packet of %s', (_length, first, samples) => {
		expect(packetSamples(Buffer.from([first]))).toBe(samples);
	});
});
