import { guideTo } from '../../desk/guide.ts';
import type { RunningDesk } from '../../desk/RunningDesk.ts';
import { guideOrder } from '../../simulator/page/guide.ts';

type Workflows = RunningDesk['workflows'];

const named = (...names: string[]) => names.map((name, index) => ({ id: `id${index}`, name })) as Workflows;
const deskWith = (workflows: Workflows) => ({ workflows, editorUrl: 'http://127.0.0.1:5678', simulatorUrl: 'http://127.0.0.1:4600', owner: { email: 'owner@example.com', password: 'invented' } });

it('leads to the workflows, pages and figures of a whole desk, in a form that the simulator takes', () => {
	const guide = guideTo(deskWith(named('02 Desk', '03 Answer', '04 AI Agent')));
	expect(guideOrder.safeParse(guide).success).toBe(true);
	const urls = guide.steps.flatMap(({ links }) => links.map(({ url }) => url));
	expect(urls).toEqual(expect.arrayContaining(['http://127.0.0.1:4600', 'http://127.0.0.1:5678/workflow/id0', 'http://127.0.0.1:5678/workflow/id0/executions', 'http://127.0.0.1:5678/form/answer', 'http://127.0.0.1:5678/workflow/id2']));
	expect(guide.facts.map(({ value }) => value)).toEqual(['owner@example.com', 'invented', 'eve@example.com']);
});

it('leaves out what the desk does not have', () => {
	const titles = guideTo(deskWith(named('02 Desk'))).steps.map(({ title }) => title);
	expect(titles).not.toContain('Answer as Eve');
	expect(titles).not.toContain('Ask something else');
	expect(titles).toContain('Change a rule');
});
