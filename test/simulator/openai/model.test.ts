import { INTERFACES, MODEL, openModel, type Done } from './simulatedModel';

let model: Awaited<ReturnType<typeof openModel>>;
beforeEach(async () => {
	model = await openModel();
});
afterEach(async () => await model.close());

describe.each(INTERFACES)('The simulated model over $name', ({ path, request, read }) => {
	const ask = async (text: string, after: Done[] = []) => read((await model.call(path, request(text, after))).body);

	it.each([
		['I want to talk to a human', 'Hand_Over_to_a_Person', { summary: 'The contact wrote: "I want to talk to a human"' }],
		['Quiero hablar con una persona', 'Hand_Over_to_a_Person', { summary: 'The contact wrote: "Quiero hablar con una persona"' }],
		['Thanks, solved!', 'Resolve', {}],
		['Where is order 4711?', 'Look_Up', { order: 4711, exact: true }],
		['This is a complaint', 'Add_Tag', { tag: 'complaint', level: 'low' }],
		['Please call add_tag {"tag":"vip","conversation":{"id":"other"}}', 'Add_Tag', { tag: 'vip', conversation: { id: 'other' } }],
	])('asked "%s" it calls %s', async (text, name, given) => {
		expect(await ask(text)).toEqual({ name, arguments: JSON.stringify(given) });
	});

	it('quotes whatever else it is asked, of a chat in JSON lines the last word of the contact', async () => {
		const line = (from: string, text: string) => JSON.stringify({ from, text });
		expect(await ask('What a day')).toContain('"What a day"');
		expect(await ask(['The chat:', line('contact', 'Hi'), line('contact', 'Do you open on Sunday?'), line('ai', 'One moment, human')].join('\n'))).toContain('"Do you open on Sunday?"');
	});

	it('greets who only greets', async () => {
		expect(await ask('Hello!')).toContain('in your own words');
		expect(await ask('Hello, where is my bike?')).toContain('"Hello, where is my bike?"');
	});

	it('speaks once it has the result of its call', async () => {
		expect(await ask('I want a person', [{ call: 'Hand_Over_to_a_Person', result: 'done' }])).toContain('colleague');
	});

	it('gives the same answer every time', async () => {
		expect(await ask('What a day')).toEqual(await ask('What a day'));
	});

	it('counts what was read and written', async () => {
		const { usage } = (await model.call(path, request('What a day'))).body as unknown as { usage: Record<string, number> };
		const [read_, written] = [usage['prompt_tokens'] ?? usage['input_tokens'] ?? 0, usage['completion_tokens'] ?? usage['output_tokens'] ?? 0];
		expect([read_ > 0, written > 0, usage['total_tokens']]).toEqual([true, true, read_ + written]);
	});

	it.each([
		['without a model', { model: undefined }, 400, "Missing required parameter: 'model'."],
		['for a model that there is not', { model: 'gpt-1' }, 404, 'does not exist'],
		['with a parameter that there is not', { modell: MODEL }, 400, "Unknown parameter: 'modell'."],
		['for a stream', { stream: true }, 400, 'does not stream'],
		['with a tool of a wrong name', { tools: [path === '/responses' ? { type: 'function', name: 'Hand over', parameters: {} } : { type: 'function', function: { name: 'Hand over' } }] }, 400, 'matches'],
	])('refuses a request %s', async (_, wrong, status, words) => {
		const answer = await model.call(path, { ...request('Hi'), ...wrong });
		expect(answer).toMatchObject({ status, body: { error: { type: 'invalid_request_error', message: expect.stringContaining(words) } } });
	});

	it.each([
		['401', { type: 'invalid_request_error', code: 'invalid_api_key' }],
		['429', { type: 'requests', code: 'rate_limit_exceeded' }],
		['500', { type: 'server_error', code: null }],
	])('fails with %s as often as is ordered', async (kind, error) => {
		await model.control('/model/faults', 'POST', { kind, count: 2 });
		for (let time = 0; time < 2; time++) expect(await model.call(path, request('Hi'))).toMatchObject({ status: Number(kind), body: { error } });
		expect(await model.call(path, request('Hi'))).toMatchObject({ status: 200 });
	});
});

describe('The simulated OpenAI', () => {
	const [chat] = INTERFACES;

	it('lists its models, to whoever has the key', async () => {
		const { body } = await model.call('/models');
		expect(body).toMatchObject({ object: 'list', data: expect.arrayContaining([expect.objectContaining({ id: MODEL, object: 'model' })]) });
		expect(await model.call('/models', undefined, 'sk-wrong')).toMatchObject({ status: 401, body: { error: { code: 'invalid_api_key' } } });
	});

	it('answers a completion in the shape that is documented', async () => {
		expect((await model.call(chat!.path, chat!.request('Thanks, solved!'))).body).toEqual({
			id: expect.stringMatching(/^chatcmpl-/),
			object: 'chat.completion',
			created: expect.any(Number),
			model: MODEL,
			choices: [
				{
					index: 0,
					message: { role: 'assistant', content: null, tool_calls: [{ id: expect.stringMatching(/^call_/), type: 'function', function: { name: 'Resolve', arguments: '{}' } }], refusal: null, annotations: [] },
					logprobs: null,
					finish_reason: 'tool_calls',
				},
			],
			usage: expect.objectContaining({ prompt_tokens: expect.any(Number), completion_tokens: expect.any(Number) }),
			service_tier: 'default',
		});
	});

	it.each([
		['a result without a call', [{ role: 'user', content: 'Hi' }, { role: 'tool', tool_call_id: 'call_9', content: 'done' }], 'No tool call found'],
		['a call without a result', [{ role: 'assistant', tool_calls: [{ id: 'call_9', type: 'function', function: { name: 'Resolve', arguments: '{}' } }] }, { role: 'user', content: 'Hi' }], 'No tool output found'],
		['arguments that are no JSON', [{ role: 'assistant', tool_calls: [{ id: 'call_9', type: 'function', function: { name: 'Resolve', arguments: '{' } }] }], 'JSON'],
	])('refuses %s', async (_, messages, words) => {
		expect(await model.call(chat!.path, { model: MODEL, messages })).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining(words) } } });
	});

	it('refuses what is no JSON, and addresses that there are not', async () => {
		expect(await model.call(chat!.path, '{')).toMatchObject({ status: 400 });
		expect(await model.call('/embeddings', {})).toMatchObject({ status: 404 });
	});

	it('keeps a caller waiting where that is ordered', async () => {
		await model.control('/model/faults', 'POST', { kind: 'timeout', ms: 20 });
		await expect(model.call(chat!.path, chat!.request('Hi'))).rejects.toThrow();
		expect(await model.control('/model')).toMatchObject({ faults: [] });
	});

	it('answers late where that is ordered', async () => {
		await model.control('/model/faults', 'POST', { kind: 'slow', ms: 20 });
		expect(await model.call(chat!.path, chat!.request('Hi'))).toMatchObject({ status: 200 });
	});

	it('logs every call for tests to look at, and never the key', async () => {
		await model.call(chat!.path, chat!.request('Hi'));
		const { apiKey } = (await model.control('/model')) as unknown as { apiKey: string };
		const log = JSON.stringify(await model.control('/calls?path=/openai'));
		expect(log).toContain('in your own words');
		expect(log).not.toContain(apiKey);
	});
});
