import { deflateBomb, nestedZipBomb, pictureBomb, zipBomb } from './kit/bombs';
import { fileEchoWorkflow } from './kit/fileEchoWorkflow';
import { hangUp, post, type Body } from './kit/hostileBodies';
import { memoryGrowth } from './kit/memoryGrowth';
import { SimulatorClient, type Customer } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;
const REPLY_MS = 60_000;
const MEGABYTE = 1024 * 1024;
/** Less than the least of these would take when it is unpacked. */
const MOST_MORE = 300 * MEGABYTE;
const ANY = ['new', 'running', 'success', 'error', 'crashed', 'canceled', 'waiting'];
/** JSON n8n reads before it asks the node, and refuses by itself. */
const BY_N8N = [413, 500];
const TOO_LARGE = Buffer.alloc(17 * MEGABYTE, ' ');
const inPieces = () => Array.from({ length: 17 }, () => TOO_LARGE.subarray(0, MEGABYTE));

jest.setTimeout(180_000);

describe('Files and bodies that are meant to break n8n, in a real one', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let callback: string;
	let workflowId: string;
	let pid: number;
	let ada: Customer;

	beforeAll(async () => {
		test = await startTestDesk();
		const { n8n, workflows, simulator: ours, simulatorUrl } = test.desk;
		simulator = new SimulatorClient(simulatorUrl, (await ours!.demoNumber()).phoneNumberId);
		const { name } = workflows.find((workflow) => workflow.name === '01 First Reply')!;
		const workflow = await n8n.workflows.import({ ...fileEchoWorkflow, name }, await n8n.credentials.list());
		workflowId = workflow.id;
		await n8n.workflows.publish(workflowId);
		callback = (await n8n.workflows.webhooks(workflow)).find(({ method }) => method === 'POST')!.url;
		pid = test.desk.n8nPid;
		ada = await simulator.customer('Ada Example', { phone: '+4915112345901' });
		// So that what any file takes is not counted for those that follow.
		await givenBack(Buffer.alloc(8 * MEGABYTE, 'an ordinary file '), 'text/plain', 'ordinary.txt');
	}, START_MS);

	afterAll(async () => await test?.stop());

	/** What comes back to the phone of a contact who has sent this. */
	async function givenBack(file: Buffer, mimeType: string, filename: string): Promise<Buffer> {
		const content = { data: file.toString('base64'), mime_type: mimeType };
		await ada.send(mimeType.startsWith('image/') ? { type: 'image', image: content } : { type: 'document', document: { ...content, filename } });
		const [reply] = await ada.nextReplies(1, REPLY_MS);
		if (!reply) throw new Error(`${filename} did not come back.`);
		const back = await fetch(`${test.desk.simulatorUrl}/simulator/files/${String(reply.content['fileId'])}`);
		return Buffer.from(await back.arrayBuffer());
	}

	const growth = async (work: () => Promise<void>) => await memoryGrowth(pid, work);
	const nextComesBack = async () => {
		const next = Buffer.from('the next file');
		expect((await givenBack(next, 'text/plain', 'next.txt')).equals(next)).toBe(true);
	};
	const isAlive = async () => test.desk.n8nPid === pid && (await fetch(`${test.desk.editorUrl}/healthz`)).ok;
	const executions = async () => await test.desk.n8n.executions.count({ workflowId, status: ANY });

	it.each([
		['an archive of a megabyte that unpacks to a gigabyte', zipBomb, 'application/zip', 'bomb.zip'],
		['archives in archives, with four of them', nestedZipBomb, 'application/zip', 'nested.zip'],
		['a picture of half a megabyte and 60,000 points in each direction', pictureBomb, 'image/png', 'bomb.png'],
	])('goes through as it came, neither unpacked nor decoded: %s', async (_, make, mimeType, name) => {
		const bomb = make();
		expect(await growth(async () => expect((await givenBack(bomb, mimeType, name)).equals(bomb)).toBe(true))).toBeLessThan(MOST_MORE);
		expect(await isAlive()).toBe(true);
	});

	it.each<[string, Body, number[]]>([
		['17 MB of JSON, and says so', { type: 'application/json', content: () => TOO_LARGE }, BY_N8N],
		['17 MB of JSON in pieces, without saying how many', { type: 'application/json', content: inPieces }, BY_N8N],
		['1 MB of JSON that is a gigabyte once it is unpacked', { type: 'application/json', packed: 'deflate', content: deflateBomb }, BY_N8N],
		['17 MB of bytes, and says so', { type: 'application/octet-stream', content: () => TOO_LARGE }, [413]],
		['17 MB of bytes in pieces, without saying how many', { type: 'application/octet-stream', content: inPieces }, [413]],
		['1 MB of bytes that is a gigabyte once it is unpacked', { type: 'application/octet-stream', packed: 'deflate', content: deflateBomb }, [413]],
		['bytes that are not packed as they say', { type: 'application/octet-stream', packed: 'gzip', content: () => Buffer.from('plain') }, [400]],
		['a form with a file', { type: 'multipart/form-data; boundary=here', content: () => Buffer.from('--here\r\ncontent-disposition: form-data; name="a"; filename="b"\r\n\r\nc\r\n--here--\r\n') }, [400]],
	])('refuses a webhook of anybody, starts nothing for it, and takes the next message: %s', async (_, body, statuses) => {
		const before = await executions();
		let status: number | undefined;
		const grown = await growth(async () => {
			status = await post(callback, body);
			await nextComesBack();
		});
		expect(statuses).toContain(status);
		expect(grown).toBeLessThan(MOST_MORE);
		expect([await isAlive(), await executions()]).toEqual([true, before + 1]);
	});

	it('starts nothing for a webhook that is cut off in the middle', async () => {
		const before = await executions();
		await hangUp(callback);
		await nextComesBack();
		expect([await isAlive(), await executions()]).toEqual([true, before + 1]);
	});
});
