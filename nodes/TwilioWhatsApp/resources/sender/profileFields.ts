import type { INodeProperties } from 'n8n-workflow';

import type { SenderProfile } from '../../../shared/providers/twilio/account/senders/readSender';
import type { TwilioCall } from '../../../shared/n8n/twilioCall/TwilioCall';
import { verticals } from './verticals';

interface ProfileInput extends Omit<SenderProfile, 'websites' | 'emails'> {
	websites?: string;
	emails?: string;
}

const listed = (text: string | undefined): string[] | undefined =>
	text
		?.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');

/** What contacts see of the business. */
export const profileField: INodeProperties = {
	displayName: 'Profile',
	name: 'profile',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		{ displayName: 'About', name: 'about', type: 'string', default: '', placeholder: 'e.g. We repair bikes', description: 'Line below the name, at most 139 characters' },
		{ displayName: 'Address', name: 'address', type: 'string', default: '', placeholder: 'e.g. Hauptstr. 1, 10115 Berlin' },
		{ displayName: 'Description', name: 'description', type: 'string', typeOptions: { rows: 3 }, default: '', description: 'At most 256 characters' },
		{ displayName: 'Email Addresses', name: 'emails', type: 'string', default: '', placeholder: 'e.g. hello@example.com', description: 'Separated by commas' },
		{ displayName: 'Industry', name: 'vertical', type: 'options', default: 'Other', options: verticals },
		{ displayName: 'Logo URL', name: 'logoUrl', type: 'string', default: '', placeholder: 'e.g. https://example.com/logo.png', description: 'Public link to a square picture' },
		{ displayName: 'Websites', name: 'websites', type: 'string', default: '', placeholder: 'e.g. https://example.com', description: 'Separated by commas' },
	],
};

/** Only what was filled in; the rest of a profile stays. */
export function readProfile(call: TwilioCall): SenderProfile {
	const { websites, emails, ...rest } = call.parameter<ProfileInput>('profile', {});
	return { ...rest, ...(websites !== undefined && { websites: listed(websites) }), ...(emails !== undefined && { emails: listed(emails) }) };
}
