type Fields = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const recordsIn = (value: unknown): Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);
const escaped = (value: string): string => value.replace(/([\\;,])/g, '\\$1').replace(/\n/g, '\\n');

/** Contacts as Twilio passes them on: a file with one vCard after the other. @see https://www.rfc-editor.org/rfc/rfc6350 */
export function contactCard(contacts: Fields[]): string {
	return contacts
		.map((contact) => {
			const name = (contact['name'] ?? {}) as Fields;
			return [
				'BEGIN:VCARD',
				'VERSION:3.0',
				`N:${escaped(text(name['last_name']))};${escaped(text(name['first_name']))};;;`,
				`FN:${escaped(text(name['formatted_name']))}`,
				...recordsIn(contact['phones']).map((phone) => `TEL;type=${text(phone['type']) || 'CELL'}${phone['wa_id'] ? `;waid=${text(phone['wa_id'])}` : ''}:${text(phone['phone'])}`),
				...recordsIn(contact['emails']).map((email) => `EMAIL:${text(email['email'])}`),
				'END:VCARD',
				'',
			].join('\r\n');
		})
		.join('');
}
