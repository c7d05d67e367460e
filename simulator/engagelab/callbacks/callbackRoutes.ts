import { z } from 'zod';
import type { EngageLabCall, EngageLabRoute } from '../rest/engageLabCall.ts';
import { engageLabError } from '../rest/engageLabError.ts';
import { json, refuse, type EngageLabReply } from '../rest/engageLabReply.ts';
import { shapeFlaw } from '../rest/shapeFlaw.ts';
import { newEngageLabId } from '../engageLabId.ts';
import type { CallbackSettings } from './callbackSettings.ts';
import { urlFlaw } from './urlCheck.ts';

const text = z.string().min(1).optional();

/** The first three are the API's, which resellers use; the others stand in the console beside the address. */
const order = z.looseObject({
	description: z.string().optional(),
	notify_url: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }),
	select_events: z.record(z.string(), z.array(z.string())).optional(),
	secret: text,
	username: text,
	authorization: text,
	url_checks: z.array(z.enum(['empty', 'echo', 'none'])).default(['empty', 'echo']),
});

/** Sets where an account's callbacks go, once the address has passed the checks: both of them, because either may be asked for. */
async function setCallback({ world, account, body }: EngageLabCall): Promise<EngageLabReply> {
	const parsed = order.safeParse(body);
	if (!parsed.success) return refuse(shapeFlaw(parsed.error));
	const { notify_url: url, select_events: selected, secret, username, authorization, url_checks: checks } = parsed.data;
	const settings: CallbackSettings = {
		webhookId: newEngageLabId(),
		url,
		...(secret === undefined ? {} : { secret }),
		...(username === undefined ? {} : { username }),
		...(authorization === undefined ? {} : { authorization }),
		...(selected === undefined ? {} : { selected }),
	};
	for (const check of checks) {
		const flaw = await urlFlaw(check, settings);
		if (flaw !== undefined) return refuse(engageLabError(3003, `notify_url did not pass the check "${check}": ${flaw}`));
	}
	account.callback = settings;
	world.changes.announce({ what: 'numbers' });
	return json({ webhook_id: settings.webhookId });
}

export const callbackRoutes: EngageLabRoute[] = [{ method: 'POST', path: /^\/v1\/webhooks$/, run: setCallback }];
