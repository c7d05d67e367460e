import { Hono } from 'hono';
import { z } from 'zod';
import { MODEL_FAULTS, type OpenAiWorld } from '../openai/openAiWorld.ts';
import { controlError, orderOf } from './controlError.ts';

const faultOrder = z.object({
	kind: z.preprocess((kind) => (typeof kind === 'number' ? String(kind) : kind), z.enum(MODEL_FAULTS, `kind must be one of ${MODEL_FAULTS.join(', ')}.`)),
	count: z.number().int().min(1).default(1),
	ms: z.number().min(0).optional(),
});

/** Tells how to reach the simulated model, and makes it fail. */
export function modelRoutes(world: OpenAiWorld): Hono {
	const routes = new Hono();
	routes.get('/', (context) => context.json({ url: world.url(), apiKey: world.apiKey, faults: world.faults }));
	routes.post('/faults', async (context) => {
		const order = await orderOf(context, faultOrder);
		if (!order.ok) return controlError(context, 400, order.message);
		const { ms, ...fault } = order.value;
		world.faults.push({ ...fault, ...(ms === undefined ? {} : { ms }) });
		return context.json({ faults: world.faults }, 201);
	});
	routes.delete('/faults', (context) => {
		world.faults = [];
		return context.json({ ok: true });
	});
	return routes;
}
