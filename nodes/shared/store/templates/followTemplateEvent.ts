import type { TemplateEvent } from '../../domain/message/inboundEvent';
import { readableWord } from '../../domain/readableWord';
import { afterTold, type TemplateChange } from '../../domain/template/keptTemplate';
import type { StoreContext } from '../storeContext';
import { noteTemplateChange } from './noteTemplateChange';
import { saveTemplate } from './saveTemplate';
import { findTemplate } from './findTemplates';

/** Takes over what a webhook tells of a template. What the desk knew already is not told again; what it has never seen is told as it is. */
export async function followTemplateEvent(context: StoreContext, { provider, channel, template: told }: TemplateEvent, at: Date): Promise<void> {
	if (told.about === undefined) return;
	const known = await findTemplate(context, provider, told);
	const to = told.about === 'content' ? undefined : readableWord(told.change);
	const change: TemplateChange = { what: told.about, from: known && told.about in known ? String(known[told.about as 'status'] ?? '') || undefined : undefined, to, reason: told.reason };
	const named = { provider, account: channel.id, ...known, ...told };
	if (!known) return await noteTemplateChange(context, named, change, at);
	const after = afterTold(known, change, at.toISOString());
	if (after === known && told.about !== 'content') return;
	await saveTemplate(context, after);
	await noteTemplateChange(context, named, change, at);
}
