import { z } from 'zod';

/** Limits of https://www.twilio.com/docs/content/content-types-overview and the pages below it. */
const BODY_LENGTH = 1024;
const TEXT_LENGTH = 1600;
const ID_LENGTH = 200;
const BUTTON_TITLE_LENGTH = 25;
const QUICK_REPLIES = 10;
const LIST = { button: 20, items: 10, item: 24, description: 72 } as const;
const CARDS = { least: 2, most: 10 } as const;

const body = z.string().min(1).max(BODY_LENGTH);
const action = z.looseObject({ type: z.string().optional(), title: z.string().min(1).max(BUTTON_TITLE_LENGTH), id: z.string().max(ID_LENGTH).optional() });
const media = z.array(z.string()).length(1).optional();

/** What Twilio takes as each type of content; further fields pass. */
export const contentTypes: Record<string, z.ZodType<Record<string, unknown>>> = {
	'twilio/text': z.looseObject({ body: z.string().min(1).max(TEXT_LENGTH) }),
	'twilio/media': z.looseObject({ body: z.string().max(TEXT_LENGTH).optional(), media: z.array(z.string()).min(1).max(10) }),
	'twilio/location': z.looseObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180), label: z.string().optional() }),
	'twilio/quick-reply': z.looseObject({ body, actions: z.array(action).min(1).max(QUICK_REPLIES) }),
	'twilio/list-picker': z.looseObject({
		body,
		button: z.string().min(1).max(LIST.button),
		items: z
			.array(z.looseObject({ id: z.string().min(1).max(ID_LENGTH), item: z.string().min(1).max(LIST.item), description: z.string().max(LIST.description).optional() }))
			.min(1)
			.max(LIST.items),
	}),
	'twilio/call-to-action': z.looseObject({ body, actions: z.array(action).min(1) }),
	'twilio/card': z.looseObject({ title: body, subtitle: z.string().max(60).optional(), media, actions: z.array(action).optional() }),
	'whatsapp/card': z.looseObject({ body, header_text: z.string().max(60).optional(), footer: z.string().max(60).optional(), media, actions: z.array(action).optional() }),
	'twilio/carousel': z.looseObject({ body, cards: z.array(z.looseObject({ title: z.string().optional(), body: z.string().optional(), media: z.string(), actions: z.array(action) })).min(CARDS.least).max(CARDS.most) }),
	'twilio/catalog': z.looseObject({ body }),
	'twilio/flows': z.looseObject({ body, button_text: z.string().min(1), pages: z.array(z.looseObject({ id: z.string() })).min(1) }),
	'whatsapp/flows': z.looseObject({ body, button_text: z.string().min(1), flow_id: z.string().min(1) }),
	'whatsapp/authentication': z.looseObject({ actions: z.array(z.looseObject({ type: z.literal('COPY_CODE'), copy_code_text: z.string() })).length(1) }),
};
