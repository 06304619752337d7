// npm run lint, after Biome: every file is in its room, and imports point one way.
import { lookThrough } from './rooms/look-through.ts';

const problems = await lookThrough(process.cwd());
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log('Every file is in its room, and imports point one way.');
