import { z } from 'zod';
import { mediaSchemas } from '../messages/mediaPart.ts';

const kind = <Type extends string>(type: Type) => ({ type: z.literal(type), parameter_name: z.string().optional() });

/** One value that is put into a template when it is sent. */
export const templateParameter = z.discriminatedUnion(
	'type',
	[
		z.strictObject({ ...kind('text'), text: z.string().optional() }),
		z.strictObject({ ...kind('currency'), currency: z.looseObject({ fallback_value: z.string() }) }),
		z.strictObject({ ...kind('date_time'), date_time: z.looseObject({ fallback_value: z.string() }) }),
		z.strictObject({ ...kind('image'), image: mediaSchemas.image }),
		z.strictObject({ ...kind('video'), video: mediaSchemas.video }),
		z.strictObject({ ...kind('document'), document: mediaSchemas.document }),
		z.strictObject({
			...kind('location'),
			location: z.strictObject({
				latitude: z.union([z.number(), z.string()]),
				longitude: z.union([z.number(), z.string()]),
				name: z.string(),
				address: z.string(),
			}),
		}),
		z.strictObject({ ...kind('payload'), payload: z.string() }),
		z.strictObject({ ...kind('coupon_code'), coupon_code: z.string() }),
		z.strictObject({ ...kind('action'), action: z.record(z.string(), z.unknown()) }),
		z.strictObject({ ...kind('product'), product: z.record(z.string(), z.unknown()) }),
		z.strictObject({ ...kind('ttl_minutes'), ttl_minutes: z.number() }),
		z.strictObject({ ...kind('limited_time_offer'), limited_time_offer: z.strictObject({ expiration_time_ms: z.number() }) }),
	],
	'Template parameter type is not known.',
);

export type TemplateParameter = z.output<typeof templateParameter>;

const components = ['header', 'body', 'footer', 'button', 'carousel', 'limited_time_offer', 'order_status', 'order_details'] as const;

const plainComponent = z.strictObject({
	type: z.string().toLowerCase().pipe(z.enum(components, `Template component type must be one of ${components.join(', ')}.`)),
	sub_type: z.string().toLowerCase().optional(),
	index: z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)], 'Button index must be a number.').optional(),
	parameters: z.array(templateParameter).optional(),
});

export const sentComponent = plainComponent.extend({
	cards: z.array(z.strictObject({ card_index: z.number().int(), components: z.array(plainComponent) })).optional(),
});

export type SentComponent = z.output<typeof sentComponent>;

/** The `template` object of a message. */
export const sentTemplate = z.strictObject({
	name: z.string().min(1),
	namespace: z.string().optional(),
	language: z.strictObject({ code: z.string().min(1), policy: z.literal('deterministic', 'Language policy must be deterministic.').optional() }),
	components: z.array(sentComponent).optional(),
});
