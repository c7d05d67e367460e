import { Hono } from 'hono';
import { z } from 'zod';
import type { CloudWorld } from '../cloud/cloudWorld.ts';
import { escapedJson } from '../cloud/webhooks/escapedJson.ts';
import type { ProviderDesk, SentWebhook } from '../whatsapp/providerDesk.ts';
import { controlError, orderOf } from './controlError.ts';

const givenWebhook = z
	.object({
		phoneNumberId: z.string(),
		field: z.string().default('messages'),
		/** The `value` of one change, a row of EngageLab's or parameters of Twilio's; at Meta also the whole payload, or the very bytes. */
		value: z.unknown().optional(),
		payload: z.unknown().optional(),
		body: z.string().optional(),
		signature: z.string().optional(),
		headers: z.record(z.string(), z.string()).optional(),
	})
	.refine(({ value, payload, body }) => [value, payload, body].filter((part) => part !== undefined).length === 1, 'Give exactly one of value, payload and body.');

function shownAttempt({ id, url, state, reason, attempts }: SentWebhook): object {
	const { status, response: body, error } = attempts.at(-1) ?? {};
	return { id, url, state, status, body, error, reason };
}

/** Looks at the webhooks that were sent, repeats them, and sends made-up ones. */
export function webhookRoutes(world: CloudWorld, desks: ProviderDesk[]): Hono {
	const { office, directory } = world;
	const routes = new Hono();
	routes.get('/', (context) => {
		const { phoneNumberId, limit } = context.req.query();
		const everything: SentWebhook[] = [...office.all(), ...desks.flatMap((desk) => desk.webhooks())];
		const all = everything.sort((a, b) => a.at - b.at).filter((record) => phoneNumberId === undefined || record.phoneNumberId === phoneNumberId);
		return context.json({ webhooks: limit === undefined ? all : all.slice(-Number(limit)) });
	});
	routes.post('/:id/redeliver', async (context) => {
		let record: SentWebhook | undefined = await office.redeliver(context.req.param('id'));
		for (const desk of desks) record ??= await desk.redeliver(context.req.param('id'));
		return record ? context.json(record) : controlError(context, 404, `There is no webhook ${context.req.param('id')}.`);
	});
	routes.post('/', async (context) => {
		const order = await orderOf(context, givenWebhook);
		if (!order.ok) return controlError(context, 400, order.message);
		const { phoneNumberId, field, value, payload, body, signature, headers } = order.value;
		const ofVendor = typeof value === 'object' && value !== null ? desks.map((desk) => desk.post(phoneNumberId, { ...value })).find(Boolean) : undefined;
		if (ofVendor) return context.json(shownAttempt(await ofVendor));
		const number = directory.number(phoneNumberId);
		if (!number) return controlError(context, 404, `There is no number ${phoneNumberId}. GET /simulator/state lists them.`);
		const enveloped = payload ?? { object: 'whatsapp_business_account', entry: [{ id: number.wabaId, changes: [{ value, field }] }] };
		const record = await office.postGiven({
			wabaId: number.wabaId,
			phoneNumberId,
			field,
			about: [],
			payload: enveloped,
			body: body ?? escapedJson(enveloped),
			...(signature === undefined ? {} : { signature }),
			...(headers === undefined ? {} : { headers }),
		});
		return context.json(shownAttempt(record));
	});
	routes.delete('/', (context) => {
		office.clear();
		return context.json({ ok: true });
	});
	return routes;
}
