import { z } from 'zod';
import type { BusinessProfile, CloudNumber } from '../directory.ts';
import type { GraphCall } from '../graph/graphCall.ts';
import { parameterError } from '../graph/graphError.ts';
import { json, refuse, type GraphReply } from '../graph/graphReply.ts';
import { selectFields } from '../graph/selectFields.ts';

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/whatsapp-business-profile-api */
const VERTICALS = [
	'UNDEFINED', 'OTHER', 'AUTO', 'BEAUTY', 'APPAREL', 'EDU', 'ENTERTAIN', 'EVENT_PLAN', 'FINANCE', 'GROCERY', 'GOVT', 'HOTEL', 'HEALTH',
	'NONPROFIT', 'PROF_SERVICES', 'RETAIL', 'TRAVEL', 'RESTAURANT', 'NOT_A_BIZ', 'ALCOHOL', 'ONLINE_GAMBLING', 'PHYSICAL_GAMBLING', 'OTC_DRUGS', 'MATRIMONY_SERVICE',
] as const;

const limited = (name: string, most: number, least = 0): z.ZodString =>
	z.string(`Param ${name} must be a string.`).min(least, `Param ${name} must be at least ${least} characters long.`).max(most, `Param ${name} must be at most ${most} characters long.`);

const changes = z.object({
	about: limited('about', 139, 1).optional(),
	address: limited('address', 256).optional(),
	description: limited('description', 512).optional(),
	email: z.union([z.literal(''), z.email()], 'Param email must be a valid email address.').refine((value) => value.length <= 128, 'Param email must be at most 128 characters long.').optional(),
	websites: z
		.array(z.url({ protocol: /^https?$/, error: 'Param websites must hold URLs with http or https.' }).max(256, 'Param websites must hold URLs of at most 256 characters.'))
		.max(2, 'Param websites must have at most 2 elements.')
		.optional(),
	vertical: z.enum(VERTICALS, `Param vertical must be one of {${VERTICALS.join(', ')}}.`).optional(),
	profile_picture_handle: z.string('Param profile_picture_handle must be a string.').optional(),
});

const FIELDS = ['about', 'address', 'description', 'email', 'profile_picture_url', 'websites', 'vertical', 'messaging_product'];

export function readProfile({ query }: GraphCall, number: CloudNumber): GraphReply {
	const profile = { ...number.profile, messaging_product: 'whatsapp' };
	return json({ data: [selectFields(profile, query['fields'], FIELDS)] });
}

export function changeProfile({ body }: GraphCall, number: CloudNumber): GraphReply {
	if (body['messaging_product'] !== 'whatsapp') return refuse(parameterError('The parameter messaging_product is required.'));
	const parsed = changes.safeParse(body);
	if (!parsed.success) return refuse(parameterError(parsed.error.issues[0]?.message ?? 'Invalid parameter'));
	const { profile_picture_handle: handle, ...given } = parsed.data;
	const profile: BusinessProfile = { ...number.profile };
	for (const [name, value] of Object.entries(given)) if (value !== undefined) Reflect.set(profile, name, value);
	if (handle !== undefined) profile.profile_picture_url = `https://pps.whatsapp.net/v/${encodeURIComponent(handle)}`;
	number.profile = profile;
	return json({ success: true });
}
