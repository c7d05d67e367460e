import { InboxFailure } from '../../../inbox/api/InboxFailure';
import { Outbox } from '../../../inbox/state/Outbox';
import type { InboxActionResult } from '../../../nodes/shared/domain/inbox/inboxAction';

const REPLY = { conversationId: 'c1', text: 'Hello', action: { kind: 'reply' as const, text: 'Hello' } };

type Answer = Partial<InboxActionResult> | InboxFailure;

/** An outbox whose server gives these answers, one after the other, and the keys that it was asked with. */
function outboxWith(...answers: Answer[]) {
	const asked: string[] = [];
	let keys = 0;
	const call = async (_: string, { key }: { key: string }): Promise<InboxActionResult> => {
		asked.push(key);
		const answer = answers.shift() ?? {};
		if (answer instanceof InboxFailure) throw answer;
		return { id: key, key, conversationId: 'c1', kind: 'reply', state: 'done', ...answer };
	};
	const outbox = new Outbox({ call }, { now: () => Date.now(), newKey: () => `key-${++keys}`, onResult: () => undefined });
	const settled = async (): Promise<void> => {
		for (let turn = 0; turn < 20; turn++) await Promise.resolve();
	};
	return { outbox, asked, settled };
}

const OFFLINE = new InboxFailure({ code: 'offline', message: 'No network', advice: '' });

describe('The outbox', () => {
	beforeEach(() => void jest.useFakeTimers());
	afterEach(() => void jest.useRealTimers());

	it('holds a message for five seconds', async () => {
		const { outbox, asked, settled } = outboxWith();
		outbox.send(REPLY);
		jest.advanceTimersByTime(4_999);
		expect(asked).toEqual([]);
		jest.advanceTimersByTime(1);
		await settled();
		expect(asked).toEqual(['key-1']);
	});

	it('sends nothing that was taken back', () => {
		const { outbox, asked } = outboxWith();
		outbox.send(REPLY);
		expect(outbox.takeBack('key-1')).toMatchObject({ text: 'Hello' });
		jest.advanceTimersByTime(60_000);
		expect(asked).toEqual([]);
		expect(outbox.sendings.value).toEqual([]);
	});

	it('cannot take back what is on its way', () => {
		const { outbox } = outboxWith();
		outbox.send(REPLY, 0);
		expect(outbox.takeBack('key-1')).toBeUndefined();
	});

	it('keeps what failed with the reason, and sends it as something new when it is tried again', async () => {
		const { outbox, asked, settled } = outboxWith({ state: 'failed', failure: { message: 'The window is closed.', advice: 'Send a template.' } });
		outbox.send(REPLY, 0);
		await settled();
		expect(outbox.sendings.value).toMatchObject([{ state: 'failed', failure: { message: 'The window is closed.' } }]);
		outbox.retry('key-1');
		await settled();
		expect(asked).toEqual(['key-1', 'key-2']);
	});

	it('asks again with the same key where nobody answered, so that it goes out once', async () => {
		const { outbox, asked, settled } = outboxWith(OFFLINE);
		outbox.send(REPLY, 0);
		await settled();
		outbox.retry('key-1');
		await settled();
		expect(asked).toEqual(['key-1', 'key-1']);
	});

	it('asks for the result of what still runs', async () => {
		const { outbox, asked, settled } = outboxWith({ state: 'running' }, { state: 'done', messageId: 'm1' });
		outbox.send(REPLY, 0);
		await settled();
		expect(outbox.sendings.value).toMatchObject([{ state: 'running' }]);
		jest.advanceTimersByTime(3_000);
		await settled();
		expect(asked).toHaveLength(2);
		expect(outbox.sendings.value).toMatchObject([{ state: 'done', messageId: 'm1' }]);
	});

	it('lets go of a message once the thread has it', async () => {
		const { outbox, settled } = outboxWith({ messageId: 'm1' });
		outbox.send(REPLY, 0);
		await settled();
		outbox.arrived(new Set(['other']));
		expect(outbox.sendings.value).toHaveLength(1);
		outbox.arrived(new Set(['m1']));
		expect(outbox.sendings.value).toEqual([]);
	});
});
