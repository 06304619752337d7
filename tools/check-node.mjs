// Runs before every npm script that needs Node 24, on whatever Node there is: plain JavaScript,
// so that even an old one can say what is missing (docs/decisions/0003-node-from-npm.md).
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(
    `This needs Node 24, and npm runs ${process.version} here. \`npm ci\` brings Node 24 along on ` +
      'Linux, macOS and Windows; it is missing if optional dependencies were left out. ' +
      'Run `npm ci --include=optional`, or install Node 24.\n',
  );
  process.exit(1);
}
