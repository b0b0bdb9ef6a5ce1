// Constants that the bundler defines.
/** The package's version, "0.0.0-dev" style strings included. */
declare const __DOMUX_VERSION__: string;
// And those of a program's launcher.
/** The program's name: that of its file in dist/, without ".js". */
declare const __DOMUX_PROGRAM__: string;
/** The chunk that is the program. */
declare const __DOMUX_MAIN__: string;
/** Stands for the content of all chunks. */
declare const __DOMUX_CODE__: string;
