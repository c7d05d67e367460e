import type { RuleTrial } from '../../../nodes/shared/domain/inbox/leadCalls';
import { useWords } from '../../i18n/useWords';

/** What the rules of a draft would do with recent conversations, beside what those that are kept do. */
export function RuleTrials({ trials }: { trials: readonly RuleTrial[] }) {
	const words = useWords();
	const name = (rule: string | undefined): string => rule ?? words('noRule');
	const changed = trials.filter(({ rule, ruleNow }) => rule !== ruleNow).length;
	return (
		<section class="trials">
			<p role="status">{words('trialsChanged', { count: changed, all: trials.length })}</p>
			<div class="table-place scroll" tabIndex={0} role="region" aria-label={words('tryRules')}>
				<table>
					<thead>
						<tr>
							<th scope="col">{words('contact')}</th>
							<th scope="col">{words('text')}</th>
							<th scope="col">{words('ruleNow')}</th>
							<th scope="col">{words('ruleThen')}</th>
						</tr>
					</thead>
					<tbody>
						{trials.map(({ conversationId, contactName, text, rule, ruleNow }) => (
							<tr key={conversationId} class={rule === ruleNow ? '' : 'changed'}>
								<th scope="row">
									<bdi>{contactName ?? words('unknownContact')}</bdi>
								</th>
								<td class="cut" dir="auto">
									{text ?? '–'}
								</td>
								<td>{name(ruleNow)}</td>
								<td>{name(rule)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}
