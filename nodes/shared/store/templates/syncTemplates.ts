import { templateChanges } from '../../domain/template/keptTemplate';
import type { MessageTemplate } from '../../domain/template/messageTemplate';
import { inParts } from '../inParts';
import type { StoreContext } from '../storeContext';
import { keptAfter } from './keepTemplate';
import { noteTemplateChange } from './noteTemplateChange';
import { saveTemplate } from './saveTemplate';
import { templateFromRow } from './templateRows';
import type { TemplateAccount, TemplateSync } from './templateStore';

/** The templates of an account become those that the provider has just listed, and every difference goes into the history. */
export async function syncTemplates(context: StoreContext, owner: TemplateAccount, listed: readonly MessageTemplate[], at: Date): Promise<TemplateSync> {
	const { db } = context;
	const { provider, account } = owner;
	await context.hold([`templates ${account}`]);
	const rows = await db.selectFrom('templates').selectAll().where('provider', '=', provider).where('account', '=', account).execute();
	const known = new Map(rows.map((row) => [row.template_id, templateFromRow(row)]));
	const sync: TemplateSync = { added: [], changed: [], removed: [], total: listed.length };
	const kept = listed.map((template) => {
		const before = known.get(template.id);
		const changes = before ? templateChanges(before, template) : [];
		const after = keptAfter(owner, template, { before, changes, at });
		if (!before) sync.added.push(after);
		else if (changes.length > 0) sync.changed.push({ template: after, changes });
		return after;
	});
	const listedIds = new Set(listed.map(({ id }) => id));
	sync.removed.push(...[...known.values()].filter(({ id }) => !listedIds.has(id)));

	for (const ids of inParts(sync.removed.map(({ id }) => id))) await db.deleteFrom('templates').where('provider', '=', provider).where('template_id', 'in', ids).execute();
	for (const template of kept) await saveTemplate(context, template);
	for (const { template, changes } of sync.changed) for (const change of changes) await noteTemplateChange(context, template, change, at);
	for (const template of sync.removed) await noteTemplateChange(context, template, { what: 'removed' }, at);
	return sync;
}
