import type { StoreContext } from '../storeContext';

/** The provider has the reply. */
export async function confirmSend({ db }: StoreContext, id: string, providerId: string): Promise<void> {
	await db.updateTable('send_claims').set({ state: 'sent', provider_id: providerId }).where('id', '=', id).execute();
}

/** The same where its text is in the conversation from now on, which is the one place for it. */
export async function confirmKept({ db }: StoreContext, id: string, providerId: string): Promise<void> {
	await db.updateTable('send_claims').set({ state: 'sent', provider_id: providerId, text: null }).where('id', '=', id).execute();
}

export async function releaseSend({ db }: StoreContext, id: string): Promise<void> {
	await db.deleteFrom('send_claims').where('id', '=', id).where('state', '<>', 'sent').execute();
}
