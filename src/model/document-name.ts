/** A file's name up to the first `_` or `.`: the `doc` of its records. */
export const documentName = (fileName: string): string => (fileName.split(/[\\/]/).at(-1) ?? '').split(/[_.]/)[0] ?? ''
