import { Hono } from 'hono';
import type { CloudWorld } from '../cloud/cloudWorld.ts';
import { controlError } from './controlError.ts';

/** `GET /simulator/codes/{phone number id}`: the code that Meta has just sent to a number, as its owner would read it. */
export function codeRoutes(world: CloudWorld): Hono {
	const api = new Hono();
	api.get('/:id', (context) => {
		const code = world.directory.number(context.req.param('id'))?.setup?.code;
		return code ? context.json({ code: code.digits }) : controlError(context, 404, 'No code is on its way to this number. POST /{phone number id}/request_code asks for one.');
	});
	return api;
}
