import { useEffect, useState } from 'preact/hooks';

/** A value once it has not changed for a while, so that not every key asks the server. */
export function useLater<T>(value: T, milliseconds: number): T {
	const [later, setLater] = useState(value);
	useEffect(() => {
		const timer = setTimeout(() => setLater(value), milliseconds);
		return () => clearTimeout(timer);
	}, [JSON.stringify(value)]);
	return later;
}
