import type { ProviderName } from '../../domain/message/provider';
import type { KeptTemplate, TemplateChange } from '../../domain/template/keptTemplate';
import type { MessageTemplate } from '../../domain/template/messageTemplate';
import type { StoreRunner } from '../storeRunner';
import { findTemplate, findTemplates } from './findTemplates';
import { keepTemplate } from './keepTemplate';
import { syncTemplates } from './syncTemplates';

/** Whose templates: the account as events of the whole account name it. */
export type TemplateAccount = Pick<KeptTemplate, 'provider' | 'account'>;

export interface KeptTemplateFilter extends Partial<TemplateAccount> {
	/** Part of the name. */
	name?: string;
	language?: string;
	/** As people write it, e.g. "Approved". */
	status?: string;
	category?: string;
}

/** What is different since the last time. */
export interface TemplateSync {
	added: KeptTemplate[];
	changed: Array<{ template: KeptTemplate; changes: TemplateChange[] }>;
	removed: KeptTemplate[];
	total: number;
}

/** What the desk remembers of templates, so that a change of one is noticed. */
export interface TemplateStore {
	/** By name, then language. `limit` undefined = all. */
	find(filter: KeptTemplateFilter, limit?: number): Promise<KeptTemplate[]>;
	/** By the provider's id, else by name and language. */
	get(provider: ProviderName, which: { id?: string; name?: string; language?: string }): Promise<KeptTemplate | undefined>;
	/** All templates that an account has now. Differences are told to whoever waits for 'Template Changed'; that there are new ones is not. */
	sync(owner: TemplateAccount, listed: readonly MessageTemplate[], at: Date): Promise<TemplateSync>;
	/** One template as its provider has just described it. What is different is told, as by `sync`. */
	keep(owner: TemplateAccount, template: MessageTemplate, at: Date): Promise<KeptTemplate>;
	/** Templates that the desk itself has deleted, which is no news: by id, or every language of a name. */
	forget(owner: TemplateAccount, which: { id: string } | { name: string }): Promise<void>;
}

export const templateStore = ({ read, write }: StoreRunner): TemplateStore => ({
	find: async (filter, limit) => await read(async (context) => await findTemplates(context, filter, limit)),
	get: async (provider, which) => await read(async (context) => await findTemplate(context, provider, which)),
	keep: async (owner, template, at) => await write(async (context) => await keepTemplate(context, owner, template, at)),
	forget: async ({ provider, account }, which) =>
		await write(async ({ db }) => {
			const deletion = db.deleteFrom('templates').where('provider', '=', provider).where('account', '=', account);
			await ('id' in which ? deletion.where('template_id', '=', which.id) : deletion.where('name', '=', which.name)).execute();
		}),
	sync: async (owner, listed, at) => await write(async (context) => await syncTemplates(context, owner, listed, at)),
});
