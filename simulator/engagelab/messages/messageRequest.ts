import { z } from 'zod';

/** The language of a template is a plain string here, where Meta has an object. */
const template = z.looseObject({ language: z.string().min(2, 'must be a language code such as en_US') });

/** @see https://github.com/DevEngageLab/engagelab-skills */
export const messageRequest = z.looseObject({
	from: z.string().optional(),
	to: z.array(z.string().regex(/^\+?[\d\s()-]{5,25}$/, 'must be a phone number with country code')).min(1, 'must name at least one recipient'),
	body: z.looseObject({ type: z.string().min(1), template: template.optional() }),
	request_id: z.string().optional(),
	custom_args: z.record(z.string(), z.unknown()).optional(),
});

export type MessageRequest = z.output<typeof messageRequest>;

/** Digits with country code; an international prefix may stand in the place of the plus sign. */
export const digitsOf = (phone: string): string => phone.replace(/\D/g, '').replace(/^00/, '');
