import { useInbox } from '../state/useInbox';
import { Board } from './Board';
import { Reports } from './reports/Reports';
import { Settings } from './Settings';

/** What supervisors and team leads have instead of the conversations. */
export function LeadPlace() {
	switch (useInbox().place.value) {
		case 'board':
			return <Board />;
		case 'reports':
			return <Reports />;
		case 'settings':
			return <Settings />;
		case 'inbox':
			return null;
	}
}
