import fc from 'fast-check';

import { packetSamples } from '../../../../inbox/recorder/opus/packetSamples';
import { webmToOgg } from '../../../../inbox/recorder/opus/webmToOgg';
import { readOgg } from './readOgg';
import { opusHead, webmOf } from './webmOf';

/** A packet of 20 ms with so many bytes. */
const packet = (bytes: number, fill = 7): Uint8Array => Uint8Array.from({ length: bytes }, (_, index) => (index === 0 ? 0x78 : fill));

const converted = async (file: Uint8Array) => readOgg(new Uint8Array(await webmToOgg(file, 4711).arrayBuffer()));

describe('A recording of a browser', () => {
	it('becomes a file of type audio/ogg that says what it holds', async () => {
		expect(webmToOgg(webmOf([packet(60)]), 1).type).toBe('audio/ogg');
		const { pages, packets } = await converted(webmOf([packet(60)]));
		expect(pages.map(({ serial, number, isFirst, isLast }) => ({ serial, number, isFirst, isLast }))).toEqual([
			{ serial: 4711, number: 0, isFirst: true, isLast: false },
			{ serial: 4711, number: 1, isFirst: false, isLast: false },
			{ serial: 4711, number: 2, isFirst: false, isLast: true },
		]);
		expect(packets[0]).toEqual([...opusHead(1)]);
		expect(Buffer.from(packets[1]!).subarray(0, 8).toString()).toBe('OpusTags');
	});

	it.each([1, 254, 255, 256, 510, 1_275])('keeps a packet of %i bytes as it is', async (bytes) => {
		const { packets } = await converted(webmOf([packet(bytes), packet(3)]));
		expect(packets.slice(2)).toEqual([[...packet(bytes)], [...packet(3)]]);
	});

	it('keeps every packet in order, whatever their sizes, on pages of a second at most with right checksums', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 1_500 }), { minLength: 1, maxLength: 180 }), fc.boolean(), async (sizes, inGroups) => {
				const given = sizes.map((size, index) => packet(size, index % 256));
				const { pages, packets } = await converted(webmOf(given, { inGroups }));
				expect(packets.slice(2)).toEqual(given.map((one) => [...one]));
				expect(pages.at(-1)).toMatchObject({ position: sizes.length * 960, isLast: true });
				for (const [index, { position, isSound }] of pages.entries()) expect([isSound, position - (pages[index - 1]?.position ?? 0) <= 48_000]).toEqual([true, true]);
			}),
		);
	});

	it.each([
		['has two channels', webmOf([packet(9)], { channels: 2 }), 'several channels'],
		['holds no sound', webmOf([]), 'no sound'],
		['has several packets in a block', webmOf([packet(9)], { lacing: 2 }), 'several packets'],
		['is something else', Uint8Array.from({ length: 40 }), 'no WebM'],
		['is empty', new Uint8Array(), 'no sound'],
	])('is refused where it %s', (_, file, reason) => {
		expect(() => webmToOgg(file, 1)).toThrow(reason);
	});

	it('loses only what was cut off', async () => {
		const whole = webmOf([packet(60), packet(60)]);
		expect((await converted(whole.subarray(0, whole.length - 5))).packets).toHaveLength(3);
	});
});

describe('A packet of Opus', () => {
	it.each([
		['10 ms of speech', [0 << 3], 480],
		['60 ms of speech', [3 << 3], 2_880],
		['20 ms of both', [13 << 3], 960],
		['2.5 ms of music', [16 << 3], 120],
		['20 ms of music', [31 << 3], 960],
		['twice 20 ms', [(31 << 3) | 1], 1_920],
		['as many as it says', [(31 << 3) | 3, 5], 4_800],
	])('lasts %s', (_, bytes, samples) => {
		expect(packetSamples(Uint8Array.from(bytes))).toBe(samples);
	});
});
