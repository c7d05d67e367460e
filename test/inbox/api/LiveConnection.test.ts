import { InboxFailure } from '../../../inbox/api/InboxFailure';
import { LiveConnection, type Connection } from '../../../inbox/api/LiveConnection';
import type { LiveEvent } from '../../../nodes/shared/domain/inbox/liveEvent';

const OFFLINE = new InboxFailure({ code: 'offline', message: 'No network', advice: '' });
const SIGNED_OUT = new InboxFailure({ code: 'signedOut', message: 'You are no longer signed in.', advice: '' });
const MINUTE = 60_000;

type Stream = 'held back' | InboxFailure | { lines: LiveEvent[]; stays?: boolean };

const hello = (cursor: string): LiveEvent => ({ type: 'hello', cursor });
const gone = (cursor: string): LiveEvent => ({ type: 'gone', conversationId: `c${cursor}`, cursor });

/** A server that answers each attempt to stream, and each question, as it is told; what comes after that never ends. */
function listening(streams: Stream[], polls: Array<{ events: LiveEvent[]; cursor: string }> = []) {
	const asked: Array<[string, string | undefined]> = [];
	const heard: LiveEvent[] = [];
	const states: Array<[Connection, number | undefined]> = [];
	const stream = async ({ cursor }: { cursor?: string }, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> => {
		asked.push(['live', cursor]);
		const next = streams.shift() ?? { lines: [], stays: true };
		if (next instanceof InboxFailure) throw next;
		return new ReadableStream({
			start(controller) {
				signal.addEventListener('abort', () => controller.error(new Error('aborted')));
				if (next === 'held back') return;
				for (const line of next.lines) controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
				if (!next.stays) controller.close();
			},
		});
	};
	const call = async (name: string, { cursor }: { cursor?: string }): Promise<unknown> => {
		asked.push([name, cursor]);
		return polls.shift() ?? (await new Promise(() => undefined));
	};
	const connection = new LiveConnection({ stream, call } as ConstructorParameters<typeof LiveConnection>[0], { now: () => Date.now(), onEvent: (event) => heard.push(event), onState: (state, retryAt) => states.push([state, retryAt && retryAt - Date.now()]) });
	return { connection, asked, heard, states };
}

describe('The live connection', () => {
	beforeEach(() => void jest.useFakeTimers());
	afterEach(() => void jest.useRealTimers());

	const pass = async (milliseconds = 0) => await jest.advanceTimersByTimeAsync(milliseconds);

	it('tells what comes, and goes on after it when the stream ends with its token', async () => {
		const { connection, asked, heard, states } = listening([{ lines: [hello('1'), gone('2')] }, { lines: [hello('3')], stays: true }]);
		void connection.run();
		await pass();
		expect(asked).toEqual([['live', undefined], ['live', '2']]);
		expect(heard.map(({ type }) => type)).toEqual(['hello', 'resync', 'gone', 'hello']);
		expect(states.map(([state]) => state)).toEqual(['open', 'open']);
		connection.stop();
	});

	it('has everything loaded anew once at the beginning: what lies between the first look and the stream is in neither', async () => {
		const { connection, heard } = listening([{ lines: [hello('1')] }, { lines: [hello('2')], stays: true }]);
		void connection.run();
		await pass();
		expect(heard.filter(({ type }) => type === 'resync')).toHaveLength(1);
		connection.stop();
	});

	it('waits longer with each failure, at most half a minute, and says until when', async () => {
		const { connection, states } = listening(Array.from({ length: 8 }, () => OFFLINE));
		void connection.run();
		await pass(2 * MINUTE + 1_000);
		expect(states.map(([, wait]) => wait)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
		connection.stop();
	});

	it('tries at once when it is told to', async () => {
		const { connection, asked } = listening(Array.from({ length: 6 }, () => OFFLINE));
		void connection.run();
		await pass(8_000);
		const before = asked.length;
		connection.retryNow();
		await pass();
		expect(asked.length).toBe(before + 1);
		connection.stop();
	});

	it('takes silence for a loss, and goes on where it was', async () => {
		const { connection, asked } = listening([{ lines: [hello('7')], stays: true }]);
		void connection.run();
		await pass(39_000);
		expect(asked).toHaveLength(1);
		await pass(2_000);
		expect(asked).toEqual([['live', undefined], ['live', '7']]);
		connection.stop();
	});

	it('says at once that the network went away', async () => {
		const { connection, states } = listening([{ lines: [hello('1')], stays: true }]);
		void connection.run();
		await pass();
		connection.interrupt();
		await pass();
		expect(states.at(-1)).toEqual(['lost', 1_000]);
		connection.stop();
	});

	it('asks in turns where lines are held back, misses nothing, and tries a stream again after five minutes', async () => {
		const { connection, asked, heard, states } = listening(['held back', { lines: [hello('9')], stays: true }], [{ events: [], cursor: '4' }, { events: [gone('5')], cursor: '5' }]);
		void connection.run();
		await pass(5_000);
		expect(asked).toEqual([['live', undefined], ['live.poll', undefined], ['live.poll', '4'], ['live.poll', '5']]);
		expect(heard.map(({ type }) => type)).toEqual(['resync', 'gone']);
		expect(states.map(([state]) => state)).toEqual(['polling', 'polling']);
		connection.stop();
	});

	it('tries a stream again after it has asked in turns for five minutes', async () => {
		const polls = Array.from({ length: 3 }, (_, index) => ({ events: [], cursor: String(index) }));
		const { connection, asked, states } = listening(['held back', { lines: [hello('9')], stays: true }], polls);
		jest.spyOn(polls, 'shift').mockImplementation(() => {
			jest.setSystemTime(Date.now() + 2 * MINUTE);
			return { events: [], cursor: '4' };
		});
		void connection.run();
		await pass(5_000);
		expect(asked.map(([name]) => name)).toEqual(['live', 'live.poll', 'live.poll', 'live.poll', 'live']);
		expect(states.at(-1)?.[0]).toBe('open');
		connection.stop();
	});

	it.each([
		['the session is over', SIGNED_OUT],
		['the token is not accepted', new InboxFailure({ code: 'notAccepted', message: '', advice: '' })],
	])('gives up where %s', async (_, failure) => {
		const { connection, asked, states } = listening([failure]);
		await connection.run();
		expect([asked.length, states]).toEqual([1, []]);
	});
});
