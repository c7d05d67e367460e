import { Hono } from 'hono';
import { z } from 'zod';
import type { CloudWorld } from '../cloud/cloudWorld.ts';
import { controlError, orderOf } from './controlError.ts';

const KINDS = ['delay', 'duplicate', 'reorder', 'batch', 'drop', '429', '5xx', 'timeout', 'failed'] as const;

const faultOrder = z.object({
	phoneNumberId: z.string(),
	kind: z.preprocess((kind) => (kind === 429 ? '429' : kind), z.enum(KINDS, `kind must be one of ${KINDS.join(', ')}.`)),
	count: z.number().int().min(1).default(1),
	events: z.enum(['messages', 'statuses', 'all']).default('messages'),
	ms: z.number().min(0).optional(),
	size: z.number().int().min(2).max(1000).optional(),
	shape: z.enum(['messages', 'changes', 'entries']).optional(),
	code: z.number().int().optional(),
	status: z.number().int().min(400).max(599).optional(),
});

/** Orders things to go wrong, and takes the orders back. */
export function faultRoutes(world: CloudWorld): Hono {
	const { faults, directory, network, changes } = world;
	const routes = new Hono();
	routes.get('/', (context) => context.json({ faults: faults.all() }));
	routes.post('/', async (context) => {
		const order = await orderOf(context, faultOrder);
		if (!order.ok) return controlError(context, 400, order.message);
		const { phoneNumberId } = order.value;
		if (!network.number(phoneNumberId)) return controlError(context, 404, `There is no number ${phoneNumberId}. GET /simulator/state lists them.`);
		const isCloud = directory.number(phoneNumberId) !== undefined;
		if (order.value.kind === 'batch' && phoneNumberId.startsWith('twilio-')) return controlError(context, 400, 'Twilio never puts several events into one webhook; use another kind for this number.');
		if (order.value.kind === 'failed' && isCloud) return controlError(context, 400, 'This number fails by itself: write after the window has closed, or to somebody who is not on WhatsApp.');
		const fault = faults.add(order.value);
		changes.announce({ what: 'faults', numberId: phoneNumberId });
		return context.json(fault, 201);
	});
	routes.delete('/', (context) => {
		faults.clear(context.req.query('phoneNumberId'));
		changes.announce({ what: 'faults' });
		return context.json({ ok: true });
	});
	routes.delete('/:id', (context) => {
		const removed = faults.remove(context.req.param('id'));
		return removed ? context.json({ ok: true }) : controlError(context, 404, `There is no fault ${context.req.param('id')}.`);
	});
	return routes;
}
