import type { OutboundMessage } from '../../../../nodes/shared/domain/message/outboundMessage';
import { readableText } from '../../../../nodes/shared/domain/message/readableText';

const media = { source: 'id', id: '1' } as const;

describe('What a history shows of a message of ours', () => {
	it.each<[message: OutboundMessage, text: string | undefined]>([
		[{ kind: 'text', text: 'Hi' }, 'Hi'],
		[{ kind: 'document', media, fileName: 'bill.pdf' }, 'bill.pdf'],
		[{ kind: 'document', media, fileName: 'bill.pdf', caption: 'Your bill' }, 'Your bill'],
		[{ kind: 'sticker', media }, undefined],
		[{ kind: 'location', latitude: 52.5, longitude: 13.4, name: 'Shop', address: 'Hauptstr. 1' }, 'Shop, Hauptstr. 1'],
		[{ kind: 'location', latitude: 52.5, longitude: 13.4 }, '52.5, 13.4'],
		[{ kind: 'contacts', contacts: ['Ada', 'Bo'].map((full) => ({ name: { full }, phones: [], emails: [], addresses: [], urls: [] })) }, 'Ada, Bo'],
		[{ kind: 'linkButton', text: 'See', button: { title: 'Open', url: 'https://example.org' } }, 'See'],
		[{ kind: 'locationRequest', text: 'Where?' }, 'Where?'],
		[{ kind: 'product', catalogId: 'c1', productId: 'sku1' }, 'sku1'],
		[{ kind: 'carousel', text: 'New', cards: [] }, 'New'],
		[{ kind: 'template', name: 'hello', language: 'de', parameters: { body: [{ text: 'Ada' }], buttons: [] } }, 'hello · Ada'],
		[{ kind: 'template', name: 'HX1', title: 'hello', language: '', parameters: { body: [{ text: 'Ada' }], buttons: [] } }, 'hello · Ada'],
		[{ kind: 'template', name: 'sign_in', language: 'de', parameters: { body: [], buttons: [], code: '123456' } }, 'sign_in'],
		[{ kind: 'reaction', messageId: 'm', emoji: '👍' }, '👍'],
	])('%j reads %j', (message, text) => {
		expect(readableText(message)).toBe(text);
	});
});
