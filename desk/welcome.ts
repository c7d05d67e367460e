import type { RunningDesk } from './RunningDesk.ts';
import type { SimulatedNumber } from './Simulator.ts';

const PROVIDERS: Record<string, string> = { cloud: 'WhatsApp Cloud', twilio: 'Twilio', engagelab: 'EngageLab' };

type Shown = Pick<SimulatedNumber, 'provider' | 'displayPhoneNumber' | 'callback'>;

function numberLine({ provider, displayPhoneNumber, callback }: Shown): string {
	const name = PROVIDERS[provider] ?? provider;
	return `    ${name.padEnd(16)}${displayPhoneNumber}${callback?.url ? '' : '   (no workflow receives its messages)'}`;
}

/** What a person needs once the desk runs: where to go, how to sign in, whom to write to, what to try. */
export function welcome(desk: Pick<RunningDesk, 'workflows' | 'editorUrl' | 'simulatorUrl' | 'owner' | 'logs'>, numbers: readonly Shown[], seconds: number): string {
	const [first] = desk.workflows;
	const workflow = first ? `${desk.editorUrl}/workflow/${first.id}` : desk.editorUrl;
	return `
The desk is ready after ${seconds} s.

  Chat page (be the customer)   ${desk.simulatorUrl}
  n8n editor (be the desk)      ${workflow}
    sign in with                ${desk.owner.email}
    password                    ${desk.owner.password}

  Numbers to write to, one at each provider; the chat page lists them under "Write to":
${numbers.map(numberLine).join('\n')}

Try this:
  1. On the chat page write "Hello" to the desk: it greets you with three buttons.
  2. Press a button, then write "bye", and watch the ticks and the answers.
  3. In the editor open the tab Executions and see what each message did; change a text, publish, write again.

Logs: ${desk.logs}   Stop: ctrl-C`;
}
