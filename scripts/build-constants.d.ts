// Constants that the bundler defines.
/** The package's version, "0.0.0-dev" style strings included. */
declare const __DOMUX_VERSION__: string;
