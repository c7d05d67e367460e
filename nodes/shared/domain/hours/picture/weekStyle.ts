/** Sizes in pixels, and colours that keep their contrast on white. */
export const size = {
	width: 820,
	left: 132,
	right: 28,
	header: 108,
	row: 50,
	bar: 28,
	bottom: 26,
} as const;

export const colour = {
	paper: '#ffffff',
	ink: '#1f2533',
	quiet: '#667085',
	line: '#e4e7ec',
	today: '#f7f8fc',
	open: '#1f9d6b',
	exception: '#c2700c',
	holiday: '#b42318',
	holidayPaper: '#fdecea',
	now: '#4a5bd4',
} as const;

export const FONT = "Inter, 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";
