import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { withHours } from './kit/withHours';

const START_MS = 240_000;

jest.setTimeout(120_000);

describe('A desk in French (npm start -- --language fr)', () => {
	let test: TestDesk;
	let number: SimulatorClient;

	beforeAll(async () => {
		test = await startTestDesk(['00-set-up-the-desk.json', '02-desk.json'], { language: 'fr' });
		number = new SimulatorClient(test.desk.simulatorUrl, (await test.desk.simulator!.demoNumber()).phoneNumberId);
	}, START_MS);

	afterAll(async () => await test?.stop());

	const openFor = async (hours: 'open' | 'closed') => {
		const { n8n, workflows } = test.desk;
		const desk = workflows.find(({ name }) => name === '02 Desk')!;
		await n8n.workflows.publish((await n8n.workflows.import(withHours(desk, hours), await n8n.credentials.list())).id);
	};

	it('greets, asks and says goodbye in French', async () => {
		await openFor('open');
		const ada = await number.customer('Ada Exemple', { phone: '+33655500071' });
		await ada.write('Bonjour');
		const [greeting] = await ada.nextReplies();
		expect(greeting!.text).toContain('Bonjour Ada Exemple, bienvenue chez Example Bikes');
		await ada.press(greeting!.id, 'orders');
		const [answer] = await ada.nextReplies();
		expect(answer!.text).toContain('Envoyez-nous votre numéro de commande');
		await ada.write('Merci, au revoir');
		const [goodbye] = await ada.nextReplies();
		expect(goodbye!.text).toContain('À bientôt');
	});

	it('says in French when it opens', async () => {
		await openFor('closed');
		const bo = await number.customer('Bo Exemple', { phone: '+33655500072' });
		await bo.write('Il y a quelqu’un ?');
		const [closed] = await bo.nextReplies();
		expect(closed!.text).toContain('Nous sommes fermés');
		expect(closed!.text).not.toMatch(/opens|closed/);
	});
});
