// Node 24 has no Temporal of its own; the app loads the same polyfill where a
// browser lacks it (src/main.ts).
import 'temporal-polyfill/global';
