import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { CloudWorld } from '../cloud/cloudWorld.ts';
import type { OpenAiWorld } from '../openai/openAiWorld.ts';
import type { ProviderDesk } from '../whatsapp/providerDesk.ts';
import { changeTemplateStatus } from '../cloud/templates/templateStatus.ts';
import { accountOrder, connectNumber, numberOrder, openAccount } from './businessOrders.ts';
import { codeRoutes } from './codeRoutes.ts';
import { controlError, orderOf } from './controlError.ts';
import { customerRoutes } from './customerRoutes.ts';
import { faultRoutes } from './faultRoutes.ts';
import { modelRoutes } from './modelRoutes.ts';
import { shownState } from './shownState.ts';
import { webhookRoutes } from './webhookRoutes.ts';

const HOUR_MS = 60 * 60 * 1000;
/** A quiet line is kept open with a word now and then. */
const HEARTBEAT_MS = 15_000;

const clockOrder = z
	.object({ advanceMs: z.number().min(0).optional(), advanceHours: z.number().min(0).optional() })
	.refine(({ advanceMs, advanceHours }) => (advanceMs === undefined) !== (advanceHours === undefined), 'Give advanceMs or advanceHours.');

const settingsOrder = z.object({
	sentAfterMs: z.number().min(0).optional(),
	deliveredAfterMs: z.number().min(0).optional(),
	webhookRetriesMs: z.array(z.number().min(0)).optional(),
	webhookTimeoutMs: z.number().min(1).optional(),
	templateReviewMs: z.number().min(0).optional(),
});

const templateOrder = z.object({ status: z.string(), reason: z.string().optional() });

/** The HTTP interface for tests, scripts and the chat page; nothing of it exists at Meta. */
export function createControlApi(world: CloudWorld, desks: ProviderDesk[], openAi: OpenAiWorld, restart: () => void): Hono {
	const { clock, network, changes } = world;
	const api = new Hono();
	const clockNow = (): Record<string, unknown> => ({ now: new Date(clock.now()).toISOString(), offsetMs: clock.offset() });

	api.get('/health', (context) => context.json({ ok: true }));
	api.get('/state', (context) => context.json(shownState(world, desks)));
	api.post('/accounts', async (context) => {
		const order = await orderOf(context, accountOrder);
		if (!order.ok) return controlError(context, 400, order.message);
		const account = openAccount(world, order.value);
		return context.json({ ...account, appSecret: world.directory.app(account.appId)?.appSecret }, 201);
	});
	api.post('/numbers', async (context) => {
		const order = await orderOf(context, numberOrder);
		if (!order.ok) return controlError(context, 400, order.message);
		const number = connectNumber(world, order.value);
		return number ? context.json(number, 201) : controlError(context, 404, `There is no account ${order.value.wabaId}. POST /simulator/accounts opens one.`);
	});
	api.route('/customers', customerRoutes(world, desks));
	api.route('/webhooks', webhookRoutes(world, desks));
	api.route('/codes', codeRoutes(world));
	api.route('/faults', faultRoutes(world));
	api.route('/model', modelRoutes(openAi));
	api.get('/calls', (context) => {
		const { path } = context.req.query();
		return context.json({ calls: world.calls.all().filter((call) => path === undefined || call.path.includes(path)) });
	});
	api.delete('/calls', (context) => {
		world.calls.clear();
		return context.json({ ok: true });
	});
	api.get('/clock', (context) => context.json(clockNow()));
	api.post('/clock', async (context) => {
		const order = await orderOf(context, clockOrder);
		if (!order.ok) return controlError(context, 400, order.message);
		clock.advance(order.value.advanceMs ?? (order.value.advanceHours ?? 0) * HOUR_MS);
		changes.announce({ what: 'clock' });
		return context.json(clockNow());
	});
	api.patch('/settings', async (context) => {
		const order = await orderOf(context, settingsOrder);
		if (!order.ok) return controlError(context, 400, order.message);
		for (const [name, value] of Object.entries(order.value)) if (value !== undefined) Reflect.set(world.settings, name, value);
		return context.json(world.settings);
	});
	api.get('/templates', (context) => context.json({ templates: [...world.directory.accounts().flatMap(({ wabaId }) => world.templates.ofAccount(wabaId)), ...desks.flatMap((desk) => desk.templates())] }));
	api.post('/templates/:id', async (context) => {
		const order = await orderOf(context, templateOrder);
		if (!order.ok) return controlError(context, 400, order.message);
		const { status, reason } = order.value;
		const ofVendor = desks.map((desk) => desk.reviewTemplate(context.req.param('id'), status.toUpperCase(), reason)).find(Boolean);
		if (ofVendor) return context.json(ofVendor);
		const template = world.templates.get(context.req.param('id'));
		if (!template) return controlError(context, 404, `There is no template ${context.req.param('id')}. GET /simulator/templates lists them.`);
		changeTemplateStatus(world, template, status.toUpperCase(), reason);
		return context.json(template);
	});
	api.get('/files/:id', (context) => {
		const file = network.files.get(context.req.param('id'));
		if (!file) return controlError(context, 404, `There is no file ${context.req.param('id')}.`);
		return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': file.mimeType, 'cache-control': 'private, max-age=3600' } });
	});
	api.post('/reset', (context) => {
		restart();
		return context.json({ ok: true });
	});
	api.get('/events', (context) =>
		streamSSE(context, async (stream) => {
			const alive = (): void => void stream.writeSSE({ event: 'alive', data: '' });
			const stop = changes.follow((change) => void stream.writeSSE({ data: JSON.stringify(change) }));
			const heartbeat = setInterval(alive, HEARTBEAT_MS).unref();
			alive();
			await new Promise<void>((resolve) => stream.onAbort(resolve));
			clearInterval(heartbeat);
			stop();
		}),
	);
	api.notFound((context) => controlError(context, 404, `${context.req.method} ${context.req.path} does not exist here.`));
	return api;
}
