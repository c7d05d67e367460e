import type { RunningDesk } from './RunningDesk.ts';

/** What a person needs once the desk runs: where to go, how to sign in, what to try. */
export function welcome(desk: RunningDesk, seconds: number): string {
	const [first] = desk.workflows;
	const workflow = first ? `${desk.editorUrl}/workflow/${first.id}` : desk.editorUrl;
	return `
The desk is ready after ${seconds} s.

  Chat page (be the customer)   ${desk.simulatorUrl}
  n8n editor (be the desk)      ${workflow}
    sign in with                ${desk.owner.email}
    password                    ${desk.owner.password}

Try this:
  1. On the chat page write "Hello" to the desk: it greets you with three buttons.
  2. Press a button, then write "bye", and watch the ticks and the answers.
  3. In the editor open the tab Executions and see what each message did; change a text, publish, write again.

Logs: ${desk.logs}   Stop: ctrl-C`;
}
