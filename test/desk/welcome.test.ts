import { welcome } from '../../desk/welcome.ts';

const desk = {
	editorUrl: 'http://127.0.0.1:5678',
	simulatorUrl: 'http://127.0.0.1:4600',
	owner: { email: 'owner@example.com', password: 'invented' },
	logs: 'logs',
	workflows: [],
	inbox: undefined,
};
const number = (provider: string, displayPhoneNumber: string, url?: string) => ({ provider, displayPhoneNumber, callback: url === undefined ? { reason: 'nobody' } : { url } });

it('names the number at each provider, and those that nobody answers', () => {
	const lines = welcome(desk, [number('cloud', '+1 555 078 3881', 'http://127.0.0.1:5678/webhook/1'), number('twilio', '+1 415 555 0100', 'http://127.0.0.1:5678/webhook/2'), number('engagelab', '+1 415 555 0111')], 7).split('\n');
	expect(lines.filter((line) => line.includes('+1 '))).toEqual([
		'    WhatsApp Cloud  +1 555 078 3881',
		'    Twilio          +1 415 555 0100',
		'    EngageLab       +1 415 555 0111   (no workflow receives its messages)',
	]);
});

it('leads agents to the inbox, or to the form where there is none', () => {
	const inbox = { url: 'http://127.0.0.1:5678/webhook/helpdesk/inbox', email: 'eve@example.com', password: 'invented too' };
	expect(welcome({ ...desk, inbox }, [], 7)).toContain(`Inbox (be an agent)           ${inbox.url}\n    sign in with                eve@example.com\n    password                    invented too\n`);
	expect(welcome(desk, [], 7)).toContain(`${desk.editorUrl}/form/answer`);
});

it('leads to the editor where there is no workflow to begin with', () => {
	expect(welcome(desk, [], 7)).toContain(`n8n editor (be the desk)      ${desk.editorUrl}\n`);
});
