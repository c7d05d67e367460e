import { Thread } from '../../../inbox/state/Thread';
import type { ResponseOf } from '../../../nodes/shared/domain/inbox/inboxCalls';
import type { ThreadEntry } from '../../../nodes/shared/domain/inbox/inboxConversation';
import { ago, conversation, message } from '../kit/deskFixtures';

type Page = Pick<ResponseOf<'conversations.get'>, 'entries' | 'earlier'>;

const CONTACT = { id: 'k1', createdAt: ago(0), attributes: {} };
const ids = (thread: Thread): string[] => thread.entries.value.flatMap((entry) => (entry.type === 'message' ? [entry.message.id] : []));
const said = (...names: number[]): ThreadEntry[] => names.map((name) => message(`m${name}`, { sentAt: ago((100 - name) * 60_000) }));

/** A thread whose server gives these pages, one after the other. */
function threadWith(...pages: Page[]): Thread {
	const call = async (name: string): Promise<unknown> => (name === 'contacts.get' ? { contact: CONTACT, conversations: [] } : { conversation: conversation('c1'), contact: CONTACT, ...pages.shift() });
	return new Thread({ call } as ConstructorParameters<typeof Thread>[0]);
}

describe('The thread', () => {
	it('goes on where it was after it was loaded anew', async () => {
		const thread = threadWith({ entries: said(1, 2) }, { entries: said(2, 3) });
		await thread.open('c1');
		await thread.reload();
		expect(ids(thread)).toEqual(['m1', 'm2', 'm3']);
	});

	it('hides no gap where more was said than a page holds: what lies between is loaded on the way up', async () => {
		const thread = threadWith({ entries: said(1, 2) }, { entries: said(8, 9), earlier: 'm8' }, { entries: said(1, 2, 3, 4, 5, 6, 7) });
		await thread.open('c1');
		await thread.reload();
		expect([ids(thread), thread.hasEarlier.value]).toEqual([['m8', 'm9'], true]);
		await thread.loadEarlier();
		expect([ids(thread), thread.hasEarlier.value]).toEqual([['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9'], false]);
	});

	it('keeps what it was told while an older answer was on its way', async () => {
		const thread = threadWith({ entries: said(1) }, { entries: said(1) });
		await thread.open('c1');
		const loading = thread.reload();
		thread.takeContact({ ...CONTACT, attributes: { Size: '28 inch' } });
		thread.take(conversation('c1', { topic: 'Returns' }));
		await loading;
		expect(thread.contact.value?.attributes).toEqual({ Size: '28 inch' });
		expect(thread.conversation.value?.topic).toBe('Returns');
	});

	it('keeps what it showed when loading anew fails', async () => {
		const thread = threadWith({ entries: said(1) });
		await thread.open('c1');
		thread.add('c1', said(2));
		thread.add('another', said(3));
		expect(ids(thread)).toEqual(['m1', 'm2']);
		expect(thread.message('m2')?.id).toBe('m2');
	});
});
