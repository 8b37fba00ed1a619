/** The UUID of the nth batch of a test. */
export const batchNumber = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
