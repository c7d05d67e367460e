import { z } from 'zod';
import { accepted } from '../graph/graphReply.ts';
import { CONTACT_CARDS } from './messageLimits.ts';
import { freeForm, type MessageKindCheck } from './preparedMessage.ts';
import { checkObject } from './schemaError.ts';

const text = z.string().optional();

const name = z
	.strictObject({ formatted_name: z.string().min(1), first_name: text, last_name: text, middle_name: text, suffix: text, prefix: text })
	.refine(
		({ formatted_name: _formatted, ...parts }) => Object.values(parts).some(Boolean),
		'Contact name needs at least one of first_name, last_name, middle_name, suffix or prefix besides formatted_name.',
	);

const schema = z
	.array(
		z.strictObject({
			name,
			phones: z.array(z.strictObject({ phone: text, type: text, wa_id: text })).optional(),
			emails: z.array(z.strictObject({ email: text, type: text })).optional(),
			org: z.strictObject({ company: text, department: text, title: text }).optional(),
			addresses: z
				.array(z.strictObject({ street: text, city: text, state: text, zip: text, country: text, country_code: text, type: text }))
				.optional(),
			urls: z.array(z.strictObject({ url: text, type: text })).optional(),
			birthday: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Birthday must be written YYYY-MM-DD.').optional(),
		}),
	)
	.min(1, 'At least one contact is needed.')
	.max(CONTACT_CARDS, `Too many contacts. Max allowed contacts: ${CONTACT_CARDS}`);

export const checkContacts: MessageKindCheck = (body) => {
	const checked = checkObject(body, 'contacts', schema);
	return checked.ok ? accepted(freeForm({ kind: 'contacts', contacts: checked.value })) : checked;
};
