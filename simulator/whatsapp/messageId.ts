import { randomBytes } from 'node:crypto';

/** Makes an id in the shape of WhatsApp's own, which holds `=` and is much longer than programs tend to expect. */
export function createMessageId(party: string, fromCustomer: boolean, random: (size: number) => Buffer = randomBytes): string {
	const token = random(9).toString('hex').toUpperCase();
	const bytes = Buffer.concat([
		Buffer.from([0x1d, 0x18, party.length]),
		Buffer.from(party, 'latin1'),
		Buffer.from([0x15, 0x02, 0x00, fromCustomer ? 0x12 : 0x11, 0x18, token.length]),
		Buffer.from(token, 'latin1'),
		Buffer.from([0x00]),
	]);
	return `wamid.${bytes.toString('base64')}`;
}
