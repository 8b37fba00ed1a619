import { setFlagsFromString } from 'node:v8'

/**
 * V8 throws away the code of functions that were not called between a few collections of garbage, with what it has learned
 * of them, and compiles them anew when the next document needs them. Rules wake seldom and there are hundreds of them: kept,
 * they cost a few megabytes, and reading one document after the other takes some 7 % less processor time (measured on the
 * corpus, rounds 10 to 25). Nothing else is set: earlier or later optimization and less inlining gave nothing or were slower.
 */
setFlagsFromString('--no-flush-bytecode')
