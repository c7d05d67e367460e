import { useCallback, useEffect, useState } from 'preact/hooks';

import type { InboxCall, RequestOf, ResponseOf } from '../../nodes/shared/domain/inbox/inboxCalls';
import { toFailure, type InboxFailure } from '../api/InboxFailure';
import { useInbox } from '../state/useInbox';

interface Called<T> {
	value: T | undefined;
	failure: InboxFailure | undefined;
	again: () => void;
}

/** What a call answers, asked for anew when its request changes, when somebody says `again`, and every so often if wanted. What was there stays until then. */
export function useCall<Name extends InboxCall>(name: Name, request: RequestOf<Name>, everyMs?: number): Called<ResponseOf<Name>> {
	const inbox = useInbox();
	const [state, setState] = useState<{ value?: ResponseOf<Name>; failure?: InboxFailure }>({});
	const asked = JSON.stringify(request);
	const again = useCallback(() => {
		inbox.api.call(name, JSON.parse(asked) as RequestOf<Name>).then(
			(value) => setState({ value }),
			(error: unknown) => setState(({ value }) => ({ value, failure: toFailure(error) })),
		);
	}, [name, asked]);
	useEffect(() => {
		again();
		if (everyMs === undefined) return undefined;
		const timer = setInterval(again, everyMs);
		return () => clearInterval(timer);
	}, [again, everyMs, inbox.settingsVersion.value]);
	return { value: state.value, failure: state.failure, again };
}
