import type { RunningDesk } from './RunningDesk.ts';

interface Step {
	title: string;
	text: string;
	links: Array<{ label: string; url: string }>;
}

/** What the simulator's page `/try` says. */
export interface Guide {
	title: string;
	intro: string;
	facts: Array<{ label: string; value: string }>;
	steps: Step[];
}

type Shown = Pick<RunningDesk, 'workflows' | 'editorUrl' | 'simulatorUrl' | 'owner'>;

/** An agent whom "00 Set Up the Desk" adds. */
const AGENT = 'eve@example.com';

/** What to try with a desk that has just begun, with links to where it is done; what it does not have is left out. */
export function guideTo({ workflows, editorUrl, simulatorUrl, owner }: Shown): Guide {
	const named = (start: string) => workflows.find(({ name }) => name.startsWith(start));
	const toWorkflow = (start: string, tab = '') => {
		const found = named(start);
		return found ? [{ label: found.name + (tab === '' ? '' : ', Executions'), url: `${editorUrl}/workflow/${found.id}${tab}` }] : [];
	};
	const chat = { label: 'Chat page', url: simulatorUrl };
	const answer = named('03') ? [{ label: 'Answer page', url: `${editorUrl}/form/answer` }] : [];
	const steps: Array<Step | false> = [
		{ title: 'Write as a customer', text: 'On the chat page choose Ada’s phone and write “Hello”. The desk greets you with three buttons; outside its opening hours it says when it opens.', links: [chat] },
		{ title: 'Press “My order”', text: 'A rule answers at once and asks for the number of the order. No person and no AI was needed.', links: [chat] },
		named('04') !== undefined && { title: 'Ask something else', text: 'The AI agent answers, with a script of the simulator in place of a language model, until you write that you want a person.', links: [chat, ...toWorkflow('04')] },
		{ title: 'See what the desk did', text: 'Each message is one execution. Open the newest and click on a node: what came in, what went out, and why the router decided as it did.', links: toWorkflow('02', '/executions') },
		answer.length > 0 && { title: 'Answer as Eve', text: `Open the answer page, allow it once, and give ${AGENT}. Choose the conversation, write, choose “Resolve the conversation”, and send.`, links: answer },
		{ title: 'Rate the answer', text: 'Back on the phone you are asked how it was. Tap a number of stars, or write “very good”.', links: [chat] },
		{ title: 'Change a rule', text: 'In the desk open “Who Answers?”. Drag a rule up, switch one off, or change its words. Publish, and write again: “24 hours pass” on the chat page begins afresh.', links: [...toWorkflow('02'), chat] },
		{ title: 'Change the opening hours', text: 'In the desk open “Is the Desk Open?”, take today’s hours away, publish, and write as another customer.', links: toWorkflow('02') },
		{ title: 'Move to another provider', text: 'On the chat page choose another number under “Write to”. The same workflow answers over Twilio and EngageLab.', links: [chat] },
		{ title: 'Look at last week', text: 'Make a new workflow, add Helpdesk Conversation, choose Report: Get and “Last 7 Days”, and execute it. Helpdesk CSAT: Report draws the ratings. A new desk has a week of invented conversations to show.', links: [{ label: 'New workflow', url: `${editorUrl}/workflow/new` }] },
	];
	return {
		title: 'What to try',
		intro: 'You are the customer on the chat page, an agent on the answer page, and the team lead in n8n’s editor. Tick what you have done.',
		facts: [
			{ label: 'Sign in to n8n with', value: owner.email },
			{ label: 'Password', value: owner.password },
			{ label: 'On the answer page you are', value: AGENT },
		],
		steps: steps.filter((step) => step !== false).filter(({ links }) => links.length > 0),
	};
}
