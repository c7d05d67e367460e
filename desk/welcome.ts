import type { RunningDesk } from './RunningDesk.ts';
import type { SimulatedNumber } from './Simulator.ts';

const PROVIDERS: Record<string, string> = { cloud: 'WhatsApp Cloud', twilio: 'Twilio', engagelab: 'EngageLab' };

type Shown = Pick<SimulatedNumber, 'provider' | 'displayPhoneNumber' | 'callback'>;

function numberLine({ provider, displayPhoneNumber, callback }: Shown): string {
	const name = PROVIDERS[provider] ?? provider;
	return `    ${name.padEnd(16)}${displayPhoneNumber}${callback?.url ? '' : '   (no workflow receives its messages)'}`;
}

/** Where people answer: the inbox, or without it the form. */
function agentLines({ inbox, editorUrl }: Pick<RunningDesk, 'inbox' | 'editorUrl'>): string {
	if (!inbox) return `  Answer page (be an agent)     ${editorUrl}/form/answer\n    your e-mail address there   eve@example.com`;
	return `  Inbox (be an agent)           ${inbox.url}\n    sign in with                ${inbox.email}\n    password                    ${inbox.password}`;
}

/** What a person needs once the desk runs: where to go, how to sign in, whom to write to, what to try. */
export function welcome(desk: Pick<RunningDesk, 'workflows' | 'inbox' | 'editorUrl' | 'simulatorUrl' | 'owner' | 'logs'>, numbers: readonly Shown[], seconds: number): string {
	const main = desk.workflows.find(({ name }) => name === '02 Desk') ?? desk.workflows[0];
	const workflow = main ? `${desk.editorUrl}/workflow/${main.id}` : desk.editorUrl;
	return `
The desk is ready after ${seconds} s.

  What to try, step by step     ${desk.simulatorUrl}/try

  Chat page (be the customer)   ${desk.simulatorUrl}
  n8n editor (be the desk)      ${workflow}
    sign in with                ${desk.owner.email}
    password                    ${desk.owner.password}
${agentLines(desk)}

  Numbers to write to, one at each provider; the chat page lists them under "Write to":
${numbers.map(numberLine).join('\n')}

Logs: ${desk.logs}   Stop: ctrl-C`;
}
