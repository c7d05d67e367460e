import { DESK } from '../../domain/history/historyEvent';
import type { KeptTemplate, TemplateChange } from '../../domain/template/keptTemplate';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';

type Named = Pick<KeptTemplate, 'provider' | 'account'> & Partial<Pick<KeptTemplate, 'id' | 'name' | 'language'>>;

/** Puts into the history what is different about a template. */
export async function noteTemplateChange(context: StoreContext, { provider, account, id, name, language }: Named, change: TemplateChange, at: Date): Promise<void> {
	await recordHistory(context, { type: 'templateChanged', at, actor: DESK, channelId: account, data: { provider, templateId: id, name, language, ...change } });
}
