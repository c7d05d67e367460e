import { industries } from '../../../../../nodes/WhatsAppCloud/resources/businessProfile/industries';
import { messageVolume } from '../../../../../nodes/shared/providers/cloud/account/analytics/messageVolume';
import { pricingAnalytics } from '../../../../../nodes/shared/providers/cloud/account/analytics/pricingAnalytics';
import { readDeliveryHistory } from '../../../../../nodes/shared/providers/cloud/account/history/readDeliveryHistory';
import { deleteMedia } from '../../../../../nodes/shared/providers/cloud/account/media/deleteMedia';
import { describeMedia } from '../../../../../nodes/shared/providers/cloud/account/media/describeMedia';
import { getPhoneNumber } from '../../../../../nodes/shared/providers/cloud/account/numbers/getPhoneNumber';
import { listPhoneNumbers } from '../../../../../nodes/shared/providers/cloud/account/numbers/listPhoneNumbers';
import { deregisterNumber, registerNumber, requestCode, setPin, verifyCode } from '../../../../../nodes/shared/providers/cloud/account/numbers/setUpNumber';
import { getBusinessProfile, updateBusinessProfile } from '../../../../../nodes/shared/providers/cloud/account/profile/businessProfile';
import { createTemplate } from '../../../../../nodes/shared/providers/cloud/account/templates/createTemplate';
import { deleteTemplate } from '../../../../../nodes/shared/providers/cloud/account/templates/deleteTemplate';
import { editTemplate } from '../../../../../nodes/shared/providers/cloud/account/templates/editTemplate';
import { getTemplate } from '../../../../../nodes/shared/providers/cloud/account/templates/getTemplate';
import { listTemplates } from '../../../../../nodes/shared/providers/cloud/account/templates/listTemplates';
import { templateContent } from '../../../../../nodes/shared/providers/metaShapes/templates/templateContent';
import { blockUsers } from '../../../../../nodes/shared/providers/cloud/account/users/blockUsers';
import { listBlockedUsers } from '../../../../../nodes/shared/providers/cloud/account/users/listBlockedUsers';
import { isSubscribed, readOverride, subscribeAccount, writeOverride } from '../../../../../nodes/shared/providers/cloud/subscription/callbackOverride';
import type { OverrideTarget } from '../../../../../nodes/shared/providers/cloud/subscription/callbackOverride';
import type { HttpPort } from '../../../../../nodes/shared/providers/httpPort';

const ACCOUNT = { baseUrl: 'https://graph.facebook.com/v25.0', numberId: '106540352242922', businessAccountId: '102290129340398' };
const TEMPLATE = '1689556908129832';
const MEDIA = '1037543291543636';
const PERIOD = { start: 1_795_000_000, end: 1_795_600_800 };
const PEOPLE = [{ phone: '+4915112345678' }];
const PIN = ['12', '34', '56'].join('');

const NUMBER = '/{Version}/{Phone-Number-ID}';
const WABA = '/{Version}/{WABA-ID}';
const target = (level: OverrideTarget['level']): OverrideTarget => ({ ...ACCOUNT, level });
const override = { url: 'https://n8n.example.org/webhook/abc', verifyToken: 'verify-me' };

const content = templateContent({
	header: { kind: 'text', text: 'Order {{1}}', example: '4711' },
	body: 'Hello {{1}}, it comes on {{2}}.',
	examples: ['Ada', 'Monday'],
	footer: 'Reply STOP to end',
	buttons: [
		{ kind: 'quickReply', text: 'Thanks' },
		{ kind: 'url', text: 'Track', value: 'https://example.org/{{1}}', example: '4711' },
		{ kind: 'phone', text: 'Call', value: '+4930123456' },
	],
});

