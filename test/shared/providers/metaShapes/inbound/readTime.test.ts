import { readTime } from '../../../../../nodes/shared/providers/metaShapes/inbound/readTime';

describe('A time of WhatsApp', () => {
	it.each<[written: unknown, read: string | undefined]>([
		['1795600800', '2026-11-25T10:00:00.000Z'],
		[1795600800, '2026-11-25T10:00:00.000Z'],
		[1795600800123, '2026-11-25T10:00:00.123Z'],
		[253402300800000, undefined],
		['0', undefined],
		[-5, undefined],
		['', undefined],
		['soon', undefined],
		[null, undefined],
		[[1795600800], undefined],
		[1e300, undefined],
		[Number.NaN, undefined],
	])('%p is read as %p', (written, read) => {
		expect(readTime({ at: written }, 'at')).toBe(read);
	});

	it('that is not there is missing', () => {
		expect(readTime({}, 'at')).toBeUndefined();
		expect(readTime({}, 'toString')).toBeUndefined();
	});
});
