import { Hono } from 'hono';

import { controlError, orderOf } from '../control/controlError.ts';
import { guideOrder, type Guide } from './guide.ts';
import { guidePage } from './guidePage.ts';

/** `PUT /simulator/guide` says what to try; `/try` shows it. It outlives a reset, because the business does, too. */
export function createGuideRoutes(): Hono {
	let guide: Guide | undefined;
	const routes = new Hono();
	routes.put('/simulator/guide', async (context) => {
		const order = await orderOf(context, guideOrder);
		if (!order.ok) return controlError(context, 400, order.message);
		guide = order.value;
		return context.json({ ok: true });
	});
	routes.get('/try', async (context) => context.html(await guidePage(guide)));
	return routes;
}
