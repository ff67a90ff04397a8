// `npm run demo`: installs and builds when needed, then runs the demo. Plain Node, because nothing may be installed yet.
import { build, install, requireNode, run } from './_prepare.mjs';

requireNode();
install();
build({ types: false });
process.exitCode = run('node', ['examples/00-demo/demo.mjs', ...process.argv.slice(2)]);