/** What is done to the account rather than sent to a contact, and the path of Meta's description that it belongs to. */
export const ACCOUNT_CALLS: Array<[what: string, path: string, call: (http: HttpPort) => Promise<unknown>]> = [
	['all numbers', `${WABA}/phone_numbers`, async (http) => await listPhoneNumbers(http, ACCOUNT)],
	['one number', NUMBER, async (http) => await getPhoneNumber(http, ACCOUNT)],
	['a code by SMS', `${NUMBER}/request_code`, async (http) => await requestCode(http, ACCOUNT, 'SMS', 'en_US')],
	['a code by phone', `${NUMBER}/request_code`, async (http) => await requestCode(http, ACCOUNT, 'VOICE', 'de_DE')],
	['the code that came', `${NUMBER}/verify_code`, async (http) => await verifyCode(http, ACCOUNT, PIN)],
	['registering a number', `${NUMBER}/register`, async (http) => await registerNumber(http, ACCOUNT, PIN)],
	['registering a number with its data in a region', `${NUMBER}/register`, async (http) => await registerNumber(http, ACCOUNT, PIN, 'DE')],
	['taking a number off', `${NUMBER}/deregister`, async (http) => await deregisterNumber(http, ACCOUNT)],
	['another PIN', NUMBER, async (http) => await setPin(http, ACCOUNT, PIN)],
	['the override of a number', NUMBER, async (http) => await readOverride(http, target('number'), undefined)],
	['setting the override of a number', NUMBER, async (http) => await writeOverride(http, target('number'), override)],
	['removing the override of a number', NUMBER, async (http) => await writeOverride(http, target('number'), undefined)],
	['whether the app is subscribed', `${WABA}/subscribed_apps`, async (http) => await isSubscribed(http, target('account'), undefined)],
	['subscribing the app', `${WABA}/subscribed_apps`, async (http) => await subscribeAccount(http, target('account'), undefined)],
	['setting the override of an account', `${WABA}/subscribed_apps`, async (http) => await writeOverride(http, target('account'), override)],
	['the profile', `${NUMBER}/whatsapp_business_profile`, async (http) => await getBusinessProfile(http, ACCOUNT)],
	[
		'a change of the whole profile',
		`${NUMBER}/whatsapp_business_profile`,
		async (http) =>
			await updateBusinessProfile(http, ACCOUNT, {
				about: 'Open from nine to five',
				address: 'Example Street 1, Berlin',
				description: 'Parcels',
				email: 'desk@example.org',
				websites: ['https://example.org'],
				vertical: 'RETAIL',
				profile_picture_handle: '4::aW1hZ2U=',
			}),
	],
	...industries.map(({ name, value }): (typeof ACCOUNT_CALLS)[number] => [
		`the industry ${name}`,
		`${NUMBER}/whatsapp_business_profile`,
		async (http) => await updateBusinessProfile(http, ACCOUNT, { vertical: String(value) }),
	]),
	['all templates', `${WABA}/message_templates`, async (http) => await listTemplates(http, ACCOUNT)],
	['some templates', `${WABA}/message_templates`, async (http) => await listTemplates(http, ACCOUNT, { name: 'order', language: 'de', status: 'APPROVED', category: 'UTILITY', limit: 5 })],
	['one template', '/{Version}/{TEMPLATE_ID}', async (http) => await getTemplate(http, ACCOUNT, TEMPLATE)],
	['a new template', `${WABA}/message_templates`, async (http) => await createTemplate(http, ACCOUNT, { name: 'order_update', language: 'en_US', category: 'UTILITY', content })],
	['an edited template', '/{Version}/{TEMPLATE_ID}', async (http) => await editTemplate(http, ACCOUNT, TEMPLATE, { content, category: 'MARKETING' })],
	['deleting a template', `${WABA}/message_templates`, async (http) => await deleteTemplate(http, ACCOUNT, { name: 'order_update' })],
	['deleting one language of a template', `${WABA}/message_templates`, async (http) => await deleteTemplate(http, ACCOUNT, { name: 'order_update', id: TEMPLATE })],
	['blocked users', `${NUMBER}/block_users`, async (http) => await listBlockedUsers(http, ACCOUNT)],
	['blocking a user', `${NUMBER}/block_users`, async (http) => await blockUsers(http, ACCOUNT, PEOPLE, true)],
	['letting a user through', `${NUMBER}/block_users`, async (http) => await blockUsers(http, ACCOUNT, PEOPLE, false)],
	['where a file is', '/{Version}/{Media-ID}', async (http) => await describeMedia(http, ACCOUNT, MEDIA)],
	['deleting a file', '/{Version}/{Media-ID}', async (http) => await deleteMedia(http, ACCOUNT, MEDIA)],
	['the way of a message', `${NUMBER}/message_history`, async (http) => await readDeliveryHistory(http, ACCOUNT, 'wamid.OURS0001')],
	['how many messages were sent', WABA, async (http) => await messageVolume(http, ACCOUNT, { period: PERIOD, granularity: 'DAY', countries: ['DE'], phones: [] })],
	['what they cost', WABA, async (http) => await pricingAnalytics(http, ACCOUNT, { period: PERIOD, granularity: 'DAILY', dimensions: ['COUNTRY'], countries: [], phones: [] })],
];
