import fc from 'fast-check';
import { SERVICE_WINDOW_MS, serviceWindowAt } from '../../../simulator/whatsapp/serviceWindow';

describe('the service window', () => {
	it('was never open for somebody who has not written', () => {
		expect(serviceWindowAt(0, undefined)).toEqual({ open: false });
	});

	it.each([
		[SERVICE_WINDOW_MS - 1, true],
		[SERVICE_WINDOW_MS, false],
	])('%i ms after the message is open: %s', (later, open) => {
		expect(serviceWindowAt(5_000 + later, 5_000).open).toBe(open);
	});

	it('once closed stays closed until the next message', () => {
		fc.assert(
			fc.property(fc.nat(), fc.nat(), fc.nat(), (wroteAt, later, stillLater) => {
				const closed = !serviceWindowAt(wroteAt + later, wroteAt).open;
				return !closed || !serviceWindowAt(wroteAt + later + stillLater, wroteAt).open;
			}),
		);
	});
});
